/** Notes where they are read: in the margin, or at their marks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serve } from '../support/server.ts';
import { readSites } from '../support/sites.ts';
import { axe, open, theBrowser } from './support.ts';

const ANALYSIS = '/articles/verens-search-for-balance/';
/** A topic of one source, and one of two, which stand in columns: both have their notes under the passages. */
const TOPIC = '/topics/security-doctrine/';
const COLUMNS = '/topics/norland/';
const WIDE = { viewport: { width: 1440, height: 900 } };
const NARROW = { viewport: { width: 768, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const preview = (page: Page) => page.locator('.preview:popover-open');
const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((what) => document.activeElement === document.querySelector(what), selector);

describe('in the margin of a wide window', () => {
  for (const path of [ANALYSIS]) {
    test(`${path}: every mark has its note beside it, and none lies over another`, async () => {
      const { page, close } = await open(path, WIDE);
      const marks = page.locator('.passages a[role="doc-noteref"]');
      const notes = page.locator('.margin-note');
      await notes.first().waitFor();
      assert.equal(await notes.count(), await marks.count());
      // The font comes after the page, and what it makes longer is set anew: then, and for good, none lies over another.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.passages')].every((passages) => {
          const boxes = [...passages.querySelectorAll('.margin-note')].map((note) => note.getBoundingClientRect());
          return boxes.every(({ top }, index) => index === 0 || top >= boxes[index - 1]!.bottom);
        }),
      );
      const places = await page.evaluate(() => {
        const text = document.querySelector('.passages')!.getBoundingClientRect();
        return [...document.querySelectorAll('.passages')].map((passages) => ({
          notes: [...passages.querySelectorAll('.margin-note')].map((note) => {
            const { top, bottom, left, right } = note.getBoundingClientRect();
            return { top, bottom, isBeside: left > text.right && right <= innerWidth };
          }),
          marks: [...passages.querySelectorAll('a[role="doc-noteref"]')].map(
            (mark) => mark.getBoundingClientRect().top,
          ),
        }));
      });
      for (const { notes: found, marks: tops } of places)
        found.forEach(({ top, isBeside }, index) => {
          assert.ok(isBeside, 'a note stands in the text or outside the window');
          assert.ok(top >= tops[index]! - 1, 'a note stands above its mark');
          const before = found[index - 1];
          if (before) assert.ok(top >= before.bottom, 'a note lies over the one before');
        });
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }

  test('not where sources stand in columns: there a note opens at its mark', async () => {
    const { page, close } = await open(COLUMNS, WIDE);
    const [left, right] = await page
      .locator('.sources > section')
      .evaluateAll((sections) => sections.map((section) => section.getBoundingClientRect().left));
    assert.ok(right! > left! + 300, 'the sources stand side by side');
    await page.locator('.passages a[role="doc-noteref"]').first().click();
    await preview(page).waitFor();
    assert.equal(await page.locator('.margin-note').filter({ visible: true }).count(), 0);
    await close();
  });

  test('a mark leads to its note there and Escape back, and nothing opens over the text', async () => {
    const { page, close } = await open(`${ANALYSIS}#p26`, WIDE);
    const mark = page.locator('#noteref-9-1');
    await mark.hover();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('note', { name: 'Note 9' });
    assert.ok(await note.evaluate((element) => element === document.activeElement));
    assert.match((await note.textContent())!, /Outlook 2020 Veren/);
    assert.equal(await preview(page).count(), 0);
    await page.keyboard.press('Escape');
    assert.ok(await isFocused(page, '#noteref-9-1'));
    await note.getByRole('link', { name: 'Note 9 in the list' }).click();
    await page.waitForURL(({ hash }) => hash === '#backref-9-1');
    await close();
  });

  test('when the window grows narrow, the margin goes and previews come', async () => {
    const { page, close } = await open(ANALYSIS, WIDE);
    await page.locator('.margin-note').first().waitFor();
    await page.setViewportSize(NARROW.viewport);
    await page.locator('.margin-note').first().waitFor({ state: 'detached' });
    await page.locator('#noteref-9-1').click();
    assert.equal(await preview(page).count(), 1);
    await close();
  });

  test('moves nothing: the text stands where it stood', async () => {
    const heights = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        // Both with the system's font: whether ours comes in time is not asked here.
        const { page, close } = await open(ANALYSIS, { ...WIDE, javaScriptEnabled }, (opened) =>
          opened.route('**/*.woff2', (route) => route.abort()),
        );
        const tops = await page
          .locator('.passages [id^="p"]')
          .evaluateAll((found) =>
            found.map((passage) =>
              Math.round(passage.getBoundingClientRect().top - found[0]!.getBoundingClientRect().top),
            ),
          );
        await close();
        return tops;
      }),
    );
    assert.deepEqual(heights[0], heights[1]);
  });
});

