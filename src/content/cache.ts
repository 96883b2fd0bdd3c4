/**
 * Keeps compiled texts between builds. A file of the cache holds what the checks must know of a text, the key under which it was
 * compiled (content, settings and the pipeline's own code), the answers that its wikilinks were given, the records of the
 * works that it cites and the pictures that it shows; it serves again when all of this is the same. The text itself, which is
 * much longer and only pages need, is a second line, and is read only where it is asked for.
 */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TextFacts } from './entries.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../write-whole.ts';
import { digestOf } from './digest.ts';
import { filesBelow, stampOf } from './files.ts';
import type { FindPicture, NoPicture, Picture } from './pictures.ts';
import type { Resolve } from './resolve.ts';
import { ResultCache } from './result-cache.ts';
import type { CompiledText, Resolution } from './model.ts';

/** What the cache knows of a text. */
export interface CachedText {
  key: string;
  facts: TextFacts;
  diagnostics: Diagnostic[];
  resolutions: Record<string, Resolution>;
  /** A digest of each work that it asked for, by id. */
  works: Record<string, string>;
  /** What each picture was found to be, by its address. */
  pictures: Record<string, Picture | NoPicture>;
}

/** What a text asks for beside its own words. */
export interface Answers {
  resolve: Resolve;
  digestOfWork: (id: string) => string;
  findPicture: FindPicture;
}

/** The folders whose code decides what becomes of a text. */
const PIPELINE = ['citation', 'content', 'diagnostics', 'i18n', 'markdown', 'schemas'];

/** Files beside them that decide it too. */
const FILES = ['anchors.ts', 'entry-kinds.ts', 'evidence.ts', 'recordings.ts', 'site.ts', 'timestamps.ts', 'urls.ts'];

/** Digest of the code that compiles texts, and of the lock file. */
export function pipelineVersion(root: string): string {
  const source = (folder: string): string[] =>
    [...filesBelow(join(root, 'src', folder))]
      .filter((name) => /\.(?:ts|json)$/.test(name))
      .sort()
      .map((name) => join(root, 'src', folder, name));
  const files = [
    ...PIPELINE.flatMap(source),
    ...FILES.map((name) => join(root, 'src', name)),
    join(root, 'package-lock.json'),
  ];
  return digestOf(...files.map((file) => readFileSync(file, 'utf8')));
}

/** Where the project in folder `root` keeps what it need not do again. */
export const cacheFolder = (root: string): string =>
  // Copies of the project may share node_modules, so the folder is told apart by where the project is.
  join(cachesFor(root), digestOf(resolve(root)).slice(0, 16));

const OURS = 'documentary';

/** Beside the packages, where nobody looks; where they cannot be written to, in the project, which is where we build. */
function cachesFor(root: string): string {
  const folder = join(root, 'node_modules', '.cache', OURS);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(root, '.astro', OURS);
  }
}

/** The cache of the project in folder `root` for the base path `base`. */
export class TextCache {
  readonly #folder: string;
  readonly #version: string;
  /** What is known already of texts, by their names, and what tells the file that it is of. */
  readonly #known = new Map<string, { stamp: string; cached: CachedText }>();
  /** The same for later processes: one file is read in much less time than the first lines of a thousand. */
  readonly #facts: ResultCache;
  /** What the settings of sound files and the records of works say, by their text. */
  readonly settings: ResultCache;

  constructor(root: string, base: string) {
    const folder = join(cacheFolder(root), digestOf(base).slice(0, 16));
    this.#folder = join(folder, 'texts');
    this.#version = pipelineVersion(root);
    // What nobody asks for any more is of files as they were.
    this.#facts = new ResultCache(join(folder, 'facts.json'), this.#version, 0);
    this.settings = new ResultCache(join(folder, 'settings.json'), this.#version, 0);
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }

  /** The text called `name` (`articles/some-slug`), under any key; `undefined` where there is none that can be read. */
  readText(name: string): CompiledText | undefined {
    return this.#read(name, (lines, end) => lines.slice(end + 1)) as CompiledText | undefined;
  }

  /** What tells a text from one that was kept under its name before. */
  readonly stampOf = (name: string): string => stampOf(this.#path(name));

  #read(name: string, cut: (lines: string, end: number) => string): unknown {
    try {
      const lines = readFileSync(this.#path(name), 'utf8');
      return JSON.parse(cut(lines, lines.indexOf('\n')));
    } catch {
      return undefined;
    }
  }

  /** What is known of the text called `name` if it was compiled under `key` and all that it asked for would be answered the same. */
  readFresh(
    name: string,
    key: string,
    { resolve: answer, digestOfWork, findPicture }: Answers,
  ): CachedText | undefined {
    const cached = this.#knownFor(name, key);
    if (!cached) return undefined;
    const isSame = Object.entries(cached.resolutions).every(
      ([target, known]) => JSON.stringify(answer(target)) === JSON.stringify(known),
    );
    const areWorksSame = Object.entries(cached.works).every(([id, known]) => digestOfWork(id) === known);
    const arePicturesSame = Object.entries(cached.pictures).every(
      ([path, known]) => JSON.stringify(findPicture(path)) === JSON.stringify(known),
    );
    return isSame && areWorksSame && arePicturesSame ? cached : undefined;
  }

  /** What is known of a text under a key; nothing where it has been replaced since. */
  #knownFor(name: string, key: string): CachedText | undefined {
    const stamp = this.stampOf(name);
    const known = this.#known.get(name);
    if (known?.stamp === stamp && known.cached.key === key) return known.cached;
    const cached = this.#facts.get([name, key, stamp], () => this.#factsIn(name, key));
    if (cached) this.#known.set(name, { stamp, cached });
    return cached;
  }

  #factsIn(name: string, key: string): CachedText | undefined {
    const kept = this.#read(name, (lines, end) => lines.slice(0, end)) as CachedText | undefined;
    return kept?.key === digestOf(this.#version, key) ? { ...kept, key } : undefined;
  }

  /** Puts a text in the place of an older one, whole or not at all. */
  write(name: string, known: CachedText, text: CompiledText): void {
    const facts = JSON.stringify({ ...known, key: digestOf(this.#version, known.key) });
    writeWhole(this.#path(name), `${facts}\n${JSON.stringify(text)}`);
  }
}
