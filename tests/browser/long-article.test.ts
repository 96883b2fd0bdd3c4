/** An article with 2,000 timestamps and 500 notes: everything works there too. Times are told, not asserted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONG } from '../support/long-article.ts';
import { playTo, standIn } from '../support/player.ts';
import { serve } from '../support/server.ts';
import { readSites } from '../support/sites.ts';
import { theBrowser } from './support.ts';

test('timestamps play, notes open and stand in the margin in a very long article', async (t) => {
  const server = await serve(readSites().below, '/some/path/');
  const page = await theBrowser().newPage({ viewport: { width: 1440, height: 900 } });
  await standIn(page, 'plays');
  await page.goto(`${server.url}articles/a-long-article/`);
  const script = (action: string): Promise<number> =>
    page.evaluate((what) => {
      const before = performance.now();
      document.querySelector<HTMLElement>(what)!.click();
      return Math.round(performance.now() - before);
    }, action);
  assert.equal(await page.locator('.mark').count(), LONG.timestamps);
  await page.locator('.margin-note').nth(LONG.notes).waitFor();
  const player = await script('#p250 .timestamp');
  await playTo(page, 250 * 28 - 28 + 1);
  assert.equal(await page.locator('#p250').getAttribute('aria-current'), 'time');
  const preview = await script('#noteref-250-1');
  assert.match((await page.locator('.preview:popover-open').textContent())!, /number 250/);
  const menu = await script('#p250 .number');
  await page.locator('.menu:popover-open').waitFor();
  t.diagnostic(`script to open: player ${player} ms, note ${preview} ms, menu ${menu} ms`);
  await page.close();
  server.close();
});

test('a phone computes what is near the window, and the rest when it comes', async () => {
  const server = await serve(readSites().below, '/some/path/');
  const page = await theBrowser().newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const topOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const settled = (selector: string): Promise<unknown> =>
    page.waitForFunction((which) => {
      const top = document.querySelector(which)!.getBoundingClientRect().top;
      const was = Reflect.get(globalThis, 'was') as number | undefined;
      Object.assign(globalThis, { was: top });
      return top === was;
    }, selector);

  await page.goto(`${server.url}articles/a-long-article/`);
  await page.waitForFunction((least) => {
    const all = [...document.querySelectorAll('.passages > p, .notes > li')];
    const computed = all.filter(({ firstElementChild: first }) =>
      first!.checkVisibility({ contentVisibilityAuto: true }),
    );
    return all.length >= least && computed.length < all.length / 10;
  }, 2 * LONG.notes);

  // An address leads to its passage, and there it stays while what is above it comes into being.
  await page.goto(`${server.url}articles/a-long-article/#p250`);
  await settled('#p250');
  const top = await topOf('#p250');
  assert.ok(top >= -1 && top < 200, String(top));
  for (let step = 0; step < 5; step++) {
    const before = await topOf('#p250');
    await page.mouse.wheel(0, -120);
    await page.waitForFunction((was) => document.querySelector('#p250')!.getBoundingClientRect().top > was, before);
    await settled('#p250');
    const moved = (await topOf('#p250')) - before;
    assert.ok(Math.abs(moved - 120) < 8, `the page moved by ${moved}`);
  }
  // A note leads to the list, and its backlink to the passage.
  await page.locator('#noteref-250-1').tap();
  await page.locator('.preview:popover-open .whole-note').tap();
  await settled('#note-250');
  assert.ok((await topOf('#note-250')) >= -1 && (await topOf('#note-250')) < 740);
  await page.locator('#note-250 [role="doc-backlink"]').tap();
  await settled('#noteref-250-1');
  const back = await topOf('#noteref-250-1');
  assert.ok(back >= 0 && back < 740, String(back));
  await page.close();
  server.close();
});
