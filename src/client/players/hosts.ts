/** How the hosts’ frames are spoken with: YouTube’s IFrame API, Vimeo’s player, PeerTube’s embed (jschannel), as messages. */
import type { FrameProtocol } from './player.ts';

/** JSON texts with `event`, `func`, `args`, `info`. */
export function youtube(id: string, fromSeconds: number): FrameProtocol {
  const say = (message: object): string => JSON.stringify({ ...message, id: 1, channel: 'widget' });
  const command = (func: string, args: unknown[]): string => say({ event: 'command', func, args });
  const settings = new URLSearchParams({
    start: String(fromSeconds),
    autoplay: '1',
    enablejsapi: '1',
    playsinline: '1',
    rel: '0',
    origin: location.origin,
  });
  const origin = 'https://www.youtube-nocookie.com';
  return {
    origin,
    src: `${origin}/embed/${id}?${settings}`,
    hello: [say({ event: 'listening' })],
    ready: [command('addEventListener', ['onError'])],
    seek: (seconds) => [command('seekTo', [seconds, true]), command('playVideo', [])],
    read({ event, info }) {
      if (typeof event !== 'string') return undefined;
      return event === 'onError'
        ? { error: info }
        : { seconds: (info as { currentTime?: unknown } | null)?.currentTime };
    },
  };
}

/** Objects with `method` and `value` to the frame, with `event` and `data` from it. */
export function vimeo(id: string, key: string | undefined, fromSeconds: number): FrameProtocol {
  const settings = new URLSearchParams({ ...(key ? { h: key } : {}), dnt: '1', autoplay: '1' });
  const origin = 'https://player.vimeo.com';
  return {
    origin,
    src: `${origin}/video/${id}?${settings}#t=${fromSeconds}s`,
    hello: [{ method: 'ping' }],
    ready: [
      { method: 'addEventListener', value: 'timeupdate' },
      { method: 'addEventListener', value: 'error' },
    ],
    seek: (seconds) => [{ method: 'setCurrentTime', value: seconds }, { method: 'play' }],
    read({ event, method, data }) {
      const info = (data ?? {}) as { seconds?: unknown; name?: unknown; method?: unknown };
      // Of a call that failed the player tells too, and plays on.
      if (event === 'error') return info.method === 'ready' ? { error: info.name } : {};
      return typeof event === 'string' || method === 'ping' ? { seconds: info.seconds } : undefined;
    },
  };
}

/** Texts of jschannel’s calls in the scope `peertube`. */
export function peertube(instance: string, id: string, fromSeconds: number): FrameProtocol {
  const say = (method: string, params?: unknown): string => JSON.stringify({ method: `peertube::${method}`, params });
  const settings = new URLSearchParams({
    api: '1',
    autoplay: '1',
    start: `${fromSeconds}s`,
    p2p: '0',
    peertubeLink: '0',
    title: '0',
    warningTitle: '0',
  });
  const origin = `https://${instance}`;
  /** The start of the address is gone to when the first picture is there, and would undo an earlier seek. */
  let wanted: number | undefined;
  return {
    origin,
    src: `${origin}/videos/embed/${id}?${settings}`,
    hello: [say('__ready', { type: 'publish-request', publish: [] })],
    ready: [],
    seek(seconds) {
      wanted = seconds;
      return [say('seek', seconds), say('play')];
    },
    read({ method, params }) {
      if (method === 'peertube::ready') return {};
      if (method !== 'peertube::playbackStatusUpdate') return undefined;
      const seconds = (params as { position?: unknown } | undefined)?.position;
      if (wanted !== undefined && seconds === fromSeconds) return {};
      wanted = undefined;
      return { seconds };
    },
  };
}
