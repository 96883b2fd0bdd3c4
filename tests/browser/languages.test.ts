/** The interface in other languages: what a reader meets on the way from one to another. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { open } from './support.ts';

const ARTICLE = '/articles/ukraine-war-and-mongolias-stance/';

describe('the switch of languages', () => {
  test('keeps the passage and the search', async () => {
    const { page, close } = await open(`own:${ARTICLE}#p7`);
    await page.locator('.languages a[lang=tr]').click();
    await page.waitForURL(`**/tr${ARTICLE}#p7`);
    await page.locator('.languages a[lang=mn]').click();
    await page.waitForURL(`**/mn${ARTICLE}#p7`);
    await page.goto(new URL('/search/?q=mongolia', page.url()).href);
    await page.locator('.languages a[lang=tr]').click();
    await page.waitForURL('**/tr/search/?q=mongolia');
    await close();
  });

  test('leads on without scripts', async () => {
    const { page, close } = await open(`own:/tr${ARTICLE}`, { javaScriptEnabled: false });
    await page.locator('.languages a[lang=en]').click();
    await page.waitForURL((url) => url.pathname === ARTICLE);
    await close();
  });

  test('leaves room for the name of the site', async () => {
    for (const width of [1024, 1440])
      for (const language of ['/', '/tr/', '/mn/']) {
        const { page, close } = await open(`own:${language}`, { viewport: { width, height: 900 } });
        const name = page.locator('.site-name span');
        assert.equal(
          await name.evaluate((span) => span.scrollWidth > span.clientWidth),
          false,
          `${language} at ${width}`,
        );
        assert.ok(await page.locator('.languages').isVisible(), `${language} at ${width}`);
        await close();
      }
  });
});

test('search results name passages and notes in the language of the interface, and mark what is in another', async () => {
  const { page, close } = await open('own:/tr/search/?q=mongolia');
  const first = page
    .locator('.hits li')
    .filter({ hasText: /^Pasaj \d+/ })
    .first();
  await first.waitFor();
  assert.equal(await first.locator('.words').getAttribute('lang'), 'en');
  assert.equal(await first.locator('.where span').last().getAttribute('lang'), 'en');
  assert.match((await first.locator('a.hit').getAttribute('href')) ?? '', /^\/tr\/articles\//);
  await close();
  const { page: english, close: end } = await open('own:/search/?q=mongolia');
  await english.locator('.hits li').first().waitFor();
  assert.equal(await english.locator('.hits [lang=en], .hits [lang=""]').count(), 0);
  await end();
});
