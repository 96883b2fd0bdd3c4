/** The files below `content/` and `public/`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { slug as slugSchema } from '../schemas/fields.ts';
import { site } from '../site.ts';
import { knownFrontmatter, readFrontmatter } from './frontmatter.ts';
import type { ResultCache } from './result-cache.ts';
import { readKnownText } from './source-text.ts';
import type { Validated } from './yaml.ts';

/** A file that could be read. */
export interface ContentFile<T> extends Pick<Validated<T>, 'placeOf'> {
  slug: string;
  file: string;
  /** The file as it is. */
  content: string;
  /** Its settings; none where they are faulty. */
  data: T | undefined;
}

/** The folders of `content/` that hold texts: the pages of the site also in its other languages. */
export type Folder = 'articles' | 'topics' | 'pages' | `pages/${string}`;

/** The folders of the pages in the other languages that the site has. */
export const TRANSLATED_PAGES: readonly Folder[] = Object.keys(site.languages).map(
  (language) => `pages/${language}` as const,
);

/** Names of the content files of a collection, in the order of their names. */
export const contentFiles = (root: string, collection: Folder): string[] => {
  const folder = join(root, 'content', collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !isTranslations(`${collection}/${name}`))
    .sort();
};

const isTranslations = (path: string): boolean => TRANSLATED_PAGES.some((folder) => folder === path);

/** What tells a file from what stood at its path before: its size, its time and its place on the disk. */
export function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return [size, mtimeMs, ino].join();
}

/** What was read of files before, for a process that reads all of them again when one is saved. */
export class FileMemory {
  readonly #known = new Map<string, { stamp: string; value: unknown }>();
  /** What sound files were found to say, also by earlier processes. */
  readonly sound: ResultCache | undefined;

  constructor(sound?: ResultCache) {
    this.sound = sound;
  }

  /** What `read` gives for the file at `path`; asked again only where the file is another. */
  get<V>(path: string, read: () => V): V {
    const stamp = stampOf(path);
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.value as V;
    const value = read();
    this.#known.set(path, { stamp, value });
    return value;
  }
}

/**
 * Reads the files of a collection against `schema`; what is wrong with them goes into `diagnostics`. A file whose settings
 * cannot be used has no `data`.
 */
export function readFolder<T>(
  root: string,
  collection: Folder,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
  memory = new FileMemory(),
): ContentFile<T>[] {
  return contentFiles(root, collection).flatMap((name) => {
    const path = join(root, 'content', collection, name);
    const read = memory.get(path, () => readOne(path, `content/${collection}/${name}`, name, schema, memory.sound));
    diagnostics.push(...read.diagnostics);
    return read.file ?? [];
  });
}

/** Reads the file at `path`, which diagnostics call `file`; there is none to speak of where its name or its bytes are of no use. */
function readOne<T>(
  path: string,
  file: string,
  name: string,
  schema: z.ZodType<T>,
  sound?: ResultCache,
): { file?: ContentFile<T>; diagnostics: Diagnostic[] } {
  const slug = name.replace(/\.mdx$/, '');
  if (!name.endsWith('.mdx') || !slugSchema.safeParse(slug).success) {
    const found = `the file is called ${JSON.stringify(name)}`;
    const ofFolder =
      file === `content/pages/${name}` ? ' A folder holds the pages in a language that src/site.ts names.' : '';
    const hint = name.endsWith('.mdx') ? '' : `Its name ends with .mdx.${ofFolder}`;
    return { diagnostics: [{ file, line: 1, column: 1, code: 'file-name', found, hint }] };
  }
  const { text: content, diagnostics, known, keep } = readKnownText<T>(path, file, sound);
  if (content === undefined) return { diagnostics };
  const read =
    known === undefined
      ? readFrontmatter(file, content, schema)
      : knownFrontmatter(known, () => readFrontmatter(file, content, schema));
  const { data, placeOf } = read;
  if (known === undefined && data !== undefined) keep(data);
  return { file: { slug, file, content, data, placeOf }, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/**
 * The files below a folder, by their names with slashes; none where there is no folder. Only whole names count: on some systems
 * `A.png` opens `a.png`. Node’s own walk asks the system for each file once more, which takes most of the time for many.
 */
export function filesBelow(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const name = prefix + entry.name;
      const found = entry.isSymbolicLink() ? statSync(join(folder, name), { throwIfNoEntry: false }) : entry;
      if (found?.isDirectory()) walk(`${name}/`);
      else if (found?.isFile()) names.add(name);
    }
  };
  if (existsSync(folder)) walk('');
  return names;
}

/** Whether `public/` holds a file. */
export function publicFiles(root: string): (path: string) => boolean {
  const names = filesBelow(join(root, 'public'));
  return (path) => names.has(path);
}
