/** Understands a query by the words that the index has: their forms, their beginnings, and what was meant where it has none. */
import { FIELDS } from '../../entry-kinds.ts';
import { SEPARATOR } from '../../search/entry.ts';
import type { QueryTerm } from '../../search/query.ts';
import type { Posting } from '../../search/rank.ts';
import { beginningWith, dividedInto, nearestTo, similarTo, type KnownWord } from '../../search/spelling.ts';
import { secondsOf, timeTerm } from '../../search/terms.ts';
import { termOf } from '../../search/words.ts';
import { formatClock, LASTS_SECONDS } from '../../timestamps.ts';
import type { IndexFiles, TermRecord } from './index-files.ts';

/** What a word that is only near, or only begins as asked, counts beside the word itself. */
const BEGINNING = 0.6;
const NEAREST = 0.8;

/** How a word of the query was understood. */
export interface Understood {
  term: QueryTerm;
  /** Words of the index that answer it, with what they count. */
  answers: { term: string; factor: number; postings: readonly Posting[] }[];
  /** What it was taken for, where it stands nowhere. */
  instead?: string;
}

/** What understands words. */
export interface Understanding {
  /** Where a word of the index stands, by fields. */
  postingsOf: (term: string) => Promise<Posting[]>;
  /** The words of a query as they were understood. */
  understandAll: (terms: readonly QueryTerm[]) => Promise<Understood[]>;
  /** Takes neighbouring words for one, too: done only where no entry has them all, since it asks for more of the index. */
  withPairs: (understood: readonly Understood[]) => Promise<Understood[]>;
  /** Words of the texts that look like a word. */
  similar: (word: string) => Promise<string[]>;
  /** Loads a record that a posting named. */
  loaderOf: (record: string) => TermRecord['load'];
}

/** Makes what understands words by an open index. */
export function understandingOf(index: IndexFiles): Understanding {
  const loaders = new Map<string, TermRecord['load']>();

  async function postingsOf(term: string): Promise<Posting[]> {
    const written = term + SEPARATOR;
    const all = await index.find(written);
    let left = all.reduce((sum, { positions }) => sum + positions.length, 0);
    const postings: Posting[] = [];
    // Most words stand in few fields: the others need not be asked.
    for (const { letter, kind, weight } of FIELDS) {
      if (left === 0) break;
      for (const { id, positions, load } of await index.find(written + letter)) {
        loaders.set(id, load);
        postings.push({ record: id, positions, kind, weight });
        left -= positions.length;
      }
    }
    return postings;
  }

  async function understand(term: QueryTerm): Promise<Understood> {
    const answers = await Promise.all(
      term.terms.map(async (each) => ({ term: each, factor: 1, postings: await postingsOf(each) })),
    );
    const isFound = answers.some(({ postings }) => postings.length > 0);
    const seconds = secondsOf(term.folded);
    if (seconds !== undefined && !isFound) return { term, answers: [], ...(await earlier(seconds)) };
    if (/^\d|^(?:note|page|passage)\d/.test(term.folded) || seconds !== undefined || (isFound && !term.isBeginning))
      return { term, answers };
    const words = await index.words([...term.folded][0] ?? '');
    const beginnings = term.isBeginning ? beginningWith(words, term.folded) : [];
    const more = await Promise.all(
      beginnings.map(async (word) => ({
        term: termOf(word),
        factor: BEGINNING,
        postings: await postingsOf(termOf(word)),
      })),
    );
    if (isFound || more.length > 0) return { term, answers: [...answers, ...more] };
    return { term, answers, ...(await forgive(term, words)) };
  }

  /** The last time before one that no passage names: what is said then belongs to it for a while. */
  async function earlier(seconds: number): Promise<Partial<Pick<Understood, 'answers' | 'instead'>>> {
    for (let before = seconds - 1; before >= Math.max(0, seconds - LASTS_SECONDS); before--) {
      const postings = await postingsOf(timeTerm(before));
      if (postings.length > 0)
        return { answers: [{ term: timeTerm(before), factor: 1, postings }], instead: formatClock(before) };
    }
    return {};
  }

  /** What a word that stands nowhere was meant to be. */
  async function forgive(
    { folded, isExact }: QueryTerm,
    words: readonly KnownWord[],
  ): Promise<Partial<Pick<Understood, 'answers' | 'instead'>>> {
    if (isExact) return {};
    const near = nearestTo(words, folded);
    const divided = near.length > 0 ? undefined : dividedInto(words, folded);
    const taken = divided ?? near;
    if (taken.length === 0) return {};
    const answers = await Promise.all(
      [...new Set(taken.map(termOf))].map(async (each, at) => ({
        term: each,
        factor: NEAREST * (divided || at === 0 ? 1 : 0.8),
        postings: await postingsOf(each),
      })),
    );
    return { answers, instead: divided ? divided.join(' ') : near[0]! };
  }

  /** Two words next to each other that stand nowhere as one or as two: `ulan bator` for `ulaanbaatar`. */
  async function forgivePairs(understood: Understood[]): Promise<Understood[]> {
    const isUnknown = ({ term, answers, instead }: Understood): boolean =>
      !term.isExact && (instead !== undefined || answers.every(({ postings }) => postings.length === 0));
    for (let at = 1; at < understood.length; at++) {
      const [first, second] = [understood[at - 1]!, understood[at]!];
      if (!isUnknown(first) && !isUnknown(second)) continue;
      if (first.term.isExact || second.term.isExact) continue;
      const joined = first.term.folded + second.term.folded;
      const [word] = nearestTo(await index.words([...joined][0] ?? ''), joined, 1);
      if (word === undefined || joined.length < 6) continue;
      const answers = [{ term: termOf(word), factor: NEAREST, postings: await postingsOf(termOf(word)) }];
      const text = `${first.term.text} ${second.term.text}`;
      const pair = { term: { ...first.term, text, end: second.term.end }, answers, instead: word };
      return [...understood.slice(0, at - 1), pair, ...understood.slice(at + 1)];
    }
    return understood;
  }

  const withPairs = (understood: readonly Understood[]): Promise<Understood[]> =>
    Promise.all(
      understood.map(async ({ term, answers, ...rest }) => {
        const joined = term.pairs.map(async (pair) => ({ term: pair, factor: 1, postings: await postingsOf(pair) }));
        return { term, answers: [...answers, ...(await Promise.all(joined))], ...rest };
      }),
    );

  return {
    postingsOf,
    understandAll: async (terms) => forgivePairs(await Promise.all(terms.map(understand))),
    withPairs,
    similar: async (word) => similarTo(await index.words([...word][0] ?? ''), word),
    loaderOf: (record) => loaders.get(record)!,
  };
}
