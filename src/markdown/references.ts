/** Finds what a wikilink's name means: a topic (by slug, title or alias), else an article, else something unwritten. */
import { nearest } from '../checks/suggest.ts';
import type { Work } from '../schemas/work.ts';
import type { Resolution } from './types.ts';

/** A topic or article that wikilinks can lead to. */
export interface Target {
  slug: string;
  title: string;
  /** Other names: aliases of a topic, former slugs of an article. */
  names: readonly string[];
}

/** The records of works that citations can lead to. */
export interface FindWork {
  /** The record with this id. */
  find: (id: string) => Work | undefined;
  /** All ids. */
  keys: readonly string[];
  /** False where records are faulty: what is missing then may be one of them. */
  isComplete: boolean;
}

/** Answers what a name leads to; asks of the same name get the same answer. */
export type Resolve = (name: string) => Resolution;

/** A name in the form of an address: lower case, without accents, hyphens for spaces, underscores and punctuation. */
export const toSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** The answers that `topics` and `articles` give. */
export function createResolve(topics: readonly Target[], articles: readonly Target[]): Resolve {
  const known = new Map<string, Resolution>();
  const add = (kind: 'topic' | 'article', { slug, title, names }: Target): void => {
    for (const name of [slug, title, ...names]) {
      const key = toSlug(name);
      if (!known.has(key)) known.set(key, { kind, slug, title });
    }
  };
  topics.forEach((topic) => add('topic', topic));
  articles.forEach((article) => add('article', article));
  const names = [...known.keys()];
  const answers = new Map<string, Resolution>();
  return (name) => {
    const slug = toSlug(name);
    const found = known.get(slug) ?? answers.get(slug);
    if (found) return found;
    const suggestion = nearest(slug, names);
    const answer: Resolution = { kind: 'unwritten', slug, ...(suggestion === undefined ? {} : { suggestion }) };
    answers.set(slug, answer);
    return answer;
  };
}
