/** Ground rules, on every page in one state and on one page of each template in all of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, axe, open, TEMPLATES } from './support.ts';

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('every page', () => {
  for (const path of allPages()) {
    test(`${path} is accessible, contacts nobody and breaks no rule`, async () => {
      const { page, faults, close } = await open(path);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(faults, []);
      await close();
    });
  }
});

describe('every template', () => {
  for (const path of TEMPLATES) {
    for (const width of [320, 1280]) {
      test(`${path} at ${width} px, light and dark`, async () => {
        const { page, faults, close } = await open(path, { viewport: { width, height: 800 } });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await axe(page), [], colorScheme);
        }
        assert.equal(await overflow(page), 0, 'the page scrolls sideways');
        assert.deepEqual(faults, []);
        await close();
      });
    }
  }
});

describe('planted faults turn these checks red', () => {
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
    const { page, faults, close } = await open('/about/');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
    });
    assert.equal(faults.filter((fault) => /Content Security Policy/i.test(fault)).length, 2, faults.join('\n'));
    assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
    await close();
  });

  test('a request to another host is blocked, and seen', async () => {
    const { page, faults, close } = await open('/about/');
    await page.evaluate(async () => {
      await fetch('https://example.org/').catch(() => undefined);
    });
    assert.notEqual(faults.length, 0);
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
