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
