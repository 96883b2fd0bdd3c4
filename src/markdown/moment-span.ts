/** How long a moment lasts. The strip is drawn by this rule, and the player marks passages by it. */

/** How many seconds a moment lasts at most, unless the text says where it ends. */
const LASTS_SECONDS = 30;

/** A time with what is needed to tell how long it lasts. */
interface Timed {
  startSeconds: number;
  endSeconds?: number | undefined;
}

/**
 * Where each of `moments` ends, in seconds from the beginning of the recording: where the text says so; else where the
 * next one in time begins, or half a minute on.
 */
export function spanEnds(moments: readonly Timed[]): number[] {
  const starts = [...new Set(moments.map(({ startSeconds }) => startSeconds))].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? Infinity]));
  return moments.map(
    ({ startSeconds, endSeconds }) =>
      endSeconds ?? Math.min(next.get(startSeconds) ?? Infinity, startSeconds + LASTS_SECONDS),
  );
}
