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
  /** Folder of what builds keep for each other. */
  cache: string;
  version: string;
  /** Whether pages that could serve again are rendered as well, to be compared. */
  isVerifying: boolean;
}

/** Which pages were made and which served again, and how they are kept for the next build. */
export interface Rendered {
  run: PageRun;
  /** Keeps them, once it is known that nothing is wrong with them. */
  keep: () => void;
}

/** Makes the pages in `folder`. Throws what Astro reports, and where a page that would serve again is another. */
export async function renderPages(options: RenderOptions): Promise<Rendered> {
  const { root, folder, language, cache, version, isVerifying } = options;
  const store = new PageStore(cache);
  const run = beginPageRun({ site: folder, ofPublic: join(root, 'public') }, store.read(version), isVerifying);
  const endProgress = tellProgress(run, (line) =>
    console.error(language === undefined ? line : `${language}: ${line}`),
  );
  const vite = { cacheDir: join(cache, 'vite') };
  await build({ root, outDir: folder, cacheDir: join(cache, 'astro'), vite, logLevel: 'warn' });
  endProgress();
  const pages = store.exchange(version, run, folder);
  return { run, keep: () => store.keep(pages) };
}
