/**
 * What pages read, written down. A query that pages ask while they are rendered is made by `asked`: whoever asks, and for what
 * key, is noted, and in the next build the page serves again if all that it has asked for is answered the same.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { getCollection } from 'astro:content';
import { digestOf } from '../content/digest.ts';
import { isTranslated } from '../i18n/translated.ts';
import { nameInStore, pageRun, type KeptPage, type PageRun } from '../content/page-store.ts';
import type { Made } from '../content/page-writer.ts';

/** What the page that is being rendered has read; nothing while a query asks others. */
const reading = new AsyncLocalStorage<Set<string> | undefined>();

/** The queries by their names, as the digests of their answers are made. */
const queries = new Map<string, (key: string) => unknown>();

/**
 * Makes a query whose answers are noted. `summary` gives what stands for an answer when it is compared, where that is
 * quicker than the answer itself.
 */
export function asked<V>(
  name: string,
  query: (key: string) => V,
  summary: (key: string) => unknown = query,
): (key: string) => V {
  queries.set(name, summary);
  return (key) => {
    reading.getStore()?.add(`${name} ${key}`);
    return reading.run(undefined, query, key);
  };
}

/** What stands for the compiled text of an article or topic: the digest of all that it was made of. */
export async function textDigest(collection: 'articles' | 'topics', slug: string): Promise<string> {
  const known =
    texts.get(collection) ??
    getCollection(collection).then((entries) => new Map(entries.map(({ id, digest }) => [id, String(digest)])));
  texts.set(collection, known);
  return (await known).get(slug) ?? '';
}

const texts = new Map<string, Promise<ReadonlyMap<string, string>>>();

const answers = new Map<string, Promise<string>>();

/** Digest of what a read gives now. */
function digestOfRead(read: string): Promise<string> {
  const known = answers.get(read) ?? answer(read);
  answers.set(read, known);
  return known;
}

async function answer(read: string): Promise<string> {
  const [name = ''] = read.split(' ', 1);
  const query = queries.get(name);
  return query ? digestOfData(await reading.run(undefined, query, read.slice(name.length + 1))) : '';
}

/** Heads of articles stand in very many answers, and are the same objects: each is digested once. */
const heads = new WeakMap<object, string>();

/** Digest of data. Throws where there are functions in it, which cannot be compared. */
function digestOfData(data: unknown): string {
  const written = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'function') throw new Error('what a page is made of must be data, and holds a function');
    if (value instanceof Map || value instanceof Set) return [...value];
    if (typeof value !== 'object' || value === null || !('source' in value && 'slug' in value)) return value;
    const known = heads.get(value) ?? digestOf(JSON.stringify(value));
    heads.set(value, known);
    return known;
  });
  return digestOf(written ?? '');
}

/** A path of a route, as `getStaticPaths` gives it. */
interface StaticPath {
  params: Readonly<Record<string, string | undefined>>;
  props?: Readonly<Record<string, unknown>>;
}

/** The address of a page of the route `pattern` (`/articles/[slug]`), without the slash at its end. */
export const addressOf = (pattern: string, params: StaticPath['params']): string =>
  pattern
    .replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => params[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');

/**
 * The paths of the route `pattern` (`/articles/[slug]`) that are to be rendered: in a build, those whose pages of the last one
 * cannot serve again.
 */
export async function toRender<P extends StaticPath>(pattern: string, paths: readonly P[]): Promise<P[]> {
  // Files there are once, in the build in the language of the collection.
  if (isTranslated && /\.[^/]*$/.test(pattern.replaceAll('[...', '['))) return [];
  const run = pageRun();
  if (!run) return [...paths];
  const changed: P[] = [];
  for (const path of paths) {
    const address = addressOf(pattern, path.params);
    const props = digestOfData(path.props);
    const page = run.last?.pages[address];
    const isKept = page?.props === props && (await isSame(page, run));
    if (isKept) run.kept.set(address, page);
    if (!isKept || run.isVerifying) {
      run.wanted.set(address, props);
      changed.push(path);
    }
  }
  return changed;
}

async function isSame(page: KeptPage, { last }: PageRun): Promise<boolean> {
  for (const place of page.reads) {
    const [read, digest] = last!.reads[place]!;
    if ((await digestOfRead(read)) !== digest) return false;
  }
  return true;
}

/** Makes the page or file at `address` by `make`, and notes what it reads. */
export async function noted(address: string, make: () => Promise<Made>): Promise<Made> {
  const run = pageRun();
  const props = run?.wanted.get(address);
  if (!run || props === undefined) return make();
  const reads = new Set<string>();
  const made = await reading.run(reads, make);
  const digests = await Promise.all([...reads].map(async (read) => [read, await digestOfRead(read)] as const));
  run.rendered.set(address, { file: nameInStore(address, made.body), props, reads: new Map(digests) });
  return made;
}
