/** Makes the pages of a site, those that the last build has not. */
import { join } from 'node:path';
import { build } from 'astro';
import { beginPageRun, PageStore, type PageRun } from '../content/page-store.ts';
import { tellProgress } from './progress.ts';

/** What is rendered, and where. */
export interface RenderOptions {
  root: string;
  folder: string;
  /** The language of the interface, where it is not that of the collection. */
  language?: string;
  /** The search index: a folder for what it is made of, and what is done once all of that is there. */
  search?: { records: string; begin: () => void };
  /** Is told of each file that is made, by its path below the folder. */
  onFile?: (file: string) => void;
  /** Folder of what builds keep for each other. */
  cache: string;
  version: string;
  /** Whether pages that could serve again are rendered as well, to be compared. */
  isVerifying: boolean;
}

/** Which pages were made and which served again, and how they are kept for the next build. */
export interface Rendered {
  run: PageRun;
  /** Stores those that were made; gives what keeps them, once it is known that nothing is wrong with them. */
  store: () => () => void;
}

/** Makes the pages in `folder`. Throws what Astro reports, and where a page that would serve again is another. */
export async function renderPages(options: RenderOptions): Promise<Rendered> {
  const { root, folder, language, search, onFile, cache, version, isVerifying } = options;
  const store = new PageStore(cache);
  const destination = { site: folder, records: search?.records, ofPublic: join(root, 'public'), onFile };
  const run = beginPageRun(destination, store.read(version), isVerifying);
  run.onRecords = () => {
    store.placeRecords(run);
    search?.begin();
  };
  const endProgress = tellProgress(run, (line) =>
    console.error(language === undefined ? line : `${language}: ${line}`),
  );
  const vite = { cacheDir: join(cache, 'vite') };
  await build({ root, outDir: folder, cacheDir: join(cache, 'astro'), vite, logLevel: 'warn' });
  endProgress();
  store.placePages(run);
  return {
    run,
    store: () => {
      const pages = store.store(version, run);
      return () => store.keep(pages);
    },
  };
}
