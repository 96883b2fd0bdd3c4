/** Numbers the passages of an imported text: those that were there before keep their numbers. */
import { missingNumbers } from '../../markdown/number.ts';
import type { ArticleData } from '../../schemas/article.ts';

/** A passage of the article that stands there already. */
export interface KnownPassage {
  id: string;
  text: string;
}

type Corrections = NonNullable<ArticleData['corrections']>;

/** The number of each passage, and corrections for the passages that are no longer in the text. */
export interface GivenNumbers {
  ids: string[];
  corrections: Corrections;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Whether most words of two texts are the same. */
function isAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared >= 3 && shared / Math.max(first.size, second.size) >= 0.7;
}

/**
 * Numbers the passages with these words, where `known` stood before and the numbers in `withdrawn` are not given again. Those
 * of `published` that are gone are corrections; what nobody has seen may go.
 */
export function giveNumbers(
  passages: readonly string[],
  known: readonly KnownPassage[],
  withdrawn: readonly string[],
  today: string,
  published: readonly string[],
): GivenNumbers {
  const free = known.map((passage) => ({ ...passage, words: wordsOf(passage.text) }));
  const take = (test: (old: (typeof free)[number]) => boolean): string | undefined => {
    const index = free.findIndex(test);
    return index === -1 ? undefined : free.splice(index, 1)[0]!.id;
  };
  const same = passages.map((text) => take((old) => old.text === text));
  // What was edited a little is the same passage still.
  const kept = same.map((id, index) => {
    const words = id === undefined && free.length > 0 ? wordsOf(passages[index]!) : undefined;
    return id ?? (words && take((old) => isAlike(old.words, words))) ?? '';
  });
  const gone = free.map(({ id }) => id);
  const fresh = missingNumbers(kept, [...withdrawn, ...gone]);
  return {
    ids: kept.map((id, index) => fresh[index] ?? id),
    corrections: free
      .filter(({ id }) => published.includes(id))
      .map(({ id, text }) => ({
        date: today,
        passage: id,
        what: 'The passage is no longer in the text.',
        why: 'The source was imported again, and does not have it.',
        before: text,
        withdrawn: true,
      })),
  };
}
