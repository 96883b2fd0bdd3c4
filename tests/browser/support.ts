/** What the browser tests share: a browser, a served site, pages that note what goes wrong on them. */
import { readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { serve, type Server } from '../support/server.ts';
import { readSites } from '../support/sites.ts';

/** The sample's site, which is served. */
export const folder = readSites().root;
/** The site of the project's own content, which is served as well. */
export const own = readSites().own;

let browser: Browser;
let server: Server;
let serverOfOwn: Server;
let serverOfBelow: Server;

before(async () => {
  [browser, server, serverOfOwn, serverOfBelow] = await Promise.all([
    openBrowser(),
    serve(folder),
    serve(own),
    serve(readSites().below, '/some/path/'),
  ]);
});
after(async () => {
  await browser?.close();
  server?.close();
  serverOfOwn?.close();
  serverOfBelow?.close();
});

/** Address of a page of the sample's site; of our own, or of the site below a path, where the path begins with `own:` or `below:`. */
export function at(path: string): string {
  const [, site, rest = path] = /^(own|below):(.*)$/.exec(path) ?? [];
  const { url } = site === 'own' ? serverOfOwn : site === 'below' ? serverOfBelow : server;
  return url + rest.replace(/^\//, '');
}

/** The running browser. */
export const theBrowser = (): Browser => browser;

/** The pages of our own site. */
export const ownPages = (): string[] =>
  readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `own:/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();

/** One page of each template, two of articles, whatever content there is. */
export function templates(): string[] {
  const pages = ownPages();
  const first = (pattern: RegExp, count = 1): string[] => pages.filter((path) => pattern.test(path)).slice(0, count);
  return [
    ...pages.filter((path) => /^own:\/(?:[^/]*\/?|404\.html)$/.test(path)),
    ...first(/\/articles\/[^/]+\/$/, 2),
    ...first(/\/topics\/[^/]+\/$/),
    ...pages.filter((path) => path.endsWith('/topics/united-states-and-the-west/')),
    ...first(/\/topics\/[^/]+\/by-date\/$/),
    ...first(/\/articles\/[^/]+\/chronology\/$/),
    ...first(/\/works\/(?!by-)[^/]+\/$/),
    'own:/search/?q=a',
  ];
}

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
  errors: string[];
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
  const errors = watch(page);
  await prepare(page);
  await go(page, path);
  return { page, errors, close: () => context.close() };
}

/** Leads a page to another address of the site. */
export async function go(page: Page, path: string): Promise<void> {
  // The search page goes on loading after the page itself has.
  await page.goto(at(path), { waitUntil: /^(?:own:)?\/search\//.test(path) ? 'networkidle' : 'load' });
}

/** The list to which everything is added that goes wrong on a page from now on. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (![server, serverOfOwn, serverOfBelow].some(({ url }) => request.url().startsWith(url)))
      errors.push(`contacted: ${request.url()}`);
  });
  return errors;
}
