/** The nearest known name to a mistyped one. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * The entry of `known` that `name` is most likely meant to be: at most about a third of its letters differ, and at
 * most three. `undefined` where nothing is that near.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  return distance(name, best) <= Math.min(3, Math.floor((name.length + 1) / 3)) ? best : undefined;
}

/** A sentence that offers the nearest known name, or nothing. */
export function didYouMean(name: string, known: readonly string[]): { hint?: string } {
  const best = nearest(name, known);
  return best === undefined ? {} : { hint: `Did you mean ${JSON.stringify(best)}?` };
}
