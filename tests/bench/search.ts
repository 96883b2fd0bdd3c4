/**
 * `npm run bench:search [articles …]`: what searching costs, on the built site (`dist/`) and with the index of generated
 * articles in its place: bytes and requests to the first result and to five, the time from a key to the first result, the
 * index and its making; and how well queries are answered. Nothing is asserted.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { generatedQueries } from '../support/generated-records.ts';
import { judge, searchOf, type Judged } from '../support/search.ts';
import { serve } from '../support/server.ts';
import { temporaryFolder } from '../support/sites.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const QUERIES = 20;

/** What a search costs that nothing was loaded for: uncompressed, as a plain host sends it. */
interface Load {
  firstBytes: number;
  firstRequests: number;
  fiveBytes: number;
  fiveRequests: number;
}

async function loadOf(browser: Browser, url: string, query: string): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    sizes.set(
      response.url(),
      response.body().then(
        ({ length }) => length,
        () => 0,
      ),
    );
  });
  // What was loaded is looked at in the page, at the moment when a result is there. Beyond the page and its script, that
  // is the index, with Pagefind; the focus opens it, which counts.
  await page.addInitScript(() => {
    const loaded = (): string[] =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/pagefind/'));
    new MutationObserver(() => {
      const hits = document.querySelectorAll('a.hit').length;
      const seen = window as { atFirst?: string[]; atFive?: string[] };
      if (hits >= 1) seen.atFirst ??= loaded();
      if (hits >= 5) seen.atFive ??= loaded();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${url}search/?${new URLSearchParams({ q: query })}`);
  await page.locator('a.hit').first().waitFor();
  await page.waitForLoadState('networkidle');
  const [first, five] = await page.evaluate(() => {
    const seen = window as { atFirst?: string[]; atFive?: string[] };
    return [seen.atFirst!, seen.atFive ?? seen.atFirst!];
  });
  const bytes = async (names: readonly string[]): Promise<number> =>
    (await Promise.all(names.map((name) => sizes.get(name) ?? 0))).reduce((sum, size) => sum + size, 0);
  const load = {
    firstBytes: await bytes(first!),
    firstRequests: first!.length,
    fiveBytes: await bytes(five!),
    fiveRequests: five!.length,
  };
  await context.close();
  return load;
}

/** Milliseconds from a key to the first result, for queries typed letter by letter once the index is open. */
async function timesOf(browser: Browser, url: string, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (const query of queries)
    for (let length = Math.max(3, query.length - 4); length <= query.length; length++)
      times.push(
        await page.evaluate(
          (text) =>
            new Promise<number>((done) => {
              const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
              const hits = document.querySelector('.hits')!;
              const started = performance.now();
              const end = (): void => {
                observer.disconnect();
                clearTimeout(timer);
                done(performance.now() - started);
              };
              // A beginning that nothing has shows no result: it is told as soon as it is known.
              const status = document.querySelector('passage-search .status')!;
              const observer = new MutationObserver(() => hits.childElementCount > 0 && end());
              const told = new MutationObserver(() => hits.childElementCount === 0 && end());
              const timer = setTimeout(end, 5000);
              observer.observe(hits, { childList: true });
              told.observe(status, { childList: true, characterData: true, subtree: true });
              input.value = text;
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }),
          query.slice(0, length),
        ),
      );
  await page.close();
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function filesOf(folder: string): { count: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { count: files.length, bytes };
}

function makeIndex(folder: string, articles: number): string {
  const report = join(folder, 'cost.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '-r',
      './src/commands/prepare.cjs',
      '-r',
      './tests/bench/report-cost.cjs',
      'tests/bench/index-records.ts',
      folder,
      String(articles),
    ],
    { cwd: root, env: { ...process.env, COST_REPORT: report }, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('the index was not made');
  const { cpuSeconds, peakGigabytes } = JSON.parse(readFileSync(report, 'utf8')) as {
    cpuSeconds: number;
    peakGigabytes: number;
  };
  return `${cpuSeconds.toFixed(1)} CPU s, ${peakGigabytes.toFixed(2)} GB`;
}

async function measure(
  name: string,
  folder: string,
  judged: readonly Judged[],
  asked: Readonly<Record<string, readonly string[]>>,
  made: string,
): Promise<void> {
  const success = await judge(await searchOf(folder), judged);
  const [browser, server] = await Promise.all([openBrowser(), serve(folder)]);
  const rows: string[] = [];
  for (const [words, queries] of Object.entries(asked)) {
    const loads: Load[] = [];
    for (const query of queries) loads.push(await loadOf(browser, server.url, query));
    const times = await timesOf(browser, server.url, queries);
    const most = (key: keyof Load): number => Math.max(...loads.map((load) => load[key]));
    const middle = (key: keyof Load): number =>
      at(
        loads.map((load) => load[key]).sort((a, b) => a - b),
        0.5,
      );
    rows.push(
      `| ${name} | ${words} | ${kilobytes(middle('firstBytes'))} (${kilobytes(most('firstBytes'))}) | ${middle('firstRequests')} (${most('firstRequests')}) ` +
        `| ${kilobytes(middle('fiveBytes'))} (${kilobytes(most('fiveBytes'))}) | ${middle('fiveRequests')} (${most('fiveRequests')}) ` +
        `| ${at(times, 0.5).toFixed(0)}, ${at(times, 0.95).toFixed(0)} |`,
    );
  }
  await browser.close();
  server.close();
  const { count, bytes } = filesOf(join(folder, 'pagefind'));
  console.log(rows.join('\n'));
  console.log(
    `${name}: ${count} files, ${(bytes / 1e6).toFixed(2)} MB; made in ${made}; ${success.queries} queries: ` +
      `${percent(success.at1)} first, ${percent(success.at5)} among five, mean reciprocal rank ${success.reciprocalRank.toFixed(3)}`,
  );
  for (const missed of success.missed.slice(0, 10)) console.log(`  not first: ${missed}`);
}

if (!existsSync(dist)) throw new Error('there is no dist/: npm run build makes it');
console.log(
  '| articles | query | KB to the first result, median (most) | requests | KB to five | requests | ms from key to result, median, p95 |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const goldenFile = join(root, 'tests', 'edition', 'golden.ts');
if (existsSync(goldenFile)) {
  const { goldenSet } = (await import(goldenFile)) as { goldenSet: () => Judged[] };
  const golden = goldenSet();
  const three = golden
    .map(({ query }) => query)
    .filter((query) => /^\w+ \w+ \w+$/.test(query))
    .slice(0, QUERIES);
  const misspelt = golden.filter(({ group }) => group === 'misspelt').map(({ query }) => query);
  const asked = { 'one word': three.map((query) => query.split(' ')[0]!), 'three words': three, misspelt };
  await measure('this site', dist, golden, asked, 'a build');
}
for (const articles of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000]) {
  const folder = join(temporaryFolder(), 'site');
  cpSync(dist, folder, { recursive: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  const made = makeIndex(folder, articles);
  const queries = generatedQueries(articles, 200);
  const three = queries.slice(0, QUERIES);
  const asked = {
    'one word': three.map(({ sound }) => sound.split(' ')[0]!),
    'three words': three.map(({ sound }) => sound),
    'three, one misspelt': three.map(({ query }) => query),
  };
  const judged = queries.map(({ query, path }) => ({ group: 'generated', query, places: [path] }));
  await measure(String(articles), folder, judged, asked, made);
  rmSync(folder, { recursive: true });
}