describe('at the mark in a narrower window', () => {
  test('a click opens the note whole, without a jump; Escape closes it, and focus returns', async () => {
    const { page, errors, close } = await open(`${ANALYSIS}#p26`, NARROW);
    await page.evaluate(() => document.fonts.ready);
    await page.locator('#noteref-9-1').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.locator('#noteref-9-1').click();
    const note = preview(page);
    assert.equal(await note.getAttribute('aria-label'), 'Note 9');
    assert.equal(await note.getAttribute('lang'), 'en');
    const shown = await page.locator('#note-9 .note-text').innerHTML();
    assert.equal(await note.locator('.note-text').innerHTML(), shown);
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await preview(page).count(), 0);
    assert.ok(await isFocused(page, '#noteref-9-1'));
    assert.deepEqual(errors, []);
    await close();
  });

  test('from the keyboard: Enter opens, Tab goes in, Escape closes', async () => {
    const { page, close } = await open(ANALYSIS, NARROW);
    await page.locator('#noteref-5-1').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Note 5 in the list');
    await page.keyboard.press('Escape');
    assert.ok(await isFocused(page, '#noteref-5-1'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ hash }) => hash === '#backref-5-1');
    assert.equal(await preview(page).count(), 0);
    assert.equal(await isFocused(page, '#noteref-5-1'), false, 'focus stays with the note');
    await close();
  });

  test('the mouse opens it after a while, may go into it, and closes it by leaving', async () => {
    const { page, close } = await open(`${ANALYSIS}#p26`, NARROW, (prepared) => prepared.clock.install());
    // From here on time passes when the test says so.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.locator('#noteref-9-1').hover();
    assert.equal(await preview(page).count(), 0, 'not at once');
    await page.clock.runFor(200);
    assert.equal(await preview(page).count(), 0, 'not before a quarter of a second');
    await page.clock.runFor(100);
    assert.equal(await preview(page).count(), 1);
    assert.ok(await page.evaluate(() => document.activeElement === document.body), 'focus stays where it was');
    await preview(page).locator('.note-text').hover();
    await page.clock.runFor(600);
    assert.equal(await preview(page).count(), 1, 'it can be pointed at');
    await page.mouse.move(5, 5);
    await page.clock.runFor(400);
    assert.equal(await preview(page).count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement === document.body), 'focus stays still');
    await page.locator('#noteref-9-1').hover();
    await page.clock.runFor(300);
    await page.keyboard.press('Escape');
    assert.equal(await preview(page).count(), 0, 'it can be dismissed');
    await close();
  });

  test('closes when the window grows wide and the margin has the notes', async () => {
    const { page, close } = await open(ANALYSIS, NARROW);
    await page.locator('#noteref-9-1').click();
    await page.setViewportSize(WIDE.viewport);
    await page.locator('.margin-note').first().waitFor();
    assert.equal(await preview(page).count(), 0);
    await close();
  });

  test('with Ctrl a mark stays a link', async () => {
    const { page, close } = await open(ANALYSIS, NARROW);
    const prevented = await page.locator('#noteref-9-1').evaluate((mark) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
      addEventListener('click', (late) => late.preventDefault(), { once: true });
      mark.dispatchEvent(event);
      return document.querySelector('.preview:popover-open') !== null;
    });
    assert.equal(prevented, false);
    await close();
  });

  for (const width of [320, 360]) {
    test(`by touch at ${width} px it fits the window and does not cover its mark`, async () => {
      const { page, close } = await open(ANALYSIS, { ...PHONE, viewport: { width, height: 740 } });
      for (const id of ['noteref-2-1', 'noteref-9-1', 'noteref-20-1']) {
        await page.locator(`#${id}`).tap();
        const note = (await preview(page).boundingBox())!;
        const mark = (await page.locator(`#${id}`).boundingBox())!;
        assert.ok(note.x >= 0 && note.x + note.width <= width, JSON.stringify(note));
        assert.ok(note.y >= 0 && note.y + note.height <= 740, JSON.stringify(note));
        assert.ok(mark.y + mark.height <= note.y + 2 || mark.y >= note.y + note.height - 2, 'the mark is covered');
        await page.touchscreen.tap(2, 370);
        assert.equal(await preview(page).count(), 0, 'a touch elsewhere closes it');
      }
      await close();
    });
  }

  test('on a topic’s page', async () => {
    const { page, close } = await open(TOPIC, NARROW);
    await page.locator('a[role="doc-noteref"]').first().click();
    assert.ok((await preview(page).locator('.note-text').textContent())!.length > 10);
    await close();
  });
});

describe('without scripts', () => {
  test('of several backlinks, the one that the reader came by is emphasised', async () => {
    const server = await serve(readSites().below, '/some/path/');
    const page = await theBrowser().newPage({ javaScriptEnabled: false });
    await page.goto(`${server.url}articles/a-long-article/`);
    const note = page.locator('#note-1');
    const ways = note.locator('.backlinks a');
    const href = await ways.nth(1).getAttribute('href');
    await page.locator(`.passages ${href!}`).click();
    const emphasised = await ways.evaluateAll((links) => links.map((link) => getComputedStyle(link).outlineStyle));
    assert.deepEqual(emphasised, ['none', 'solid']);
    assert.notEqual(await note.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)');
    await page.close();
    server.close();
  });
});
