/**
 * `npm run screenshots`: pictures of the built site (`dist/`), to be looked at: a page of each kind in windows of three widths, light
 * and dark, its first screen and (light) the whole of it, and an article on paper. They go into `screenshots/`, which git ignores; those
 * that README.md shows are put where it looks for them. `npm run screenshots home work` takes those pages only.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/chromium.ts';
import { serve } from './support/server.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'screenshots');
const SIZES = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const SCHEMES = ['light', 'dark'] as const;
/** The picture of README.md: this page, in this width. */
const README = { page: 'article-2', width: 1440 };
/** A sheet of A4 less its margins, in CSS pixels. */
const SHEET = { width: 643, height: 972 };

/** The addresses of the pages, by the names of their pictures. Which article, topic or work it is, the content says. */
async function addressesOf(page: Page, url: string): Promise<Record<string, string>> {
  const first = async (list: string, links: string, index = 0): Promise<string> => {
    await page.goto(url + list);
    return (await page.locator(links).nth(index).getAttribute('href'))?.replace(/^\//, '') ?? '';
  };
  const topic = await first('', 'main a[href*="/topics/"]:not([href$="/topics/"])');
  await page.goto(url + topic);
  const words = (await page.locator('h1').textContent()) ?? '';
  return {
    home: '',
    'article-1': await first('articles/', 'main li h2 a'),
    'article-2': await first('articles/', 'main li h2 a', 1),
    articles: 'articles/',
    topic,
    topics: 'topics/',
    people: 'people/',
    places: 'places/',
    chronology: 'chronology/',
    disagreements: 'disagreements/',
    work: await first('works/', '.references a[href*="/works/"]', 3),
    works: 'works/',
    search: `search/?${new URLSearchParams({ q: words })}`,
    about: 'about/',
    404: '404.html',
  };
}

async function take(browser: Browser, name: string, address: string): Promise<void> {
  for (const { width, height } of SIZES) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(address, { waitUntil: 'networkidle' });
    // A page waits for no font; one that is known already is there at once.
    await page.reload({ waitUntil: 'networkidle' });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: join(folder, `${name}-${width}-whole.png`), fullPage: true });
    await page.close();
  }
}

async function print(browser: Browser, name: string, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: SHEET });
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true });
  await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
  await page.close();
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), serve(join(root, 'dist'))]);
const page = await browser.newPage();
const addresses = Object.entries(await addressesOf(page, server.url));
for (const [name, path] of addresses.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  await take(browser, name, server.url + path);
  if (name.startsWith('article-')) await print(browser, name, server.url + path);
}
await browser.close();
server.close();
if (wanted.length === 0 || wanted.includes(README.page)) {
  const shown = join(root, '.github', 'screenshots');
  mkdirSync(shown, { recursive: true });
  for (const scheme of SCHEMES)
    copyFileSync(join(folder, `${README.page}-${README.width}-${scheme}.png`), join(shown, `${scheme}.png`));
}
