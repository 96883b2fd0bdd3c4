/**
 * Pages of the last build, kept for the next one. A page serves again, byte for byte, where its own data and all that it has
 * read are the same, and so is the code that makes pages. The bundle of the pages and the command that builds are two programs
 * in one process; what each must know of the other stands in a `PageRun`.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { isRecord, placeOf, type Destination } from './page-writer.ts';

/** A page of the last build. */
export interface KeptPage {
  /** Name of its file in the store. */
  file: string;
  /** The size of the file in bytes, and when it was written, in milliseconds since 1970. */
  stamp: readonly [sizeBytes: number, writtenMs: number];
  /** Digest of the data that its route gave it. */
  props: string;
  /** What it has read, as places in the manifest's `reads`. */
  reads: readonly number[];
}

/** What is known of the last build. */
export interface Manifest {
  /** Digest of the code and of everything that all pages share. */
  version: string;
  /** All that pages have read, each with the digest of the answer. */
  reads: readonly (readonly [read: string, digest: string])[];
  /** The pages by their addresses. */
  pages: Readonly<Record<string, KeptPage>>;
}

/** A page that was rendered. */
export interface RenderedPage {
  /** Name of its file in the store. */
  file: string;
  props: string;
  /** What it has read, each with the digest of the answer. */
  reads: ReadonlyMap<string, string>;
}

/** One build, as the bundle and the command see it. */
export interface PageRun extends Destination {
  /** The last build, where its pages may serve again. */
  last: Manifest | undefined;
  /** Whether the pages that could serve again are rendered all the same, to be compared. */
  isVerifying: boolean;
  /** The pages that serve again, by their addresses. */
  kept: Map<string, KeptPage>;
  /** The digests of the data of all pages that are to be rendered, by their addresses. */
  wanted: Map<string, string>;
  /** The pages that were rendered, by their addresses. */
  rendered: Map<string, RenderedPage>;
  /** Is told when all is rendered that the search index is made of. */
  onRecords: () => void;
}

const RUN = Symbol.for('documentary.page-run');
const place = globalThis as { [RUN]?: PageRun | undefined };

/** The build that is running in this process; none in `astro dev`. */
export const pageRun = (): PageRun | undefined => place[RUN];

/** Begins a build. */
export function beginPageRun(destination: Destination, last: Manifest | undefined, isVerifying: boolean): PageRun {
  const pages = { kept: new Map(), wanted: new Map(), rendered: new Map() };
  const run: PageRun = { ...destination, ...pages, last, isVerifying, onRecords: () => undefined };
  place[RUN] = run;
  return run;
}

/** The file of a page below the folder of the site: `articles/some-slug/index.html`, or the address itself where it names a file. */
export const fileOfPage = (address: string): string =>
  (/\.[^/]*$/.test(address) ? address : `${address.replace(/\/$/, '')}/index.html`).replace(/^\//, '');

/** The store of kept pages in a folder. A file is called after its address and content; what the manifest does not name goes. */
export class PageStore {
  readonly #files: string;
  readonly #manifest: string;

  constructor(folder: string) {
    this.#files = join(folder, 'pages');
    this.#manifest = join(folder, 'pages.json');
  }

  #path(name: string): string {
    return join(this.#files, name.slice(0, 2), name);
  }

  /** Whether a file is as it was stored: the site shares it, and somebody may have written into that. */
  #isWhole({ file, stamp }: KeptPage): boolean {
    const found = statSync(this.#path(file), { throwIfNoEntry: false });
    return found?.size === stamp[0] && found.mtimeMs === stamp[1];
  }

  /** What is known of the last build with this version, with the pages that are whole; nothing where there was none. */
  read(version: string): Manifest | undefined {
    try {
      const manifest = JSON.parse(readFileSync(this.#manifest, 'utf8')) as Manifest;
      if (manifest.version !== version) return undefined;
      const pages = Object.entries(manifest.pages).filter(([, page]) => this.#isWhole(page));
      return { ...manifest, pages: Object.fromEntries(pages) };
    } catch {
      return undefined;
    }
  }

  /**
   * Puts in its place what is kept of that of which the search index is made. Throws where something kept was rendered all the
   * same, and is another.
   */
  placeRecords(run: PageRun): void {
    this.#place(run, isRecord);
  }

  /** Puts all other kept pages in their places. Throws as `placeRecords` does. */
  placePages(run: PageRun): void {
    this.#place(run, (address) => !isRecord(address));
  }

  #place(run: PageRun, isMeant: (address: string) => boolean): void {
    const others: string[] = [];
    for (const [address, { file }] of run.kept) {
      if (!isMeant(address)) continue;
      const again = run.rendered.get(address);
      if (!again) share(this.#path(file), placeOf(run, fileOfPage(address)));
      else if (again.file !== file) others.push(address);
    }
    if (others.length > 0) throw new Error(`pages that would serve again are not as they were: ${others.join(', ')}`);
  }

  /** Stores the pages of a build that were rendered; gives what `keep` needs. */
  store(version: string, run: PageRun): Manifest {
    const { last, kept, rendered } = run;
    const places = new Map<string, number>();
    const reads: [string, string][] = [];
    const readAt = ([read, digest]: readonly [string, string]): number => {
      const at = places.get(read) ?? reads.push([read, digest]) - 1;
      places.set(read, at);
      return at;
    };
    const pages: Record<string, KeptPage> = {};
    for (const [address, page] of kept)
      pages[address] = { ...page, reads: page.reads.map((read) => readAt(last!.reads[read]!)) };
    for (const [address, { file, props, reads: own }] of rendered) {
      const { size, mtimeMs } = share(placeOf(run, fileOfPage(address)), this.#path(file));
      pages[address] = { file, stamp: [size, mtimeMs], props, reads: [...own].map(readAt) };
    }
    return { version, reads, pages };
  }

  /** Keeps the pages of a build for the next one, once they were found to be sound; others go. */
  keep(manifest: Manifest): void {
    writeWhole(this.#manifest, JSON.stringify(manifest));
    this.#sweep(new Set(Object.values(manifest.pages).map(({ file }) => file)));
  }

  #sweep(used: ReadonlySet<string>): void {
    for (const folder of existsSync(this.#files) ? readdirSync(this.#files) : [])
      for (const name of readdirSync(join(this.#files, folder)))
        if (!used.has(name)) rmSync(join(this.#files, folder, name), { force: true });
  }
}

/** The name in the store of the file that stands at an address and holds `body`. */
export const nameInStore = (address: string, body: string | Uint8Array): string =>
  createHash('sha256').update(address).update('\0').update(body).digest('hex').slice(0, 40);

/** Gives a file a second name, which costs nothing; where the file system cannot, a copy. Tells of what is there then. */
function share(from: string, to: string): Stats {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
  return statSync(to);
}
