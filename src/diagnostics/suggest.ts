/** What a name that is not known was meant to be. */
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

/** Names that editors may still write, with what stands in their place. */
const RENAMED: Readonly<Record<string, string>> = {
  Remark: 'EditorNote',
  remark: 'editorNote',
  sourceFaults: 'sourceErrors',
};

/** A sentence that gives the new name or offers the nearest known one, or nothing. */
export function didYouMean(name: string, known: readonly string[]): { hint?: string } {
  if (known.includes(name)) return {};
  const renamed = (Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined) ?? name.replace(/^moment-/, 'timestamp-');
  if (known.includes(renamed)) return { hint: `It is called ${JSON.stringify(renamed)} now.` };
  const best = nearest(name, known);
  return best === undefined ? {} : { hint: `Did you mean ${JSON.stringify(best)}?` };
}
