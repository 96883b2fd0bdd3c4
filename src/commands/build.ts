/**
 * `npm run build [-- --site https://example.org/path/]`: checks the content, builds the site aside, indexes and checks
 * it, and only then lets it replace dist/. Exit 1 where anything is wrong; dist/ is then as it was.
 *
 * `-- --verify` renders the pages that could serve again as well, and fails where one of them is another then.
 *
 * `-- --portable` also makes a copy to be carried along, in dist-portable/.
 *
 * `npm run publish` is the same with `--record`: it needs an address, and what is published goes into
 * `content/published.json`.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { someAtOnce } from '../at-once.ts';
import { readAddress } from '../build/address.ts';
import { CheckBeside } from '../build/check-beside.ts';
import { buildInLanguage, takePages } from '../build/language.ts';
import { endWhenTold } from '../build/end.ts';
import { lock } from '../build/lock.ts';
import { inputsOf, versionOf } from '../build/inputs.ts';
import { lastBuild, noteBuild } from '../build/last-build.ts';
import { makePortable } from '../build/portable.ts';
import { renderPages } from '../build/render.ts';
import { buildFolders, repairDist, publish, type BuildFolders } from '../build/publish.ts';
import { indexBeside } from '../build/search/index-beside.ts';
import { readContent, type Content } from '../loader/read-content.ts';
import { partsBeside, readParts } from '../content/parts.ts';
import { isRecordedWhole, presentOf, recordPublished } from '../content/published.ts';
import { cacheFolder, TextCache } from '../content/cache.ts';
import { digestOf } from '../content/digest.ts';
import { fileOfPage } from '../content/page-store.ts';
import { writeResults } from '../content/result-cache.ts';
import { formatReport } from '../diagnostics/diagnostic.ts';
import { LANGUAGE } from '../i18n/index.ts';
import { languageFaults } from '../i18n/languages.ts';
import type { Part } from '../schemas/part.ts';
import { site } from '../site.ts';
import { today } from '../today.ts';

const root = process.cwd();
try {
  endWhenTold();
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      record: { type: 'boolean' },
      verify: { type: 'boolean' },
      portable: { type: 'boolean' },
    },
  });
  // Astro's configuration reads the variable.
  if (values.site !== undefined) process.env['SITE_URL'] = values.site;
  const { origin, base } = readAddress(process.env['SITE_URL']);
  if (values.record && !origin)
    throw new Error('what is published needs an address: npm run publish -- --site https://example.org/');
  const faults = languageFaults(Object.keys(site.languages), LANGUAGE);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const parts = partsBeside(readParts(root).parts, origin && origin + base);
  if (!origin) console.log('SITE_URL is not set: the site is built for this machine, without canonical addresses.');
  const { assertOurs, letGo } = lock(root);
  process.on('exit', letGo);
  const folders = buildFolders(root);
  repairDist(folders);
  // Copies of the project may share node_modules; each build has its own caches.
  const cache = join(cacheFolder(root), digestOf(base).slice(0, 16));
  const version = versionOf(root, process.env['SITE_URL'] ?? '');
  const withoutIndex = process.env['WITHOUT_INDEX'] ?? '';
  const inputs = inputsOf(root, version + withoutIndex, today());
  const isVerifying = values.verify ?? false;
  const last = lastBuild(cache, folders.dist);
  const isSame = last?.inputs === inputs && !isVerifying;
  const wasChecked = last !== undefined;
  const entries = isSame
    ? last.entries
    : await make({ folders, cache, version, base, parts, isVerifying, wasChecked, assertOurs });
  if (!isSame) noteBuild(cache, inputs, folders.dist, entries);
  if (isSame || origin) {
    const content = readContent({ root, base, cache: new TextCache(root, base) });
    if (isSame) tellWarnings(content);
    if (origin) recordOrTell(values.record ?? false, content);
  }
  const what = isSame ? 'as it was, since nothing has changed' : 'built';
  console.log(`dist/ is ${what}: ${entries} passages, notes, works and topics can be found.`);
  if (values.portable) {
    const target = join(root, 'dist-portable');
    const pages = makePortable({ dist: folders.dist, target, base });
    console.log(`dist-portable/ has the same ${pages} pages to be carried along: open index.html in it.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit(0);

/** What a build works with. */
interface BuildOptions {
  folders: BuildFolders;
  /** Folder of what builds keep for each other. */
  cache: string;
  version: string;
  base: string;
  /** The other parts of the collection. */
  parts: readonly Part[];
  isVerifying: boolean;
  /** Whether the site in `dist/` is that of the last build with this cache. */
  wasChecked: boolean;
  assertOurs: () => void;
}

/** Builds the site aside and puts it into its place; gives how many entries can be found. */
async function make(options: BuildOptions): Promise<number> {
  const { folders, cache, version, base, parts, isVerifying, wasChecked, assertOurs } = options;
  const others = parts.map(({ title, url }) => ({ title, base: new URL(url).pathname }));
  const { promise: indexed, resolve, reject } = Promise.withResolvers<number>();
  // Where rendering fails first, nobody waits for the index.
  indexed.catch(() => undefined);
  const begin = (): void => {
    if (process.env['WITHOUT_INDEX']) resolve(0);
    else indexBeside(folders.records, folders.next, others).then(resolve, reject);
  };
  const search = { records: folders.records, begin };
  const check = new CheckBeside(folders.next, base);
  const onFile = (file: string): void => check.add(file);
  const rendered = { root, folder: folders.next, search, onFile, cache, version, isVerifying };
  const { run, store } = await renderPages(rendered);
  const same = new Set([...run.kept.keys()].map(fileOfPage));
  const before = wasChecked ? { folder: folders.dist, same } : undefined;
  const checked = addLanguages(options).then(() => check.end(before));
  // The pages are stored while threads are at work.
  const [entries, errors, keep] = await Promise.all([indexed, checked, setImmediate().then(store)]);
  if (errors.length > 0) throw new Error(`the built pages are faulty; dist/ is as it was\n${errors.join('\n')}`);
  keep();
  // Who was told to end meanwhile ends here.
  await setImmediate();
  assertOurs();
  publish(folders);
  return entries;
}

/** Adds the pages with the interface in the other languages of the site, as many languages at once as there are cores. */
async function addLanguages({ folders, cache, version, isVerifying }: BuildOptions): Promise<void> {
  const languages = Object.keys(site.languages);
  if (languages.length > 0) writeResults();
  await someAtOnce(languages, availableParallelism(), async (language) => {
    const aside = join(folders.language, language);
    const build = { aside, language, cache: join(cache, language), version: digestOf(version + language), isVerifying };
    await buildInLanguage(build);
    takePages(aside, folders.next, language);
  });
}

/** The checks' warnings stand, whether or not anything is built. */
function tellWarnings({ diagnostics }: Content): void {
  if (diagnostics.length > 0) console.warn(formatReport(diagnostics));
}

/** Puts all addresses and anchors into the record of what was published, or says that some are not in it. */
function recordOrTell(isRecorded: boolean, content: Content): void {
  const present = presentOf(content);
  if (isRecorded) {
    recordPublished(root, present, today());
    console.log('content/published.json has all addresses and numbers of this build: commit it.');
  } else if (!isRecordedWhole(root, present))
    console.log(
      'content/published.json does not know all of this site: where this build is published, run npm run publish.',
    );
}
