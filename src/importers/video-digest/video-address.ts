/** Addresses of YouTube videos, in the ways in which people copy them. */
import { parseClock, type Timestamp } from '../../timestamps.ts';

const HOSTS = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtu.be',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
]);
const ID = /^[A-Za-z0-9_-]{11}$/;

/** Whether `id` may be that of a video. */
export const isVideoId = (id: string): boolean => ID.test(id);

/** The video that an address leads to; `undefined` for playlists, channels and other hosts. */
export function videoIdOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol) || !HOSTS.has(hostname)) return undefined;
  const id =
    hostname === 'youtu.be'
      ? pathname.slice(1)
      : pathname === '/watch'
        ? (searchParams.get('v') ?? '')
        : (/^\/(?:embed|live|shorts|v)\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '');
  return isVideoId(id) ? id : undefined;
}

/**
 * The timestamp of video `videoId` that an address leads to (`t=623`, `t=1m2s`, `start=` with `end=`, `#t=`); `undefined`
 * for others.
 */
export function videoTimestamp(address: string, videoId: string): Timestamp | undefined {
  if (videoIdOf(address) !== videoId) return undefined;
  const { searchParams, hash } = new URL(address);
  const written = searchParams.get('t') ?? searchParams.get('start') ?? /^#(?:.*&)?t=([^&]+)/.exec(hash)?.[1];
  const startSeconds = secondsOf(written);
  const endSeconds = secondsOf(searchParams.get('end'));
  if (startSeconds === undefined) return undefined;
  return endSeconds !== undefined && endSeconds > startSeconds ? { startSeconds, endSeconds } : { startSeconds };
}

/** Seconds of `623`, `623s`, `1h2m3s` or `10:23`. */
function secondsOf(written: string | null | undefined): number | undefined {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)(?:\.\d+)?s?)?$/i.exec(written ?? '');
  if (!written) return undefined;
  if (!parts) return parseClock(written);
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
