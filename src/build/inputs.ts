/** What a build is made of, digested: two builds with the same digest would write the same bytes. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfAll } from '../content/digest.ts';
import { filesBelow } from '../content/files.ts';

/** The files beside `src/` whose words are in pages or decide on them. */
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'LICENSE'];

/** Digest of all that every page shares: the code, the packages, the site's own pages and pictures, and its address. */
export const versionOf = (root: string, address: string): string =>
  digestOfAll(
    [process.version, address],
    FILES.map((name) => readFileSync(join(root, name), 'utf8')),
    wordsOf(join(root, 'src')),
    wordsOf(join(root, 'content', 'pages')),
    stampsOf(join(root, 'content', 'figures')),
  );

/** Digest of all that the site is made of, on the day `day`: the checks know the day. */
export const inputsOf = (root: string, version: string, day: string): string =>
  digestOfAll([version, day], wordsOf(join(root, 'content'), /\.(?:mdx|json)$/), stampsOf(join(root, 'public')));

/** Digest of what a folder of the built site holds, by the names, sizes and times of its files. */
export const stateOf = (folder: string): string => digestOfAll(stampsOf(folder));

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
