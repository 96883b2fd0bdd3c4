/** What a reader can take from a passage. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { keepLittle } from '../support/little.ts';
import { serve } from '../support/server.ts';
import { copyProject, readSites, runCommand, temporaryFolder } from '../support/sites.ts';
import { axe, go, open, theBrowser } from './support.ts';

const ANALYSIS = '/articles/verens-search-for-balance/';
const DIGEST = '/articles/tavria-war-and-verens-stance/';
const OPTIONS = { viewport: { width: 768, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };

const menu = (page: Page) => page.locator('.menu:popover-open');
const number = (page: Page, passage: string) => page.locator(`#${passage} .number`).first();

/** What lies on the clipboard, as text and as html. */
const clipboard = (page: Page): Promise<{ text: string; html: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item!.types.includes(type) ? (await item!.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });

async function copied(page: Page, passage: string, name: string): Promise<{ text: string; html: string }> {
  await number(page, passage).click();
  await menu(page).getByRole('button', { name }).click();
  await menu(page)
    .getByText(/ copied\.$/)
    .waitFor();
  const found = await clipboard(page);
  await page.keyboard.press('Escape');
  return found;
}

describe('the menu of a passage', () => {
  test('copies the link', async () => {
    const { page, errors, close } = await open(ANALYSIS, OPTIONS);
    const { text } = await copied(page, 'p28', 'Copy link');
    assert.equal(text, 'https://example.org/articles/verens-search-for-balance/#p28');
    assert.deepEqual(errors, []);
    await close();
  });

  test('copies a citation with article, passage, note, edition, source and address', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    const { text } = await copied(page, 'p26', 'Copy citation, Chicago (notes)');
    assert.equal(
      text,
      '“Veren’s Search for Balance in Its Foreign Policy,” Two Shores, November 22, 2026, para. 26, ' +
        'https://example.org/articles/verens-search-for-balance/#p26; restating Gülbera Günvör, ' +
        '“Veren’s Search for Balance in Its Foreign Policy,” Analysis 2020/23 (Velika: Center for Lake Studies (ALİM), ' +
        'August 28, 2020), n. 9, ' +
        'https://centre.example/en/Analiz/VEREN-S-SEARCH-FOR-BALANCE-IN-ITS-FOREIGN-POLICY.',
    );
    const plain = await copied(page, 'p26', 'Copy citation, plain text');
    assert.match(
      plain.text,
      /passage 26, edition of 22 November 2026, https:.*#p26\. Source: Gülbera Günvör, .*, note 9\.$/,
    );
    const bare = await copied(page, 'p1', 'Copy citation, plain text');
    assert.match(bare.text, /28 August 2020\.$/, 'a passage without a note cites none');
    await close();
  });

  test('cites in the style that was chosen once, on every article and in the menu', async () => {
    const { page, errors, close } = await open(ANALYSIS, OPTIONS);
    const shown = (): Promise<string[]> =>
      page
        .locator('[data-citation]:visible:not([data-citation=plain])')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['citation']!));
    const inSection = page.locator('section .citation-style select');
    assert.deepEqual(await shown(), ['chicago']);
    assert.deepEqual(await inSection.locator('option').allTextContents(), [
      'Chicago (notes)',
      'Chicago (author-date)',
      'APA, 7th edition',
      'MLA, 9th edition',
      'IEEE',
    ]);
    await inSection.selectOption('APA, 7th edition');
    assert.deepEqual(await shown(), ['apa']);
    const { text, html } = await copied(page, 'p26', 'Copy citation, APA, 7th edition');
    assert.equal(
      text,
      'Veren’s search for balance in its foreign policy. (2026, November 22). Two Shores. ' +
        'https://example.org/articles/verens-search-for-balance/#p26 ' +
        'In the text: (Veren’s Search for Balance in Its Foreign Policy, 2026, para. 26)',
    );
    assert.match(html, /^<i>Veren’s search/);
    await go(page, DIGEST);
    assert.deepEqual(await shown(), ['apa']);
    await number(page, 'p10').click();
    await menu(page).getByLabel('Citation style').selectOption('MLA, 9th edition');
    assert.deepEqual(await shown(), ['mla']);
    await menu(page).getByRole('button', { name: 'Copy citation, MLA, 9th edition' }).click();
    await menu(page).getByText('Citation copied.').waitFor();
    assert.match(
      (await clipboard(page)).text,
      /#p10\. In the text: \(“The War in Tavria and Veren’s Diplomatic Stance,” para\. 10\)$/,
    );
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(errors, []);
    await close();
  });

  test('cites in Chicago style without scripts', async () => {
    const { page, close } = await open(ANALYSIS, { javaScriptEnabled: false });
    assert.ok(await page.locator('[data-citation=chicago]').isVisible());
    assert.equal(await page.locator('[data-citation=apa]').isVisible(), false);
    assert.equal(await page.locator('.citation-style').count(), 0);
    await close();
  });

  test('copies the timestamps of a digest, with italics where they are taken', async () => {
    const { page, close } = await open(DIGEST, OPTIONS);
    const { text, html } = await copied(page, 'p10', 'Copy citation, Chicago (notes)');
    assert.match(text, /para\. 10, https:.*; restating jonaslindberg, Impact .*, 11:32, 11:36, 11:42, https:/);
    assert.match(html, /<i>Impact of the Tavria War on Verens Diplomatic Stance<\/i>/);
    await close();
  });

  test('is opened, walked and left from the keyboard', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    await number(page, 'p28').focus();
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy link');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.match((await page.evaluate(() => document.activeElement?.textContent))!, /Chicago/);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await menu(page).count(), 0);
    assert.ok(await number(page, 'p28').evaluate((link) => link === document.activeElement));
    await close();
  });

  test('goes with the number that was chosen last, and is not printed', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    await number(page, 'p3').click();
    await number(page, 'p6').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Passage 6' }).waitFor();
    const [box, at] = [(await menu(page).boundingBox())!, (await number(page, 'p6').boundingBox())!];
    assert.ok(Math.abs(box.y - at.y) < 300 && box.y >= 0, 'the menu stands at its number');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await menu(page).isVisible(), false);
    await close();
  });

  test('does not call a reader back who has gone on while it was loaded', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    const { promise: isHeld, resolve: letGo } = Promise.withResolvers<void>();
    await page.route(/passage-tools/, async (route) => {
      await isHeld;
      await route.continue();
    });
    await number(page, 'p3').click();
    await number(page, 'p6').focus();
    const loaded = page.waitForEvent('requestfinished', (request) => request.url().includes('passage-tools'));
    letGo();
    await loaded;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    assert.ok(await number(page, 'p6').evaluate((link) => link === document.activeElement));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Passage 6' }).waitFor();
    await close();
  });

  test('stands in the window wherever its number does', async () => {
    const { page, close } = await open(ANALYSIS, { viewport: { width: 320, height: 600 } });
    for (const top of [40, 300, 570]) {
      await number(page, 'p28').evaluate((element, to) => scrollBy(0, element.getBoundingClientRect().top - to), top);
      await number(page, 'p28').evaluate((element) => (element as HTMLElement).click());
      await menu(page).waitFor();
      const box = (await menu(page).boundingBox())!;
      assert.ok(box.y >= 0 && box.y + box.height <= 600 && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
      await page.keyboard.press('Escape');
    }
    await close();
  });

  test('gives the text to copy by hand where the browser does not let us', async () => {
    const { page, close } = await open(ANALYSIS, { viewport: { width: 320, height: 600 } });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await number(page, 'p28').click();
    await menu(page).getByRole('button', { name: 'Copy link' }).click();
    assert.match(await menu(page).getByRole('textbox').inputValue(), /#p28$/);
    assert.deepEqual(await axe(page), []);
    await close();
  });

  test('offers to report a mistake where an address is set, and nowhere else', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    await number(page, 'p28').click();
    assert.equal(await page.getByRole('link', { name: 'Report a mistake' }).count(), 0);
    await close();
    const server = await serve(readSites().below, '/some/path/');
    const other = await theBrowser().newPage();
    await other.goto(server.url + ANALYSIS.slice(1));
    assert.equal(await other.getByRole('link', { name: 'Report a mistake' }).count(), 1);
    await number(other, 'p28').click();
    const href = decodeURIComponent((await menu(other).getByRole('link').getAttribute('href'))!);
    assert.equal(
      href,
      'mailto:editor@example.org?subject=A mistake in “Veren’s search for balance in its foreign policy”&body=' +
        'https://example.org/some/path/articles/verens-search-for-balance/#p28\nEdition of 2026-11-22\n\n',
    );
    await other.close();
    server.close();
  });

  test('quotes the passage with its citation, an item of a list after what introduces it', async () => {
    const { page, close } = await open(DIGEST, OPTIONS);
    const { text } = await copied(page, 'p11', 'Copy with citation');
    assert.match(text, /^“Among them [^”]*: [^”]*In February 2024[^”]*\.” “The War in Tavria/);
    assert.doesNotMatch(text.split('”')[0]!, /\d\d:\d\d|\^|▸/, 'without timestamps and numbers');
    assert.match(text, /para\. 11, .*#p11; restating/);
    await close();
  });

  test('quotes what is selected, over several passages', async () => {
    const { page, close } = await open(ANALYSIS, OPTIONS);
    await page.evaluate(() => {
      const range = document.createRange();
      range.setStartBefore(document.querySelector('#p4')!);
      range.setEndAfter(document.querySelector('#p5')!.lastChild!);
      getSelection()!.addRange(range);
    });
    await number(page, 'p5').click();
    await menu(page).getByRole('button', { name: 'Copy selection with citation' }).click();
    await menu(page)
      .getByText(/ copied\.$/)
      .waitFor();
    const { text } = await clipboard(page);
    assert.match(text, /^“[^”]*1636[^”]*\n[^”]*1911[^”]*” “Veren’s Search/);
    assert.doesNotMatch(text, /^“4 |\n5 /);
    assert.match(text, /paras\. 4–5, .*#p4; restating/);
    await close();
  });

  test('plays what rests on a recording, and shares where the browser can', async () => {
    const { page, close } = await open(DIGEST, OPTIONS, (opened) =>
      opened.addInitScript(() => {
        Object.assign(navigator, {
          share: (data: unknown) => Promise.resolve(Object.assign(globalThis, { shared: data })),
        });
      }),
    );
    await number(page, 'p4').click();
    await menu(page).getByRole('button', { name: 'Share…' }).click();
    const shared = await page.evaluate(() => (globalThis as unknown as { shared: { url: string } }).shared);
    assert.match(shared.url, /\/articles\/tavria-war-and-verens-stance\/#p4$/);
    await menu(page).getByRole('button', { name: 'Play from 10:33' }).click();
    await page.locator('timestamp-player[data-state="open"]').waitFor();
    await close();
  });

  test('without scripts the number is the link', async () => {
    const { page, close } = await open(ANALYSIS, { javaScriptEnabled: false });
    await number(page, 'p28').click();
    await page.waitForURL(({ hash }) => hash === '#p28');
    await close();
  });
});

test('what is selected and copied is the text alone', async () => {
  for (const [path, passage] of [
    [ANALYSIS, 'p26'],
    [DIGEST, 'p4'],
  ] as const) {
    const { page, close } = await open(path, OPTIONS);
    const words = await page.locator(`#${passage}`).evaluate((element) => {
      const selection = getSelection()!;
      selection.selectAllChildren(element);
      return selection.toString().replace(/\s+/g, ' ').trim();
    });
    assert.match(words, /^\p{Lu}\p{Ll}+ [^\d]*(?:20\d\d)?[^\d]*\.$/u, 'no number, no mark, no timestamp');
    await close();
  }
});

test('a site that does not know its address cites the page’s own', async () => {
  const folder = copyProject(join(temporaryFolder(), 'copy'), keepLittle);
  const { status, output } = await runCommand(folder, 'build', { WITHOUT_INDEX: '1' });
  assert.equal(status, 0, output);
  for (const entry of readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      assert.ok(
        !readFileSync(join(entry.parentPath, entry.name)).includes('localhost'),
        `${entry.name} names localhost`,
      );
  const server = await serve(join(folder, 'dist'));
  const here = `${server.url}articles/a-trial/`;
  const context = await theBrowser().newContext(OPTIONS);
  const page = await context.newPage();
  await page.goto(here);
  assert.ok((await page.locator('[data-citation=chicago]').textContent())?.includes(`2026, ${here}; restating`));
  const { text } = await copied(page, 'p1', 'Copy citation, plain text');
  assert.ok(text.includes(`, passage 1, edition of 1 January 2026, ${here}#p1. Source`), text);
  assert.equal((await copied(page, 'p1', 'Copy link')).text, `${here}#p1`);
  await context.close();
  server.close();
});
