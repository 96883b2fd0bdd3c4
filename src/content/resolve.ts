/** Finds what a wikilink's name means: a topic (by slug, title or alias), else an article, else something unwritten. */
import { nearest } from '../diagnostics/suggest.ts';
import type { Work } from '../schemas/work.ts';
import type { Resolution } from './model.ts';

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

/**
 * Answers what a name leads to; asks of the same name get the same answer. The name may be an address (`articles/name`):
 * an article that is asked for so is taken to be there, and its link is checked like any other.
 */
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
  const names: string[] = [];
  const add = (kind: 'topic' | 'article', { slug, title, names: others }: Target): void => {
    for (const name of [slug, title, ...others]) {
      const key = toSlug(name);
      names.push(key);
      for (const path of [key, `${kind}s/${key}`]) if (!known.has(path)) known.set(path, { kind, slug, title });
    }
  };
  topics.forEach((topic) => add('topic', topic));
  articles.forEach((article) => add('article', article));
  const answers = new Map<string, Resolution>();
  return (name) => {
    const [, folder, inFolder = name] = ADDRESS.exec(name) ?? [];
    const slug = toSlug(inFolder);
    const key = folder === undefined ? slug : `${folder}/${slug}`;
    const found = known.get(key) ?? answers.get(key);
    if (found) return found;
    const suggestion = nearest(slug, names);
    const answer: Resolution =
      folder === 'articles'
        ? { kind: 'article', slug, title: inFolder }
        : { kind: 'unwritten', slug, ...(suggestion === undefined ? {} : { suggestion }) };
    answers.set(key, answer);
    return answer;
  };
}

/** A name that says which folder it is in, as Obsidian and addresses of the site do. */
const ADDRESS = /^\/?(articles|topics)\/([^/]+)\/?$/;
