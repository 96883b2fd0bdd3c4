/** Records of generated articles for the search index: words as rare and frequent as in real texts, the same every time. */
import type { EntrySource, RecordSource } from '../../src/search/entry.ts';
import { namedTerm } from '../../src/search/terms.ts';

const VOCABULARY = 30_000;
const PASSAGES = 25;
const NOTES = 6;
const PASSAGE_WORDS = 60;
const TOGETHER = 32;
const LETTERS = ['bcdfghjklmnprstvz', 'aeiou'] as const;

/** Numbers from 0 to 1 that look random and are the same every time (Mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomNumbers(7);
const pick = <T>(list: ArrayLike<T>, number: number): T => list[Math.floor(number * list.length)]!;

/** Words of four to eleven letters that can be spoken. */
const words: readonly string[] = [
  ...new Set(
    Array.from({ length: VOCABULARY * 2 }, () =>
      Array.from({ length: 4 + Math.floor(random() * 8) }, (_, at) => pick(LETTERS[at % 2 ? 1 : 0], random())).join(''),
    ),
  ),
].slice(0, VOCABULARY);

/** The sums of the shares that the words have: the one of rank n one n-th of the first (Zipf). */
const shares: readonly number[] = words.reduce<number[]>((sums, _, at) => {
  sums.push((sums.at(-1) ?? 0) + 1 / (at + 2.7));
  return sums;
}, []);

function word(number: number): string {
  const wanted = number * shares.at(-1)!;
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low]!;
}

function sentences(next: () => number, count: number): string {
  const said = Array.from({ length: count }, (_, at) => word(next()) + (at % 15 === 14 ? '.' : ''));
  return `${said.join(' ').replace(/(^|\. )\w/g, (start) => start.toUpperCase())}.`;
}

/** The record of one generated article. */
export function generatedArticle(number: number, articles: number): RecordSource {
  const next = randomNumbers(number + 1);
  const path = `articles/generated-${number}/`;
  const title = sentences(next, 6).slice(0, -1);
  const topic = (): string => `topic-${Math.floor(next() * 200)}`;
  const passages = Array.from({ length: PASSAGES }, (_, at): EntrySource => {
    const text = sentences(next, PASSAGE_WORDS);
    const note = String(1 + (at % NOTES));
    return {
      kind: 'passage',
      path: `${path}#p${at + 1}`,
      title: `Passage ${at + 1}`,
      text,
      section: 'A section',
      evidence: [['note', note, `works/work-${Math.floor(next() * articles)}/`, 'Author 2012']],
      words: { p: [text] },
      terms: [namedTerm('passage', String(at + 1)), namedTerm('note', note)],
      facets: { topic: [topic(), topic()], decade: [String(1900 + 10 * Math.floor(next() * 13))] },
    };
  });
  const notes = Array.from({ length: NOTES }, (_, at): EntrySource => {
    const text = sentences(next, 15);
    return {
      kind: 'note',
      path: `${path}#note-${at + 1}`,
      title: `Note ${at + 1}`,
      text,
      words: { n: [text] },
      terms: [namedTerm('note', String(at + 1))],
    };
  });
  const head: EntrySource = { kind: 'article', path, title, text: '', words: { a: [title] }, names: [title] };
  return {
    name: `articles/generated-${number}`,
    title,
    facets: { article: [`generated-${number}`], language: ['en'] },
    labels: { [`article generated-${number}`]: title },
    entries: [head, ...passages, ...notes],
  };
}

/** Generated works, as many as articles, and 200 topics. */
export function generatedLists(articles: number): RecordSource[] {
  const next = randomNumbers(99);
  const works = Array.from({ length: articles }, (_, number): EntrySource => {
    const title = sentences(next, 8).slice(0, -1);
    return {
      kind: 'work',
      path: `works/work-${number}/`,
      title,
      text: `${sentences(next, 3)} 2012`,
      words: { w: [title, sentences(next, 3)] },
      names: [title],
      facets: { decade: ['2010'] },
    };
  });
  const topics = Array.from({ length: 200 }, (_, number): EntrySource => {
    const title = sentences(next, 2).slice(0, -1);
    return {
      kind: 'topic',
      path: `topics/topic-${number}/`,
      title,
      text: sentences(next, 10),
      words: { t: [title], u: [sentences(next, 40)] },
      names: [title],
      facets: { topic: [`topic-${number}`] },
    };
  });
  return [works, topics].flatMap((entries, kind) =>
    Array.from({ length: Math.ceil(entries.length / TOGETHER) }, (_, at) => ({
      name: `${kind === 0 ? 'works' : 'topics'}/${at}`,
      entries: entries.slice(at * TOGETHER, (at + 1) * TOGETHER),
    })),
  );
}

/** A query for a passage, made of words of its own: its rare ones in another order, one of them misspelt. */
export interface GeneratedQuery {
  query: string;
  /** The same without the mistake. */
  sound: string;
  path: string;
}

/** Queries for passages all over the generated articles. */
export function generatedQueries(articles: number, count: number): GeneratedQuery[] {
  const next = randomNumbers(31);
  const rank = new Map(words.map((each, at) => [each, at]));
  return Array.from({ length: count }, () => {
    const { entries } = generatedArticle(Math.floor(next() * articles), articles);
    const { path, text } = pick(
      entries.filter(({ kind }) => kind === 'passage'),
      next(),
    );
    const own = [...new Set(text.toLowerCase().match(/\w+/g))].sort((a, b) => rank.get(b)! - rank.get(a)!);
    const [first = '', second = '', third = ''] = own.filter((each) => each.length > 5);
    return { query: [third, misspelt(first, next), second].join(' '), sound: [third, first, second].join(' '), path };
  });
}

/** A word with one letter changed, left out or swapped with the next. */
function misspelt(written: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (written.length - 2));
  const [before, letter, after] = [written.slice(0, at), written[at]!, written.slice(at + 1)];
  const way = Math.floor(next() * 3);
  if (way === 0) return before + after;
  if (way === 1) return before + (letter === 'x' ? 'q' : 'x') + after;
  return before + after[0]! + letter + after.slice(1);
}
