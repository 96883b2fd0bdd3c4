/** Makes the search index of a site while its pages are rendered. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { minifySync } from 'vite';
import { filesBelow } from '../../content/files.ts';
import { Thread } from '../../thread.ts';
import { buildSearchIndex } from './index.ts';

/** With fewer records than this, a thread takes longer to begin than it helps. */
const WORTH_A_THREAD = 200;

/** What `buildSearchIndex` does; a large index is made by a thread of its own. The code that searches is made small. */
export async function indexBeside(...site: Parameters<typeof buildSearchIndex>): Promise<number> {
  const [records, folder] = site;
  const isWorthIt = availableParallelism() > 1 && [...filesBelow(records)].length >= WORTH_A_THREAD;
  const entries = await (isWorthIt ? inThread(site) : buildSearchIndex(...site));
  const program = join(folder, 'pagefind', 'pagefind.js');
  writeFileSync(program, minifySync(program, readFileSync(program, 'utf8'), { module: true }).code);
  return entries;
}

async function inThread(site: Parameters<typeof buildSearchIndex>): Promise<number> {
  const thread = new Thread<typeof site, number>(new URL('./index-thread.ts', import.meta.url));
  try {
    return await thread.ask(site);
  } finally {
    await thread.end();
  }
}
