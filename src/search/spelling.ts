/** Finds what a word that stands nowhere was meant to be, among the words that do. */

/** A word of the texts, folded, and how often it stands there. */
export interface KnownWord {
  word: string;
  count: number;
}

/** What a file of the word list begins and ends with: a file that does not is none, or is cut short. */
export const WORD_LIST = ['words', 'end'] as const;

/**
 * Reads a file of the word list: a word and how often it stands in the texts, a line each, in the order of the words. Throws
 * where it is another file.
 */
export function parseWords(file: string): KnownWord[] {
  const lines = file.split('\n');
  if (lines[0] !== WORD_LIST[0] || lines.at(-1) !== WORD_LIST[1]) throw new Error('this is no whole list of words');
  return lines.slice(1, -1).map((line) => {
    const [word = '', count] = line.split(' ');
    return { word, count: Number(count ?? 1) };
  });
}

/** How many words that begin as asked are taken: more say nothing about what is meant. */
const BEGINNINGS = 12;

/** The words that begin with `beginning`, the most frequent first. */
export const beginningWith = (words: readonly KnownWord[], beginning: string): string[] =>
  words
    .filter(({ word }) => word.startsWith(beginning) && word !== beginning)
    .sort((a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, BEGINNINGS)
    .map(({ word }) => word);

/** How many letters off a word may be that is only offered. */
const SIMILAR = 4;

/** A word with doubled letters written once: where names are doubtful, this is what is doubtful most often. */
const undoubled = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** How many letters off a word of so many letters may be. */
const letters = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The words nearest to `word`, the likeliest first: one letter off for words from four letters on, two from six on; of those
 * the ones that begin alike and stand in the texts most often.
 */
export function nearestTo(words: readonly KnownWord[], word: string, limit = 2): string[] {
  const own = undoubled(word);
  const allowed = letters(own.length);
  if (allowed === 0) return [];
  const near: { word: string; distance: number; count: number }[] = [];
  for (const { word: other, count } of words) {
    if (Math.abs(other.length - word.length) > allowed + 2) continue;
    const spelt = undoubled(other);
    const steps = distance(own, spelt, allowed);
    if (steps > allowed || letters(spelt.length) === 0) continue;
    const isAlike = other[0] === word[0] ? 0 : 0.6;
    near.push({ word: other, distance: steps + isAlike, count });
  }
  const nearest = Math.min(...near.map((each) => each.distance));
  return near
    .filter((each) => each.distance <= nearest + 0.5)
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((each) => each.word);
}

/** Words that look like `word` a little, for a reader to choose from. */
export const similarTo = (words: readonly KnownWord[], word: string, limit = 6): string[] =>
  words
    .map((known) => ({ ...known, steps: distance(undoubled(word), undoubled(known.word), SIMILAR) }))
    .filter(({ steps }) => steps <= Math.min(SIMILAR, undoubled(word).length / 2))
    .sort((a, b) => a.steps - b.steps || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((known) => known.word);

/** The two known words that `word` is made of, the more frequent ones first: `thirdneighbour` gives `third`, `neighbour`. */
export function dividedInto(words: readonly KnownWord[], word: string): [string, string] | undefined {
  const known = new Map(words.map(({ word: each, count }) => [each, count]));
  let best: { parts: [string, string]; count: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    const count = Math.min(known.get(parts[0]) ?? 0, known.get(parts[1]) ?? 0);
    if (count > (best?.count ?? 0)) best = { parts, count };
  }
  return best?.parts;
}

/** How many letters are to be changed, put in, left out or swapped with the next; more than `most` count as `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let steps = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, beforeLast![j - 2]! + 1);
      row.push(steps);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last!, row];
  }
  return last![b.length]!;
}
