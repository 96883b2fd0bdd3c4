/** Times of a recording: reading and writing them, and how long one lasts. */

/** A time in a recording. */
export interface Timestamp {
  /** Seconds from the beginning of the recording. */
  startSeconds: number;
  /** Where a range ends, in seconds from the beginning of the recording. */
  endSeconds?: number | undefined;
}

const TIME = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/;
const RANGE = /^([\d:]+)\s*(?:--|[–—-])\s*([\d:]+)$/;

/** Seconds of a time such as `00:10:23` or `10:23`; `undefined` for `1:75`, `00:60:00` and other nonsense. */
export function parseClock(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  if (Number(seconds) > 59 || (hours !== undefined && (Number(minutes) > 59 || minutes!.length !== 2)))
    return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The timestamp that `text` (without its brackets) names; `undefined` where it is no time, or a range that ends before it begins. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const range = RANGE.exec(text);
  const startSeconds = parseClock(range?.[1] ?? text);
  if (startSeconds === undefined) return undefined;
  if (!range) return { startSeconds };
  const endSeconds = parseClock(range[2]!);
  return endSeconds !== undefined && endSeconds > startSeconds ? { startSeconds, endSeconds } : undefined;
}

/** A time as readers see it: `10:23`, or `1:02:03` from an hour on. */
export function formatClock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A timestamp as readers see it: `10:23`, or `10:23–10:41` for a range. */
export const formatTimestamp = ({ startSeconds, endSeconds }: Timestamp): string =>
  [startSeconds, endSeconds]
    .filter((seconds) => seconds !== undefined)
    .map(formatClock)
    .join('–');

/** A time as HTML's `datetime` and schema.org take it (ISO 8601 duration): `PT10M23S`. */
export const formatDuration = (seconds: number): string => `PT${Math.floor(seconds / 60)}M${seconds % 60}S`;

/** How many seconds a timestamp lasts at most, unless the text says where it ends. */
export const LASTS_SECONDS = 30;

/** A time with what is needed to tell how long it lasts. */
interface Timed {
  startSeconds: number;
  endSeconds?: number | undefined;
}

/**
 * Where each of `timestamps` ends, in seconds from the beginning of the recording: where the text says so; else where the
 * next one in time begins, or half a minute on.
 */
export function spanEnds(timestamps: readonly Timed[]): number[] {
  const starts = [...new Set(timestamps.map(({ startSeconds }) => startSeconds))].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? Infinity]));
  return timestamps.map(
    ({ startSeconds, endSeconds }) =>
      endSeconds ?? Math.min(next.get(startSeconds) ?? Infinity, startSeconds + LASTS_SECONDS),
  );
}
