/** Ground rules, on every page in one state and on one page of each template in all of them; each page in each once. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, go, open, ownPages, templates, type WatchedPage } from './support.ts';

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Windows that are open and not in use: pages are checked two at a time, and a window takes longer to open than a page. */
const idle: WatchedPage[] = [];

/** Lets `check` look at a page in a window that may have shown others before. */
async function visit(path: string, width: number, check: (watched: WatchedPage) => Promise<void>): Promise<void> {
  const watched = idle.pop() ?? (await open('own:/404.html'));
  // What its last page still asks for fails when it is left, and not when the next one is there.
  await watched.page.goto('about:blank');
  watched.errors.length = 0;
  await watched.page.setViewportSize({ width, height: 900 });
  await watched.page.emulateMedia({ colorScheme: 'light' });
  await go(watched.page, path);
  await check(watched);
  assert.deepEqual(watched.errors, []);
  idle.push(watched);
}

after(() => Promise.all(idle.map(({ close }) => close())));

describe('every page', { concurrency: 2 }, () => {
  // Those of a template are checked below in all their states, this one among them.
  for (const path of ownPages().filter((path) => !templates().includes(path))) {
    test(`${path} is accessible, contacts nobody and breaks no rule`, () =>
      visit(path, 1280, async ({ page }) => assert.deepEqual(await axe(page), [])));
  }
});

describe('every template', { concurrency: 2 }, () => {
  for (const path of templates()) {
    for (const width of [320, 1280]) {
      test(`${path} at ${width} px, light and dark, is accessible, contacts nobody and breaks no rule`, () =>
        visit(path, width, async ({ page }) => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await axe(page), [], colorScheme);
          }
          assert.equal(await overflow(page), 0, 'the page scrolls sideways');
        }));
    }
  }
});

describe('planted errors turn these checks red', () => {
  test('axe finds a picture without a text, dark text on dark, and a heading out of order', async () => {
    const { page, close } = await open('/about/');
    await page.evaluate(() => {
      const img = document.createElement('img');
      document.querySelector('main')!.append(img, Object.assign(document.createElement('h6'), { textContent: 'x' }));
    });
    const found = (await axe(page)).join('\n');
    assert.match(found, /image-alt/);
    assert.match(found, /heading-order/);
    await close();
  });

  test('styles and scripts in the page are blocked, and seen', async () => {
    const { page, errors, close } = await open('/about/');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
      const script = document.createElement('script');
      script.append('globalThis.ran = true');
      document.body.append(script);
    });
    const refused = errors.filter((error) => /Content Security Policy|TrustedScript/i.test(error));
    assert.ok(refused.length >= 2, errors.join('\n'));
    const inserting = page.evaluate(() => (document.body.innerHTML = '<p>x</p>'));
    await assert.rejects(inserting, /TrustedHTML/, 'no text becomes HTML');
    assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
    await close();
  });

  test('a request to another host is blocked, and seen', async () => {
    const { page, errors, close } = await open('/about/');
    await page.evaluate(async () => {
      await fetch('https://example.org/').catch(() => undefined);
    });
    assert.notEqual(errors.length, 0);
    await close();
  });

  test('a page that is too wide is seen', async () => {
    const { page, close } = await open('/about/', { viewport: { width: 320, height: 800 } });
    await page.evaluate(() => {
      document.querySelector('main')!.append(Object.assign(document.createElement('pre'), { textContent: 'x' }));
      document.querySelector('pre')!.style.width = '500px';
    });
    assert.notEqual(await overflow(page), 0);
    await close();
  });
});
