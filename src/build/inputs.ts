/** What a build is made of, digested: two builds with the same digest would write the same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../content/files.ts';

/** The files beside `src/` whose words are in pages or decide on them. */
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'LICENSE'];

/** Digest of all that every page shares: the code, the packages, the site's own pages and pictures, and its address. */
export const versionOf = (root: string, address: string): string =>
  digestAll(
    [process.version, address],
    FILES.map((name) => readFileSync(join(root, name), 'utf8')),
    wordsOf(join(root, 'src')),
    wordsOf(join(root, 'content', 'pages')),
    stampsOf(join(root, 'content', 'figures')),
  );

/** Digest of all that the site is made of, on the day `day`: the checks know the day. */
export const inputsOf = (root: string, version: string, day: string): string =>
  digestAll([version, day], wordsOf(join(root, 'content'), /\.(?:mdx|json)$/), stampsOf(join(root, 'public')));

/** Digest of what a folder of the built site holds, by the names, sizes and times of its files. */
export const stateOf = (folder: string): string => digestAll(stampsOf(folder));

/** Digest of texts in their order; there may be very many. */
function digestAll(...lists: readonly Iterable<string>[]): string {
  const hash = createHash('sha256');
  for (const list of lists) for (const text of list) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Names and contents of the files below a folder. */
function* wordsOf(folder: string, isMeant = /(?:)/): Generator<string> {
  for (const name of [...filesBelow(folder)].filter((each) => isMeant.test(each)).sort()) {
    yield name;
    yield readFileSync(join(folder, name), 'latin1');
  }
}

/** Names, sizes and times of the files below a folder: of pictures and the like, which are long. */
function* stampsOf(folder: string): Generator<string> {
  for (const name of [...filesBelow(folder)].sort()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    yield `${name} ${size} ${mtimeMs}`;
  }
}
