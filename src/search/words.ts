/** Divides texts and queries into words, in the same way for both. */
import { parseClock } from '../timestamps.ts';
import { fold } from './fold.ts';
import { searchLanguage } from './language.ts';
import { nameTerm, timeTerm } from './terms.ts';

/** A word of a text. */
export interface Word {
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** The word in plain letters. */
  folded: string;
  /** The word of the index: what its forms have in common. */
  term: string;
  /** Whether it says nothing alone. */
  isStop: boolean;
  /** The words before and with it as one, where a hyphen joins them: `peacekeep` at `keeping` of `peace-keeping`. */
  joined?: string;
}

/** Times, numbers with their signs, initials, words. What is written without spaces is taken by pairs of signs. */
const WORD = /\d{1,3}(?::\d{2}){1,2}(?!\d)|\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The end of a word that names whose something is, as English has it; no part of the word. */
const POSSESSIVE = /['’]s$/iu;

const HYPHEN = /^[-‐‑–]$/;

/** The words of `text`, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  /** The last word as it is written, and with those that hyphens join to it, folded, where there are some. */
  let before = '';
  let chain: string | undefined;
  for (const { 0: matched, index } of text.matchAll(WORD)) {
    const written = matched.replace(POSSESSIVE, '');
    const last = words.at(-1);
    const isJoined = last?.end === index - 1 && HYPHEN.test(text[last.end]!) && !/^\d/.test(written);
    chain = isJoined ? (chain ?? fold(before)) + fold(written) : undefined;
    before = written;
    const joined = chain === undefined ? {} : { joined: termOf(chain) };
    for (const [from, part] of WITHOUT_SPACES.test(written) ? pairsOf(written) : [[0, written] as const]) {
      const start = index + from;
      words.push({ start, end: start + part.length, ...formsOf(part), ...joined });
    }
  }
  return words.filter(({ folded }) => folded !== '');
}

/** The word of the index that stands for `text` as a whole name. */
export function nameOf(text: string): string {
  const words = wordsOf(text);
  const said = words.filter(({ isStop }) => !isStop);
  return nameTerm((said.length > 0 ? said : words).map(({ term }) => term));
}

/** The word of the index for a folded word. */
export const termOf = (folded: string): string => searchLanguage.stem(folded);

type Forms = Pick<Word, 'folded' | 'term' | 'isStop'>;

/** Texts say the same words again and again; more than so many different ones are not remembered. */
const MOST_KNOWN = 100_000;
const known = new Map<string, Forms>();

function formsOf(written: string): Forms {
  const forms = known.get(written) ?? findForms(written);
  if (known.size < MOST_KNOWN) known.set(written, forms);
  return forms;
}

function findForms(written: string): Forms {
  const seconds = written.includes(':') ? parseClock(written) : undefined;
  if (seconds !== undefined) return { folded: timeTerm(seconds), term: timeTerm(seconds), isStop: false };
  if (/^\d/.test(written)) {
    const number = written.replace(/[^\p{L}\p{N}]/gu, (sign) => (sign === '.' ? 'd' : ''));
    return { folded: number, term: number, isStop: false };
  }
  const folded = fold(written);
  return { folded, term: termOf(folded), isStop: searchLanguage.stopWords.has(folded) };
}

/** Pairs of neighbouring signs of a text without spaces, each with its place; a single sign stands alone. */
function pairsOf(text: string): (readonly [from: number, pair: string])[] {
  const signs = [...text];
  const starts = signs.map((_, at) => signs.slice(0, at).join('').length);
  if (signs.length === 1) return [[0, text]];
  return signs.slice(1).map((sign, at) => [starts[at]!, signs[at]! + sign] as const);
}
