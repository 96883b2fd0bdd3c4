/** Searches the index: from what a reader typed to the entries that answer it, the best first. */
import { FACET_NAMES, type EntryKind, type Facet } from '../../entry-kinds.ts';
import { CELL, facetTerm, type ShownEntry } from '../../search/entry.ts';
import { parseQuery } from '../../search/query.ts';
import { passagesFirst, rank, type FoundTerm, type RankedEntry } from '../../search/rank.ts';
import { nameOf } from '../../search/words.ts';
import type { IndexFiles } from './index-files.ts';
import { inPhrases, shownOf, withPhrases, type Located } from './phrases.ts';
import { understandingOf, type Understood } from './understanding.ts';

/** What results are narrowed to: the values that were chosen, of each facet and of the kind. */
export type Narrowing = Readonly<Partial<Record<Facet | 'kind', readonly string[]>>>;

/** An entry to be shown, with the title of its page and the words of the index that were found in it. */
export interface Hit extends ShownEntry {
  /** Title of the article that it stands in. */
  pageTitle?: string | undefined;
  /** Title of the part of the collection that it stands in, where that is another. */
  part?: string | undefined;
  /** What facets of its record are called: `topic china` is China. */
  labels: Readonly<Record<string, string>>;
  /** Words of the index that are to be marked. */
  terms: ReadonlySet<string>;
}

/** What a search found. */
export interface Found {
  /** How many entries. */
  count: number;
  /** How many of them hold all words. */
  whole: number;
  /** Words of the query that stand in none. */
  missing: readonly string[];
  /** Titles of the parts of the collection that have not answered so far. */
  silent: () => readonly string[];
  /** The query as it was understood, where it is not as it was typed. */
  instead?: string;
  /** Words of the texts that look like those that stand in none. */
  similar: () => Promise<string[]>;
  /** Loads the entries of some ranks; what turns out to be none, or to have come before, is left out. */
  load: (from: number, to: number) => Promise<Hit[]>;
  /** How many entries each value of a facet has, among those found by all else. */
  counts: (facet: Facet | 'kind', values: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Kinds that share a record with others of their kind: what the first of it has, they do not. */
const STANDS_ALONE: readonly EntryKind[] = ['work', 'topic', 'person', 'place'];

/** The least that an entry may hold of a query, as a share of what the best one holds. */
const LEAST = 0.15;

/** Makes the function that searches an open index. */
export function searcher(index: IndexFiles) {
  const { facts } = index;
  const { postingsOf, understandAll, withPairs, similar, loaderOf } = understandingOf(index);

  /** The entries that have one of the values: by record and cell, or the whole record where it has the value as a whole. */
  async function having(facet: Facet, values: readonly string[]): Promise<(entry: RankedEntry) => boolean> {
    const cells = new Set<string>();
    const records = new Set<string>();
    for (const value of values)
      for (const { id, positions } of await index.find(facetTerm(facet, value)))
        for (const position of positions) {
          const cell = Math.floor(position / CELL);
          cells.add(`${id} ${cell}`);
          // What the first entry of an article has, all have.
          if (cell === 0 && (facet === 'article' || facet === 'language')) records.add(id);
        }
    return ({ record, cell, kind }) =>
      cells.has(`${record} ${cell}`) || (records.has(record) && !STANDS_ALONE.includes(kind));
  }

  async function narrow(ranked: readonly RankedEntry[], narrowing: Narrowing): Promise<RankedEntry[]> {
    let kept = [...ranked];
    const { kind } = narrowing;
    if (kind?.length) kept = kept.filter((entry) => kind.includes(entry.kind));
    for (const facet of FACET_NAMES) {
      const values = narrowing[facet];
      if (!values?.length) continue;
      const isKept = await having(facet, values);
      kept = kept.filter(isKept);
    }
    return kept;
  }

  /** Searches for what was typed; `isTyping` says that the last word may go on. */
  return async function search(text: string, narrowing: Narrowing = {}, isTyping = false): Promise<Found> {
    const query = parseQuery(text, isTyping);
    const named = await postingsOf(nameOf(text));
    const rankAll = (all: readonly Understood[]): RankedEntry[] => {
      const terms = all.map(({ term, answers }): FoundTerm => ({ position: term.position, answers }));
      return inPhrases(all, rank(terms, facts.entries, named));
    };
    let understood = await understandAll(query.terms);
    let phrased = rankAll(understood);
    if ((phrased[0]?.found.size ?? 0) < understood.length) {
      understood = await withPairs(understood);
      phrased = rankAll(understood);
    }
    const worth = LEAST * phrased.reduce((most, { coverage }) => Math.max(most, coverage), 0);
    const answering = phrased.filter(({ coverage }) => coverage >= worth);
    const ranked = passagesFirst(await narrow(answering, narrowing));
    const all = ranked.map((entry): Located => ({ ...entry, load: loaderOf(entry.record) }));
    const located = query.phrases.length > 0 ? await withPhrases(all, query.phrases) : all;
    const wanted = new Set(understood.flatMap(({ answers }) => answers.map(({ term }) => term)));
    const shown = new Set<string>();
    const insteads = understood.filter(({ instead }) => instead !== undefined);
    return {
      count: located.length,
      whole: located.filter(({ found }) => found.size === understood.length).length,
      missing: understood
        .filter(({ answers }) => answers.every(({ postings }) => postings.length === 0))
        .map(({ term }) => term.text),
      silent: index.silent,
      ...(insteads.length > 0 ? { instead: corrected(text, insteads) } : {}),
      similar: async () => {
        const near = await Promise.all(understood.map(({ term }) => similar(term.folded)));
        return [...new Set(near.flat())];
      },
      load: async (from, to) => {
        const hits = await Promise.all(located.slice(from, to).map((entry) => toHit(entry, wanted)));
        return hits.filter((hit): hit is Hit => {
          if (!hit || shown.has(hit.path)) return false;
          shown.add(hit.path);
          return true;
        });
      },
      counts: async (facet, values) => {
        const isOf = async (value: string): Promise<(entry: RankedEntry) => boolean> =>
          facet === 'kind' ? ({ kind }) => kind === value : having(facet, [value]);
        const others = { ...narrowing, [facet]: [] };
        const all = await narrow(answering, others);
        return new Map(
          await Promise.all(values.map(async (value) => [value, all.filter(await isOf(value)).length] as const)),
        );
      },
    };
  };
}

/** The query with the words that were meant. */
const corrected = (text: string, insteads: readonly Understood[]): string =>
  insteads
    .toSorted((a, b) => b.term.start - a.term.start)
    .reduce((all, { term, instead = '' }) => all.slice(0, term.start) + instead + all.slice(term.end), text);

async function toHit(located: Located, terms: ReadonlySet<string>): Promise<Hit | undefined> {
  const { title, part, labels = {} } = await located.load();
  const entry = await shownOf(located);
  return entry && { ...entry, pageTitle: title, part, labels, terms };
}
