/** What the browser tests share: a browser, a served site, pages that note what goes wrong on them. */
import { readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { serve, type Server } from '../support/server.ts';
import { readSites } from '../support/sites.ts';

/** The folder of the site that is served. */
export const folder = readSites().root;

let browser: Browser;
let server: Server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(folder)]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Address of a page of the site. */
export const at = (path: string): string => server.url + path.replace(/^\//, '');

/** The running browser. */
export const theBrowser = (): Browser => browser;

/** The pages of the site, as paths. */
export const allPages = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();

/** One page of each template. */
export const TEMPLATES = [
  '/',
  '/404.html',
  '/about/',
  '/articles/',
  '/articles/mongolias-search-for-balance/',
  '/articles/ukraine-war-and-mongolias-stance/',
  '/search/',
  '/search/?q=russia',
  '/topics/',
  '/topics/china/',
  '/works/',
  '/works/lkham-2014/',
];

/** Makes a frame ready for axe, whatever its origin. */
const AXE = `${axeCore.source}\naxe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });`;

/** What axe finds on a page and in its frames, with nothing excluded. */
export async function axe(page: Page): Promise<string[]> {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  // Only what is wrong is asked for: to describe everything that is right takes several times as long.
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary}`),
  );
}

/** Waits until a page has been drawn so many times more. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    for (let frame = 0; frame < many; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);

/** A page, with all that went wrong on it. */
export interface WatchedPage {
  page: Page;
  /** Errors, violations of the security policy, failed requests, and requests to others. */
  faults: string[];
  close: () => Promise<void>;
}

/** Opens a page in a fresh context, after what `prepare` does to it. */
export async function open(
  path: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = watch(page);
  await prepare(page);
  await go(page, path);
  return { page, faults, close: () => context.close() };
}

/** Leads a page to another address of the site. */
export async function go(page: Page, path: string): Promise<void> {
  // The search page goes on loading after the page itself has.
  await page.goto(at(path), { waitUntil: path.startsWith('/search/') ? 'networkidle' : 'load' });
}

/** The list to which everything is added that goes wrong on a page from now on. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`contacted: ${request.url()}`);
  });
  return faults;
}
