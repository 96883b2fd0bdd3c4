/** Searching, as a reader does. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { compressedBytes, serve } from '../support/server.ts';
import { readSites, temporaryFolder } from '../support/sites.ts';
import { at, folder, open, theBrowser } from './support.ts';

const hits = (page: Page) => page.locator('.hits .hit:visible');
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => /place|found|answer/.test(document.querySelector('.status')?.textContent ?? ''));

describe('search', () => {
  test('a hit names its article, section and passage, marks the words, shows the evidence, and leads there', async () => {
    const { page, errors, close } = await open('/search/?q=Marchetti');
    await settled(page);
    const hit = hits(page).first();
    assert.match((await hit.textContent()) ?? '', /Passage 10 · The West comes closer.*Florea: In May 2023/s);
    assert.equal(await hit.locator('mark').textContent(), 'Marchetti');
    assert.equal(
      await page.locator('.hits h2').first().textContent(),
      'The war in Tavria and Veren’s diplomatic stance',
    );
    await page.locator('.hits .evidence a').first().waitFor();
    const evidence = page.locator('.hits li').first().locator('.evidence a');
    assert.deepEqual(await evidence.allTextContents(), ['▸ 11:32', '▸ 11:36', '▸ 11:42']);
    await hit.click();
    await page.waitForURL('**/articles/tavria-war-and-verens-stance/#p10');
    assert.ok(await page.locator('#p10').evaluate((element) => element.matches(':target')));
    assert.equal(await page.evaluate(() => CSS.highlights.get('found')?.size), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a note is found as a note', async () => {
    const { page, close } = await open('/search/?q=Introvini');
    await settled(page);
    assert.match((await hits(page).first().textContent()) ?? '', /^Note 14/);
    assert.match((await hits(page).first().getAttribute('href')) ?? '', /#note-14$/);
    await close();
  });

  test('a topic is found by its other names', async () => {
    const { page, close } = await open('/search/?q=%C3%81natia');
    await settled(page);
    assert.equal(await page.locator('.hits h2').first().textContent(), 'Anatia');
    await close();
  });

  test('timestamps and marks neither break a phrase nor show in an excerpt', async () => {
    const { page, close } = await open(`/search/?q=${encodeURIComponent('"small but real. Late in 2022"')}`);
    await settled(page);
    assert.equal((await hits(page).count()) > 0, true);
    const text = (await page.locator('.hits .hit').allTextContents()).join(' ');
    assert.doesNotMatch(text, /\d\d:\d\d|\[\^/);
    await close();
  });

  test('typing searches at once and replaces the address; Enter adds one; Back returns', async () => {
    const { page, close } = await open('/about/');
    await page.goto(at('/search/'));
    const input = page.getByRole('searchbox', { name: 'Words in passages and notes' });
    assert.ok(await input.evaluate((element) => element === document.activeElement));
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.type('cashmere', { delay: 20 });
    // Pauses between keys search too; the last word is the one that counts.
    await page.waitForURL('**/search/?q=cashmere');
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent === 'cashmere');
    assert.equal(await page.evaluate(() => history.length), entries);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    await input.fill('Orlund');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent?.startsWith('Orlund'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent?.startsWith('cashmere'));
    assert.equal(await input.inputValue(), 'cashmere');
    await hits(page).first().click();
    await page.waitForURL('**#p45');
    await page.goBack();
    await settled(page);
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'cashmere');
    assert.ok((await hits(page).count()) > 0);
    await close();
  });

  test('Back has no dead steps, and brings hits and place back', async () => {
    const { page, close } = await open('/search/');
    for (const words of ['Orlund', 'sorland']) {
      await page.locator('#q').fill(words);
      await settled(page);
      await page.keyboard.press('Enter');
    }
    await page.goBack();
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'Orlund');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.hits .hit').length > 5);
    await page.locator('.hits section > button').first().click();
    const shown = await hits(page).count();
    await page.evaluate(() => scrollTo(0, 500));
    await page.locator('.site-footer a').last().click();
    await page.waitForURL('**/about/');
    await page.goBack();
    await page.waitForFunction(() => scrollY > 400);
    assert.ok((await hits(page).count()) >= shown);
    await close();
  });

  test('a phrase is found wherever it stands, in any quotation marks', async () => {
    for (const query of ['"third neighbour"', '“third neighbour”']) {
      const { page, close } = await open(`/search/?q=${encodeURIComponent(query)}`);
      await settled(page);
      const places = await page
        .locator('.hits .hit')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      for (const passage of ['#p3', '#p13', '#p19', '#p38', '#p46'])
        assert.ok(places.includes(passage), `${query} ${passage}`);
      await close();
    }
  });

  test('a search that failed for a timestamp recovers', async () => {
    const context = await theBrowser().newContext();
    const page = await context.newPage();
    await page.goto(at('/search/'), { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await page.locator('#q').fill('norland');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('does not answer'));
    await context.setOffline(false);
    await page.locator('#q').fill('sorland');
    await page.waitForFunction(() => document.querySelectorAll('.hits mark').length > 3);
    assert.match((await page.locator('.status').textContent()) ?? '', /places on/);
    await context.close();
  });

  test('arrow keys lead through the hits and back to the words', async () => {
    const { page, close } = await open('/search/?q=mining');
    await settled(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.className || document.activeElement!.localName);
    await page.locator('#q').focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'hit');
    const first = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href), first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'input');
    await close();
  });

  test('the header’s form searches from any page', async () => {
    const { page, close } = await open('/about/');
    await page.locator('.site-header').getByRole('searchbox').fill('Grimaldi');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=Grimaldi');
    await settled(page);
    assert.match((await hits(page).first().textContent()) ?? '', /Grimaldi/);
    await close();
  });

  test('what is not there is not found, and everything there is is offered', async () => {
    const { page, close } = await open('/search/?q=zeppelin');
    await settled(page);
    assert.equal(await page.locator('.status').textContent(), 'Nothing was found for “zeppelin”.');
    assert.ok(await page.locator('#index').isVisible());
    await close();
  });

  test('markup in the words is text', async () => {
    const { page, errors, close } = await open(
      `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> sorland')}`,
    );
    await settled(page);
    assert.equal(await page.locator('.hits img, .status img').count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a search that cannot work says so', async () => {
    for (const part of ['pagefind/pagefind.js', 'pagefind/wasm.en.pagefind', 'pagefind/index', 'pagefind/fragment']) {
      const broken = join(temporaryFolder(), 'site');
      cpSync(folder, broken, { recursive: true });
      rmSync(join(broken, part), { recursive: true });
      const server = await serve(broken);
      const page = await theBrowser().newPage();
      await page.goto(`${server.url}search/?q=sorland`);
      const failed = (): boolean => /does not answer/.test(document.querySelector('.status')?.textContent ?? '');
      await page.waitForFunction(failed);
      assert.ok(await page.locator('#index').isVisible(), part);
      await page.close();
      server.close();
    }
  });

  test('a search without an answer says so after five seconds', async () => {
    const { page, close } = await open('/about/', {}, async (prepared) => {
      await prepared.route('**/pagefind/**', () => undefined);
      await prepared.clock.install();
    });
    await page.goto(at('/search/'));
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.locator('#q').fill('sorland');
    await page.keyboard.press('Enter');
    await page.clock.runFor(4000);
    assert.equal(await page.locator('.status').textContent(), 'Searching …');
    await page.clock.runFor(1000);
    assert.match((await page.locator('.status').textContent()) ?? '', /does not answer/);
    assert.ok(await page.locator('#index').isVisible());
    await close();
  });

  test('it works below a path', async () => {
    const server = await serve(readSites().below, '/some/path/');
    const page = await theBrowser().newPage();
    await page.goto(`${server.url}search/?q=Marchetti`);
    await settled(page);
    await hits(page).first().click();
    await page.waitForURL('**/some/path/articles/tavria-war-and-verens-stance/#p10');
    await page.close();
    server.close();
  });

  test('the first hit costs at most 140 KB and 8 requests', async (t) => {
    const context = await theBrowser().newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/pagefind|evidence/.test(response.url())) sizes.push(response.body().then(compressed, () => 0));
    });
    await page.goto(at('/search/'));
    await page.locator('#q').fill('mining');
    await settled(page);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    t.diagnostic(`${bytes} bytes in ${sizes.length} requests`);
    assert.ok(bytes > 80_000 && bytes <= 140_000, `${bytes} bytes`);
    assert.ok(
      sizes.length <= 8 + 2,
      'one fragment and one list of evidence for each of the pages that follow the first',
    );
    await context.close();
  });
});

/** Bytes on the way: what is compressed already is not compressed again. */
const compressed = (body: Buffer): number => Math.min(body.length, compressedBytes(body));
