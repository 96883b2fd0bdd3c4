/** What a reader meets first: one line of head, and the text itself; and nothing that is too small to be hit or too wide. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { at, open, ownPages, theBrowser } from './support.ts';

const ARTICLES = [
  '/articles/verens-search-for-balance/',
  '/articles/tavria-war-and-verens-stance/',
  ...ownPages().filter((path) => /^own:\/articles\/[^/]+\/$/.test(path)),
];

describe('the first sentence of an article is in the first screen', () => {
  for (const path of ARTICLES)
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ])
      test(`${path} at ${viewport.width} by ${viewport.height}`, async () => {
        const { page, close } = await open(path, { viewport });
        await page.evaluate(() => document.fonts.ready);
        const end = await page.locator('#p1').evaluate((passage) => {
          const range = document.createRange();
          const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const stop = /[.!?](?=\s|$)/.exec(node.textContent ?? '');
            range.setEnd(node, stop ? stop.index + 1 : (node.textContent ?? '').length);
            if (stop) break;
          }
          range.setStart(passage, 0);
          return range.getBoundingClientRect().bottom;
        });
        assert.ok(end <= viewport.height, `it ends at ${end}`);
        await close();
      });
});

describe('the head of a page', () => {
  test('is one line of at most 56 pixels, at any width', async () => {
    for (const width of [320, 360, 768, 1024, 1440]) {
      const { page, close } = await open('/', { viewport: { width, height: 800 } });
      const head = (await page.locator('.site-header').boundingBox())!;
      assert.ok(head.height <= 56, `${head.height} at ${width}`);
      for (const part of await page.locator('.site-header > :is(a, button):visible').all()) {
        const box = (await part.boundingBox())!;
        assert.ok(box.y >= head.y && box.y + box.height <= head.y + head.height + 1, 'a part stands below the line');
        assert.ok(box.height >= 44, `${box.height} px high`);
      }
      await close();
    }
  });

  test('has a menu that opens without scripts', async () => {
    const { page, close } = await open('/', { viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    const link = page.locator('#site-pages').getByRole('link', { name: 'Works' });
    assert.equal(await link.isVisible(), false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await link.click();
    await page.waitForURL('**/works/');
    await close();
  });
});

test('numbers, marks and timestamps can be hit within 24 pixels', async () => {
  for (const path of ARTICLES.slice(0, 2)) {
    const { page, close } = await open(path, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const missed = await page
      .locator('.passages :is(.number, .timestamp, a[role="doc-noteref"])')
      .evaluateAll((links) =>
        links.flatMap((link) => {
          link.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          // Half of 24 less what rounding takes; a neighbour may begin beside it.
          const isHit = [-11, 11].every((off) => link.contains(document.elementFromPoint(x, y + off)));
          return isHit ? [] : [link.outerHTML.slice(0, 80)];
        }),
      );
    assert.deepEqual(missed, []);
    await close();
  }
});

describe('at 320 pixels', () => {
  let page: Page | undefined;
  after(() => page?.context().close());
  test('no page of ours is wider than the window', async () => {
    page ??= await (await theBrowser().newContext({ viewport: { width: 320, height: 640 } })).newPage();
    const wide: string[] = [];
    for (const path of ownPages()) {
      await page.goto(at(path));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path}: ${over}`);
    }
    assert.deepEqual(wide, []);
  });
});
