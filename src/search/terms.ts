/** Words of the index that stand for what is no word: numbers of notes and pages, times, whole names. */
import type { NamedKind } from './rules.ts';

/** The word of the index that stands for what is named by its number. */
export const namedTerm = (kind: NamedKind, number: string): string => `${kind}${number}`;

/** The word of the index that stands for a time of a recording. */
export const timeTerm = (seconds: number): string => `t${seconds}s`;

/** The time that such a word stands for, in seconds; `undefined` for other words. */
export const secondsOf = (term: string): number | undefined => {
  const seconds = /^t(\d+)s$/.exec(term)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
};

/**
 * The word of the index that stands for a whole name, whatever its spaces, made of its words. It stands near the first of
 * them in the alphabet, and so mostly in a file that is loaded anyway.
 */
export const nameTerm = (words: readonly string[]): string => `${words.join('')}ǂ`;
