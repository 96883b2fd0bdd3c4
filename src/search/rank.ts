/** Puts what was found in order: which entries hold the words of a query, how many of them, how rare, how near. */
import { type EntryKind } from '../entry-kinds.ts';
import { CELL } from './entry.ts';

/** Where a word of the index stands in one record, within one field. */
export interface Posting {
  record: string;
  /** Positions in the record, ascending. */
  positions: readonly number[];
  kind: EntryKind;
  /** What a word of the field counts. */
  weight: number;
}

/** What was found for one word of the query. */
export interface FoundTerm {
  /** Position in the query. */
  position: number;
  /** Postings of the words that answer it; `factor` says how well they do, 1 for the word itself. */
  answers: readonly { factor: number; postings: readonly Posting[] }[];
}

/** An entry that was found. */
export interface RankedEntry {
  record: string;
  cell: number;
  kind: EntryKind;
  score: number;
  /** Which words of the query it holds, by their index, each with its positions in the record. */
  found: ReadonlyMap<number, readonly number[]>;
  /** The share of the query that it holds, from 0 to 1: rare words count for more. */
  coverage: number;
}

interface Candidate {
  record: string;
  cell: number;
  kind: EntryKind;
  /** By the index of the word: what it counts, and its positions. */
  words: Map<number, { weight: number; positions: number[] }>;
}

/** How much of a place an entry that says a word again and again can gain. */
const SATURATION = 0.4;
/** What two words of the query add that stand side by side as in the query, and that stand near. */
const BESIDE = 0.45;
const NEAR = 0.15;
/** How many words apart is near. */
const NEAR_WORDS = 6;

/** What it adds, as a share of the whole query, that an entry is called just so. */
const NAMED = 0.5;

/**
 * The entries that hold any of the words, the best first. `entries` is how many there are in all; `named` are those that
 * are called as the query says.
 */
export function rank(terms: readonly FoundTerm[], entries: number, named: readonly Posting[] = []): RankedEntry[] {
  const candidates = new Map<string, Candidate>();
  terms.forEach(({ answers }, index) => {
    for (const { factor, postings } of answers)
      for (const posting of postings) collect(candidates, posting, index, factor);
  });
  const found = [...candidates.values()];
  const idf = terms.map((_, index) => {
    const places = found.filter(({ words }) => words.has(index)).length;
    return Math.log(1 + (Math.max(entries, places) - places + 0.5) / (places + 0.5));
  });
  // What stands nowhere is as rare as can be, and would make all else look alike.
  const known = idf.map((value, index) => (found.some(({ words }) => words.has(index)) ? value : 0));
  const total = known.reduce((sum, value) => sum + value, 0) || 1;
  const isNamed = new Set(named.flatMap(({ record, positions }) => positions.map((at) => keyOf(record, at))));
  const ranked = found.map(({ words, ...entry }) => {
    const covered = [...words.keys()].reduce((sum, index) => sum + known[index]!, 0) / total;
    const sum = [...words].reduce((all, [index, { weight, positions }]) => {
      const often = 1 + SATURATION * (1 - 1 / positions.length);
      return all + known[index]! * weight * often;
    }, 0);
    const name = isNamed.has(keyOf(entry.record, entry.cell * CELL)) ? NAMED * total : 0;
    const score = (sum + name + nearness(words, terms, known)) * covered;
    const places = new Map([...words].map(([index, { positions }]) => [index, positions]));
    return { ...entry, score, coverage: covered, found: places };
  });
  return ranked.sort((a, b) => b.score - a.score || compare(a.record, b.record) || a.cell - b.cell);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = (record: string, position: number): string => `${record} ${Math.floor(position / CELL)}`;

function collect(candidates: Map<string, Candidate>, posting: Posting, index: number, factor: number): void {
  const { record, kind } = posting;
  const weight = posting.weight * factor;
  for (const position of posting.positions) {
    const key = keyOf(record, position);
    let candidate = candidates.get(key);
    if (!candidate)
      candidates.set(key, (candidate = { record, cell: Math.floor(position / CELL), kind, words: new Map() }));
    const word = candidate.words.get(index);
    if (!word) candidate.words.set(index, { weight, positions: [position] });
    else if (!word.positions.includes(position)) {
      word.positions.push(position);
      word.weight = Math.max(word.weight, weight);
    }
  }
}

/** What the nearness of words that follow each other in the query adds. */
function nearness(words: Candidate['words'], terms: readonly FoundTerm[], idf: readonly number[]): number {
  let sum = 0;
  const held = [...words.keys()].sort((a, b) => terms[a]!.position - terms[b]!.position);
  for (let at = 1; at < held.length; at++) {
    const [first, second] = [held[at - 1]!, held[at]!];
    const [a, b] = [words.get(first)!, words.get(second)!];
    const wanted = terms[second]!.position - terms[first]!.position;
    const distances = a.positions.flatMap((from) => b.positions.map((to) => to - from));
    const isBeside = wanted <= 4 && distances.includes(wanted);
    const isNear = distances.some((distance) => Math.abs(distance) <= NEAR_WORDS);
    const gain = isBeside ? BESIDE : isNear ? NEAR : 0;
    sum += gain * Math.min(idf[first]! * a.weight, idf[second]! * b.weight);
  }
  return sum;
}

/** How many ranked entries that are no passages may stand before the first passage that answers as well. */
const BEFORE_PASSAGE = 2;

/** The same order, but no list of works and topics stands before a passage that holds as many of the words. */
export function passagesFirst(ranked: readonly RankedEntry[]): RankedEntry[] {
  const best = ranked[0]?.coverage ?? 0;
  const at = ranked.findIndex(({ kind, coverage }) => kind === 'passage' && coverage >= best - 0.01);
  if (at <= BEFORE_PASSAGE) return [...ranked];
  const passage = ranked[at]!;
  return [...ranked.slice(0, BEFORE_PASSAGE), passage, ...ranked.slice(BEFORE_PASSAGE, at), ...ranked.slice(at + 1)];
}
