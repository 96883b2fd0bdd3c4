/**
 * `npm run bench:phone`: what a long article asks of a phone: four times slower than this machine, on slow 4G (1.6 Mbit/s, 150 ms
 * there and back), both by Chromium. When its largest part is painted, beside the same page without our styles and scripts; how
 * long the page is blocked; how long it takes to answer a reader. Nothing is asserted.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { longArticle } from '../support/long-article.ts';
import { standIn } from '../support/player.ts';
import { serve } from '../support/server.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';

const AMOUNT = { timestamps: 600, notes: 300 };
const PATH = 'articles/a-long-article/';
const RUNS = 5;
const TIMES_SLOWER = 4;
const BYTES_PER_SECOND = 1_600_000 / 8;
const LATENCY_MS = 150;
/** After this nothing of the page is still to come. */
const SETTLE_MS = 3000;
/** So long a reader looks at something before touching it. */
const LOOKED_AT_MS = 500;
/** A task that is longer keeps the page from answering. */
const LONG_TASK_MS = 50;

/** What a page was seen to take, in milliseconds. */
interface Seen {
  largestPaintMs: number;
  blockedMs: number;
}

/** Looks at a page as it loads; in the page. */
function watch(): void {
  const seen = { largestPaintMs: 0, blockedMs: 0, answersMs: [] as number[] };
  Object.assign(globalThis, { seen });
  const on = (type: string, use: (entry: PerformanceEntry) => void, more: object = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true, ...more });
  on('largest-contentful-paint', ({ startTime }) => (seen.largestPaintMs = startTime));
  on('longtask', ({ duration }) => (seen.blockedMs += duration - 50));
  on('event', (entry) => 'interactionId' in entry && entry.interactionId && seen.answersMs.push(entry.duration), {
    durationThreshold: 16,
  });
}

const seenOf = <V>(page: Page, key: string): Promise<V> =>
  page.evaluate((name) => (globalThis as unknown as { seen: Record<string, unknown> }).seen[name], key) as Promise<V>;

async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND / 2,
  });
  return page;
}

async function load(browser: Browser, url: string): Promise<Seen> {
  const page = await openPhone(browser);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const seen = {
    largestPaintMs: await seenOf<number>(page, 'largestPaintMs'),
    blockedMs: await seenOf<number>(page, 'blockedMs'),
  };
  await page.context().close();
  return seen;
}

/** Touches what a reader has come to and looked at; without the checks by which a test finds out what is in the way. */
async function touch(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(LOOKED_AT_MS);
  const [x, y] = await target.evaluate((element) => {
    const { left, top, width, height } = element.getClientRects()[0]!;
    return [left + width / 2, top + height / 2] as const;
  });
  await page.touchscreen.tap(x, y);
}

/** What a reader does, and until when the page has answered. */
const ACTIONS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'opens a note': async (page) => {
    await touch(page, '#noteref-150-1');
    await page.locator('.preview:popover-open').waitFor();
  },
  'plays a timestamp': async (page) => {
    await touch(page, '#p150 .timestamp');
    await page.locator('timestamp-player iframe').waitFor();
  },
  'opens the menu of a passage': async (page) => {
    await touch(page, '#p150 .number');
    await page.locator('.menu:popover-open').waitFor();
  },
  'searches for a word': async (page) => {
    await touch(page, '.to-search');
    await page.locator('dialog[open] input[type=search]').waitFor();
    await page.keyboard.type('statement', { delay: 120 });
    await page.locator('a.hit').first().waitFor();
  },
};

/** The longest answer to any touch or key of an action. */
async function answer(browser: Browser, url: string, act: (page: Page) => Promise<void>): Promise<number> {
  const page = await openPhone(browser);
  await standIn(page, 'plays');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  await act(page);
  await page.waitForTimeout(500);
  const answers = await seenOf<number[]>(page, 'answersMs');
  await page.context().close();
  return Math.max(0, ...answers);
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** As hosts send them. */
function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|css|js)$/.test(name))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
}

const project = copyProject(join(temporaryFolder(), 'phone'), (copy) =>
  writeFileSync(join(copy, 'content', 'articles', 'a-long-article.mdx'), longArticle(AMOUNT)),
);
const { status, output } = await runCommand(project, 'build');
if (status !== 0) throw new Error(output);
const dist = join(project, 'dist');
const html = readFileSync(join(dist, PATH, 'index.html'), 'utf8');
// The same page without our styles and scripts; its policy stays.
writeFileSync(
  join(dist, 'bare.html'),
  html.replace(/<link\b[^>]*rel="(?:stylesheet|preload|modulepreload)"[^>]*>|<script\b[^>]*src=[^>]*><\/script>/g, ''),
);
compress(dist);
const server = await serve(dist);
const browser = await openBrowser();
const several = async <V>(run: () => Promise<V>): Promise<V[]> => {
  const all: V[] = [];
  for (let count = 0; count < RUNS; count++) all.push(await run());
  return all;
};
const ours = await several(() => load(browser, server.url + PATH));
const bare = await several(() => load(browser, `${server.url}bare.html`));
const [largest, bareLargest] = [ours, bare].map((runs) => median(runs.map(({ largestPaintMs }) => largestPaintMs)));
console.log(
  `an article of ${AMOUNT.notes} passages and notes and ${AMOUNT.timestamps} timestamps, ` +
    `${(gzipSync(html, { level: 9 }).length / 1000).toFixed(0)} KB compressed; medians of ${RUNS} runs`,
);
console.log(
  `largest part painted after ${largest!.toFixed(0)} ms, without styles and scripts ${bareLargest!.toFixed(0)} ms: ` +
    `${(largest! / bareLargest!).toFixed(2)} ×`,
);
const blocked = ours.map(({ blockedMs }) => blockedMs);
console.log(
  `blocked beyond ${LONG_TASK_MS} ms a task: ${median(blocked).toFixed(0)} ms in all (most ${Math.max(...blocked).toFixed(0)}); ` +
    `without styles and scripts ${median(bare.map(({ blockedMs }) => blockedMs)).toFixed(0)} ms`,
);
for (const [what, act] of Object.entries(ACTIONS)) {
  const answers = await several(() => answer(browser, server.url + PATH, act));
  console.log(`a reader ${what}: answered within ${median(answers)} ms (most ${Math.max(...answers)})`);
}
await browser.close();
server.close();
