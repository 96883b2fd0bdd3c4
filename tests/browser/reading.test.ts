/** Reading an article: without scripts, from the keyboard, on paper. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serve } from '../support/server.ts';
import { at, axe, folder, open, theBrowser } from './support.ts';

const ANALYSIS = '/articles/verens-search-for-balance/';
const DIGEST = '/articles/tavria-war-and-verens-stance/';

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('passages, notes and timestamps are all there', async () => {
    const { page, close } = await open(ANALYSIS, options);
    assert.equal(await page.locator('.passages [id^="p"]').count(), 54);
    assert.equal(await page.locator('.notes > li').count(), 20);
    await page.goto(at(DIGEST));
    assert.equal(await page.locator('.passages .timestamp').count(), 45);
    const first = page.locator('.passages .timestamp').first();
    assert.equal(await first.getAttribute('href'), 'https://www.youtube.com/watch?v=verenvideo1&t=623s');
    await close();
  });

  test('a mark leads to its note, which is marked, and the note leads back', async () => {
    const { page, close } = await open(ANALYSIS, options);
    await page.locator('#noteref-9-1').click();
    await page.waitForURL(({ hash }) => hash === '#backref-9-1');
    const note = page.locator('#note-9');
    assert.ok(await note.evaluate((element) => element.matches(':has(:target)')));
    assert.notEqual(await note.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)');
    await note.getByRole('link', { name: 'Back to passage 26' }).click();
    await page.waitForURL(({ hash }) => hash === '#noteref-9-1');
    await close();
  });

  test('a passage’s number is a link to itself', async () => {
    const { page, close } = await open(ANALYSIS, options);
    await page.getByRole('link', { name: 'Passage 25', exact: true }).click();
    await page.waitForURL(({ hash }) => hash === '#p25');
    await close();
  });

  test('search is a link, and its page offers all articles, sections and topics', async () => {
    const { page, close } = await open('/', options);
    await page.locator('.site-header').getByRole('link', { name: 'Search' }).click();
    const index = page.locator('#index');
    assert.ok(await index.isVisible());
    for (const name of ['Norland, the heaviest weight', 'First, caution', 'Security doctrine'])
      assert.ok(await index.getByRole('link', { name }).isVisible(), name);
    await close();
  });

  test('on a topic’s page, notes and timestamps work where they stand', async () => {
    const { page, close } = await open('/topics/economy-and-mining/', options);
    const mark = page.locator('a[role="doc-noteref"]').first();
    const href = await mark.getAttribute('href');
    await mark.click();
    await page.waitForURL(({ hash }) => hash === href);
    const note = page.locator('.notes > li').filter({ has: page.locator(href!) });
    assert.ok(await note.isVisible());
    await note.getByRole('link', { name: /^Back to passage/ }).click();
    await page.waitForURL(({ hash }) => /noteref/.test(hash));
    assert.ok((await page.locator('.timestamp').count()) > 0);
    await close();
  });
});

describe('from the keyboard', () => {
  test('the first stop leads past the navigation', async () => {
    const { page, close } = await open(ANALYSIS);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await close();
  });

  test('focus is always seen', async () => {
    const { page, close } = await open(ANALYSIS);
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      assert.notEqual(outline, 'none', await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 80)));
    }
    await close();
  });
});

describe('a link to a topic', () => {
  test('says what the topic is, to the mouse and from the keyboard, and goes with Escape', async () => {
    const { page, errors, close } = await open(ANALYSIS);
    const link = page.locator('.passages a[href$="/topics/third-neighbour-policy/"]').first();
    const tip = page.locator('#topic-preview');
    const described = async (): Promise<string> => {
      await page.waitForFunction(() => document.querySelector('#topic-preview')?.matches(':popover-open'));
      return (await tip.textContent()) ?? '';
    };
    await link.hover();
    const words = await described();
    assert.ok(words.length > 20 && !/[<&]/.test(words), words);
    assert.equal(await link.getAttribute('aria-describedby'), 'topic-preview');
    assert.deepEqual(await axe(page), []);
    await tip.hover();
    await page.mouse.move(5, 400);
    await tip.waitFor({ state: 'hidden' });
    await link.focus();
    assert.equal(await described(), words);
    await page.keyboard.press('Escape');
    assert.equal(await tip.isVisible(), false);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('the table of contents', () => {
  test('follows the reader', async () => {
    const { page, close } = await open(ANALYSIS);
    const current = page.locator('toc-follow [aria-current]');
    await page.locator('#p30').evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(() =>
      document.querySelector('toc-follow [aria-current]')?.textContent?.includes('Norland'),
    );
    await page.locator('#p50').evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(() =>
      document.querySelector('toc-follow [aria-current]')?.textContent?.includes('Anatia'),
    );
    assert.equal(await current.count(), 1);
    await close();
  });
});

describe('on paper', () => {
  test('notes are whole, timestamps are times, addresses are shown, navigation is gone', async () => {
    const { page, close } = await open(DIGEST);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.site-header', 'toc-follow', '.skip'])
      assert.equal(await page.locator(selector).isVisible(), false, selector);
    const timestamp = page.locator('.timestamp').first();
    const around = await timestamp.evaluate((element) =>
      ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
    );
    assert.deepEqual(around, ['"["', '"]"']);
    const head = await page.locator('article > .about-text').innerText();
    assert.equal(head.match(/youtube\.com\/watch\?v=verenvideo1/g)?.length, 1, 'the recording’s address, once');
    await page.goto(at(ANALYSIS));
    assert.equal(await page.locator('.notes > li:visible').count(), 20);
    await close();
  });

  test('links within a PDF lead somewhere, and backlinks are not seen in it', async () => {
    const { page, close } = await open(ANALYSIS);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.locator('.backlinks a').evaluateAll((links) => links.map((link) => link.clientHeight));
    assert.deepEqual([...new Set(sizes)], [0]);
    for (const path of [ANALYSIS, '/book/']) {
      await page.goto(at(path));
      const pdf = (await page.pdf()).toString('latin1');
      const targets = [...pdf.matchAll(/\/Dest \/([\w-]+)/g)].map(([, name]) => name);
      assert.ok(targets.length > 20, `${targets.length} links`);
      for (const name of new Set(targets)) assert.ok(pdf.includes(`/${name} [`), `${path}: #${name}`);
    }
    await close();
  });

  test('the book begins chapters on new pages, and has its notes at the end where the browser sets none at the foot', async () => {
    const { page, close } = await open('/book/');
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    assert.equal(await shown('.footnote'), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await shown('.footnote'), false);
    assert.equal(await shown('.chapter [role=doc-endnotes]'), true);
    assert.equal(await shown('text=This page is for paper'), false);
    const breaks = await page
      .locator('.contents, .chapter, .works')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore));
    assert.deepEqual(breaks, ['right', 'right', 'right', 'right']);
    await close();
  });
});

describe('layout', () => {
  test('nothing moves by itself while the page loads', async (t) => {
    const shiftWith = async (broken: (path: string) => boolean): Promise<number> => {
      const server = await serve(folder, '/', broken);
      const page = await theBrowser().newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(server.url + ANALYSIS.slice(1));
      const shift = await page.evaluate(layoutShift);
      await page.close();
      server.close();
      return shift;
    };
    const shifts = [await shiftWith((path) => path.endsWith('.woff2')), await shiftWith(() => false)];
    t.diagnostic(`without our font ${shifts[0]}, with it ${shifts[1]}`);
    assert.deepEqual(shifts, [0, 0]);
  });

  test('a line of text holds 55 to 75 characters on a wide screen', async () => {
    const { page, close } = await open(ANALYSIS, { viewport: { width: 1440, height: 900 } });
    const characters = await page.locator('#p28').evaluate((element) => {
      const lines = new Set([...document.createRange().getClientRects()].map(({ top }) => top)).size;
      const height = element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight);
      return element.textContent!.length / Math.max(lines, Math.round(height));
    });
    assert.ok(characters >= 55 && characters <= 75, String(characters));
    await close();
  });
});

/** What has moved on the page by itself until its font has come or failed (Cumulative Layout Shift). */
async function layoutShift(): Promise<number> {
  let sum = 0;
  const add = (entries: PerformanceEntry[]): void => {
    for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  for (let frame = 0; frame < 5; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  add(observer.takeRecords());
  return sum;
}
