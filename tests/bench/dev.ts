/** How long `npm run dev` takes until it shows a page, and one that was saved. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PORT = 45_671;
/** Rarely enough not to hold up what is waited for. */
const ASK_AGAIN_MS = 40;
const SAVES = 5;
/** Between two saves everything that follows one has ended. */
const REST_MS = 2500;
const LONGEST_MS = 120_000;

/** Times in seconds. */
export interface DevTimes {
  /** From the start of the command to the first page. */
  firstSeconds: number;
  /** From a save to the page that shows it, of several saves in their order. */
  savedSeconds: readonly number[];
}

/** Measures the project in `folder` with the article `slug`, one of those that `collection.ts` generates. Throws where a page never comes. */
export async function measureDev(folder: string, slug: string): Promise<DevTimes> {
  const file = join(folder, 'content', 'articles', `${slug}.mdx`);
  const args = ['-r', './src/commands/prepare.cjs', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', String(PORT)];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const shown = async (words: string): Promise<number> => {
    const start = performance.now();
    while (performance.now() - start < LONGEST_MS) {
      const page = await fetch(`http://localhost:${PORT}/articles/${slug}/`).then(
        (response) => response.text(),
        () => '',
      );
      if (page.includes(words)) return (performance.now() - start) / 1000;
      await setTimeout(ASK_AGAIN_MS);
    }
    throw new Error(`the page of ${slug} never shows “${words}”`);
  };
  try {
    const firstSeconds = await shown('A text on');
    const savedSeconds: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      await setTimeout(REST_MS);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/A (?:\d+th )?text on/, `A ${save}th text on`));
      savedSeconds.push(await shown(`A ${save}th text on`));
    }
    return { firstSeconds, savedSeconds };
  } finally {
    server.kill();
  }
}
