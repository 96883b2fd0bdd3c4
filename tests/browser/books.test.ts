/** The documents of books, as a reading system shows them. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { serve } from '../support/server.ts';
import { readSites, temporaryFolder } from '../support/sites.ts';
import { axe, theBrowser } from './support.ts';

test('every document of every book is XML', async () => {
  const page = await theBrowser().newPage();
  for (const site of Object.values(readSites()))
    for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.epub'),
    )) {
      const files = Object.entries(unzipSync(readFileSync(join(site, name))));
      const documents = files
        .filter(([path]) => /\.(?:xhtml|opf|xml|svg)$/.test(path))
        .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const);
      const faults = await page.evaluate(
        (all) =>
          all.flatMap(([path, text]) => {
            const fault = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
            return fault ? [`${path}: ${fault.textContent}`] : [];
          }),
        documents,
      );
      assert.ok(documents.length >= 5 && faults.length === 0, `${name}\n${faults.join('\n')}`);
    }
  await page.close();
});

test('every document of the books of all is accessible, light and dark', async () => {
  for (const site of [readSites().own, readSites().root]) {
    const folder = temporaryFolder();
    const files = Object.entries(unzipSync(readFileSync(join(site, 'collection.epub'))));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const server = await serve(folder);
    const page = await theBrowser().newPage();
    for (const [path] of files.filter(([name]) => name.endsWith('.xhtml'))) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(server.url + path);
        assert.deepEqual(await axe(page), [], path);
      }
    }
    await page.close();
    server.close();
  }
});
