/**
 * `npm run build [-- --site https://example.org/path/]`: checks the content, builds the site aside, indexes and checks
 * it, and only then lets it replace dist/. Exit 1 where anything is wrong; dist/ is then as it was.
 *
 * `npm run publish` is the same with `--record`: it needs an address, and what is published goes into
 * `content/published.json`.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { readAddress } from '../build/address.ts';
import { endWhenTold } from '../build/end.ts';
import { lock } from '../build/lock.ts';
import { buildFolders, repairDist, publish } from '../build/publish.ts';
import { buildSearchIndex } from '../build/search/index.ts';
import { tightenPolicies } from '../build/csp.ts';
import { readContent } from '../loader/read-content.ts';
import { isRecordedWhole, presentOf, recordPublished } from '../content/published.ts';
import { checkSite } from '../build/check-site.ts';
import { cacheFolder, digestOf, TextCache } from '../content/cache.ts';
import { today } from '../today.ts';

const root = process.cwd();
try {
  endWhenTold();
  const { values } = parseArgs({ options: { site: { type: 'string' }, record: { type: 'boolean' } } });
  // Astro's configuration reads the variable.
  if (values.site !== undefined) process.env['SITE_URL'] = values.site;
  const { origin, base } = readAddress(process.env['SITE_URL']);
  if (values.record && !origin)
    throw new Error('what is published needs an address: npm run publish -- --site https://example.org/');
  if (!origin) console.log('SITE_URL is not set: the site is built for this machine, without canonical addresses.');
  const { assertOurs, letGo } = lock(root);
  process.on('exit', letGo);
  const folders = buildFolders(root);
  repairDist(folders);
  // Copies of the project may share node_modules; each build has its own caches.
  const cache = join(cacheFolder(root), digestOf(base).slice(0, 16));
  const vite = { cacheDir: join(cache, 'vite') };
  await build({ root, outDir: folders.next, cacheDir: join(cache, 'astro'), vite, logLevel: 'warn' });
  tightenPolicies(folders.next);
  const entries = process.env['WITHOUT_INDEX'] ? 0 : await buildSearchIndex(folders.next);
  const errors = checkSite(folders.next, base);
  if (errors.length > 0) throw new Error(`the built pages are faulty; dist/ is as it was\n${errors.join('\n')}`);
  // Who was told to end meanwhile ends here.
  await setImmediate();
  assertOurs();
  publish(folders);
  if (origin) recordOrTell(values.record ?? false, base);
  console.log(`dist/ is built: ${entries} passages, notes, works and topics can be found.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit(0);

/** Puts all addresses and anchors into the record of what was published, or says that some are not in it. */
function recordOrTell(isRecorded: boolean, base: string): void {
  const present = presentOf(readContent({ root, base, cache: new TextCache(root, base) }));
  if (isRecorded) {
    recordPublished(root, present, today());
    console.log('content/published.json has all addresses and numbers of this build: commit it.');
  } else if (!isRecordedWhole(root, present))
    console.log(
      'content/published.json does not know all of this site: where this build is published, run npm run publish.',
    );
}
