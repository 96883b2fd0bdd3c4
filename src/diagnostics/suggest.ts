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

/** The one entry of `known` that `name` begins, or that says it in the middle: `duration` for `durationSeconds`. */
function completed(name: string, known: readonly string[]): string | undefined {
  const found = name.length < 4 ? [] : known.filter((each) => each.toLowerCase().includes(name.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}

/** More names than this no editor reads. */
const MAX_LISTED = 12;

/** As `didYouMean`; where nothing is near, all of `known` are named, if they are few. */
export function oneOf(name: string, known: readonly string[]): { hint?: string } {
  const near = didYouMean(name, known);
  return near.hint !== undefined || known.length === 0 || known.length > MAX_LISTED
    ? near
    : { hint: `Known: ${known.join(', ')}.` };
}

/** A sentence that gives the new name or offers the nearest known one, or nothing. */
export function didYouMean(name: string, known: readonly string[]): { hint?: string } {
  if (known.includes(name)) return {};
  const renamed = (Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined) ?? name.replace(/^moment-/, 'timestamp-');
  if (known.includes(renamed)) return { hint: `It is called ${JSON.stringify(renamed)} now.` };
  const best = nearest(name, known) ?? completed(name, known);
  return best === undefined ? {} : { hint: `Did you mean ${JSON.stringify(best)}?` };
}
