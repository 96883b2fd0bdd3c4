/** Timestamps that play where they are read, with a stand-in for the frame of their host. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { commandsOf, isTold, playTo, standIn, wake, type Behaviour } from '../support/player.ts';
import { axe, frames, open, type WatchedPage } from './support.ts';

const DIGEST = '/articles/tavria-war-and-verens-stance/';
const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const openDigest = (
  hash = '',
  options: BrowserContextOptions = WIDE,
  behaviour: Behaviour = 'plays',
): Promise<WatchedPage> => open(DIGEST + hash, options, (page) => standIn(page, behaviour));

/** The link to a timestamp in the text, by its time. */
const timestampIn = (page: Page, clock: string) =>
  page.locator('.passages .timestamp').filter({ hasText: new RegExp(`^${clock}$`) });
const player = (page: Page) => page.locator('timestamp-player');
const frame = (page: Page) => player(page).locator('iframe');
/** Waits until just these passages are marked; messages of the frame take their time. */
async function isPlaying(page: Page, ids: readonly string[], why?: string): Promise<void> {
  const marked = (): string[] => [...document.querySelectorAll('.passages [aria-current="time"]')].map(({ id }) => id);
  const wanted = ids.join(' ');
  await page
    .waitForFunction(
      (expected) =>
        [...document.querySelectorAll('.passages [aria-current="time"]')].map(({ id }) => id).join(' ') === expected,
      wanted,
    )
    .catch(() => undefined);
  assert.deepEqual(await page.evaluate(marked), ids, why);
}
const contacts = (errors: readonly string[]): string[] => errors.filter((error) => error.startsWith('contacted'));

describe('the player', () => {
  test('asks nothing of the host before a click, then plays three seconds early, and tells it', async () => {
    const { page, errors, close } = await openDigest();
    assert.equal(errors.length, 0, errors.join());
    await timestampIn(page, '10:33').click();
    const source = new URL((await frame(page).getAttribute('src'))!);
    assert.equal(source.origin + source.pathname, 'https://www.youtube-nocookie.com/embed/verenvideo1');
    assert.equal(source.searchParams.get('start'), '630');
    assert.equal(source.searchParams.get('origin'), new URL(page.url()).origin);
    assert.equal(await frame(page).getAttribute('referrerpolicy'), 'strict-origin-when-cross-origin');
    assert.match(
      (await page.locator('timestamp-player + [role=status], [role=status]').first().textContent())!,
      /Playing from 10:30, for the timestamp 10:33/,
    );
    assert.ok(await timestampIn(page, '10:33').evaluate((link) => link === document.activeElement), 'focus stays');
    await playTo(page, 630);
    assert.ok(contacts(errors).every((error) => error.includes('youtube-nocookie.com/embed/')));
    assert.deepEqual(
      errors.filter((error) => !error.startsWith('contacted')),
      [],
    );
    await close();
  });

  test('with Ctrl, Shift or the middle button a timestamp stays a link', async () => {
    const { page, close } = await openDigest();
    const isLeft = await timestampIn(page, '10:33').evaluate((link) =>
      [{ ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { altKey: true }, { button: 1 }].map((how) => {
        let prevented = true;
        const look = (event: Event): void => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener('click', look, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
        return !prevented;
      }),
    );
    assert.deepEqual(isLeft, [true, true, true, true, true]);
    assert.equal(await frame(page).count(), 0);
    await close();
  });

  test('marks what rests on the timestamp played, and leads there without moving the page', async () => {
    const { page, close } = await openDigest();
    await timestampIn(page, '10:33').click();
    await isPlaying(page, ['p4'], 'the chosen timestamp counts at once');
    await playTo(page, 630);
    await isPlaying(page, ['p4'], 'and in the seconds before it');
    const before = await page.evaluate(() => scrollY);
    await playTo(page, 642);
    await isPlaying(page, ['p5']);
    await playTo(page, 641.5);
    await isPlaying(page, ['p4']);
    await playTo(page, 879);
    await isPlaying(page, [], 'a timestamp lasts half a minute at most');
    await playTo(page, 692);
    await isPlaying(page, ['p10']);
    assert.equal(await page.evaluate(() => scrollY), before);
    await player(page).getByRole('link', { name: 'Passage 10' }).click();
    await page.waitForURL(({ hash }) => hash === '#p10');
    assert.ok(await page.locator('#p10').evaluate((passage) => passage.getBoundingClientRect().bottom < innerHeight));
    assert.equal(await page.locator('.playhead').count(), 1);
    await close();
  });

  test('a second timestamp seeks in the same frame', async () => {
    const { page, close } = await openDigest();
    await timestampIn(page, '10:33').click();
    await playTo(page, 630);
    await frame(page).evaluate((element) => element.setAttribute('data-same', ''));
    await timestampIn(page, '11:32').click();
    await playTo(page, 689);
    assert.notEqual(await frame(page).getAttribute('data-same'), null);
    const commands = await commandsOf(page);
    assert.deepEqual(
      commands.filter(({ func }) => func === 'seekTo').map(({ args }) => args),
      [[689, true]],
    );
    assert.ok(commands.every(({ origin }) => origin === new URL(page.url()).origin));
    await isPlaying(page, ['p10']);
    await close();
  });

  test('a second timestamp is not lost while the frame is on its way', async () => {
    const { page, errors, close } = await openDigest('', WIDE, 'slow');
    await timestampIn(page, '10:33').click();
    // The frame begins at the first timestamp, and the second is chosen before it answers.
    await page.waitForSelector('timestamp-player iframe');
    await timestampIn(page, '11:32').click();
    await wake(page);
    await playTo(page, 689);
    await isTold(page, 'seekTo');
    const seeks = (await commandsOf(page)).filter(({ func }) => func === 'seekTo').map(({ args }) => args);
    assert.deepEqual(seeks, [[689, true]]);
    await isPlaying(page, ['p10']);
    assert.deepEqual(
      errors.filter((error) => !error.startsWith('contacted')),
      [],
    );
    await close();
  });

  test('a time that was on its way does not take the chosen timestamp’s place', async () => {
    const { page, close } = await openDigest();
    await timestampIn(page, '11:32').click();
    await playTo(page, 700);
    await timestampIn(page, '10:33').click();
    await playTo(page, 700.3);
    await isPlaying(page, ['p4']);
    await playTo(page, 630.1);
    await isPlaying(page, ['p4']);
    await playTo(page, 642.5);
    await isPlaying(page, ['p5']);
    await close();
  });

  test('focus stays where it is while the recording goes on', async () => {
    const { page, close } = await openDigest('#t=633', { viewport: { width: 768, height: 900 } });
    await player(page).getByRole('button', { name: 'Play from 10:33' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Close');
    await page.keyboard.press('Shift+Tab');
    await playTo(page, 633);
    await playTo(page, 643);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Passage 5');
    await page.keyboard.press('Escape');
    assert.equal(await player(page).isVisible(), false);
    await close();
  });

  test('closes, and focus and place come back', async () => {
    const { page, close } = await openDigest();
    await timestampIn(page, '10:33').click();
    await playTo(page, 640);
    const before = await page.evaluate(() => scrollY);
    await player(page).getByRole('button', { name: 'Close' }).click();
    assert.equal(await player(page).isVisible(), false);
    assert.equal(await frame(page).count(), 0);
    await isPlaying(page, []);
    assert.equal(await page.locator('.playhead').count(), 0);
    assert.ok(await timestampIn(page, '10:33').evaluate((link) => link === document.activeElement));
    assert.equal(await page.evaluate(() => scrollY), before);
    await close();
  });

  test('works from the keyboard alone', async () => {
    const { page, close } = await openDigest();
    await timestampIn(page, '10:33').focus();
    await page.keyboard.press('Enter');
    await playTo(page, 633);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Passage 4');
    await page.keyboard.press('Escape');
    assert.equal(await player(page).isVisible(), false);
    assert.ok(await timestampIn(page, '10:33').evaluate((link) => link === document.activeElement));
    await close();
  });

  test('works by touch', async () => {
    const { page, close } = await openDigest('', PHONE);
    await timestampIn(page, '10:33').tap();
    await playTo(page, 633);
    await isPlaying(page, ['p4']);
    await player(page).getByRole('button', { name: 'Close' }).tap();
    assert.equal(await player(page).isVisible(), false);
    await close();
  });
});

describe('a frame that fails', () => {
  test('is told after 8 seconds without an answer, with the plain link', async () => {
    const { page, close } = await open(DIGEST, WIDE, async (prepared) => {
      await standIn(prepared, 'silent');
      await prepared.clock.install();
    });
    await timestampIn(page, '10:33').click();
    await frame(page).waitFor({ state: 'attached' });
    await page.clock.runFor(6500);
    assert.equal(await frame(page).count(), 1);
    await page.clock.runFor(1600);
    assert.equal(await frame(page).count(), 0);
    assert.match(
      (await player(page).textContent())!,
      /The recording cannot be played here: the host is not responding/,
    );
    const link = player(page).getByRole('link', { name: 'Open it on the host’s site' });
    assert.equal(await link.getAttribute('href'), 'https://www.youtube.com/watch?v=verenvideo1&t=633s');
    await close();
  });

  test('is told at once when the host refuses', async () => {
    const { page, close } = await openDigest('', WIDE, 'gone');
    await timestampIn(page, '10:33').click();
    await page.getByText('the host reports error 150').first().waitFor();
    assert.equal(await frame(page).count(), 0);
    await close();
  });
});

describe('messages from strangers', () => {
  test('nonsense from the frame and messages from elsewhere change nothing', async () => {
    const { page, errors, close } = await openDigest();
    await timestampIn(page, '10:33').click();
    await playTo(page, 635);
    const forged = JSON.stringify({ event: 'infoDelivery', info: { currentTime: 692 } });
    await page.evaluate((message) => postMessage(message, '*'), forged);
    // The site's frame-src lets no other frame in; a window that it opened may still write to it.
    await page.context().route('https://evil.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>opener.postMessage(${JSON.stringify(forged)}, '*')</script>`,
      }),
    );
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => void window.open('https://evil.example/')),
    ]);
    await popup.waitForLoadState();
    const inner = await (await frame(page).elementHandle())!.contentFrame();
    await inner!.evaluate(() => {
      const info = (currentTime: unknown): string => JSON.stringify({ event: 'infoDelivery', info: { currentTime } });
      for (const message of [
        '{',
        'null',
        '[]',
        '"x"',
        '{"event":7}',
        '{"event":"infoDelivery","info":null}',
        info('692'),
        info(-1),
        info(null),
        info({}),
        { event: 'infoDelivery', info: { currentTime: 692 } },
        7,
        null,
      ])
        parent.postMessage(message, '*');
    });
    await playTo(page, 636);
    await page.waitForFunction(() => document.querySelector('timestamp-player .clock')?.textContent === '10:36');
    await isPlaying(page, ['p4']);
    assert.deepEqual(
      errors.filter((error) => !error.startsWith('contacted')),
      [],
    );
    await close();
  });
});

describe('arriving at a time', () => {
  test('#t=623 shows the passage and offers to play, no more', async () => {
    for (const hash of ['#t=682', '#t=11:22', '#t=682s', '#t=00:11:22', '#t=11:22&p8', '#t=11:22&p99']) {
      const watched = await openDigest(hash, { viewport: { width: 768, height: 900 } });
      const { page, errors, close } = watched;
      assert.equal(await page.locator('.is-target').getAttribute('id'), 'p8', hash);
      assert.ok(await page.locator('#p8').evaluate((passage) => passage.getBoundingClientRect().top < 100));
      assert.equal(await frame(page).count(), 0);
      assert.deepEqual(errors, []);
      await player(page).getByRole('button', { name: 'Play from 11:22' }).click();
      assert.match((await frame(page).getAttribute('src'))!, /start=679/);
      await close();
    }
  });

  test('a time between no timestamps leads to the last before it, and nonsense to nothing', async () => {
    const late = await openDigest('#t=99999');
    assert.equal(await late.page.locator('.is-target').count(), 1);
    await late.close();
    for (const hash of ['#t=', '#t=x', '#t=-1', '#t=1:75', '#t=%']) {
      const { page, errors, close } = await openDigest(hash);
      assert.equal(await page.locator('.is-target').count(), 0, hash);
      assert.equal(await player(page).isVisible(), false);
      assert.deepEqual(errors, []);
      await close();
    }
  });
});

describe('the place of the player', () => {
  const places = [
    { width: 1440, height: 900, position: 'fixed' },
    { width: 1280, height: 800, position: 'fixed' },
    { width: 768, height: 1024, position: 'fixed' },
    { width: 360, height: 800, position: 'fixed' },
    { width: 360, height: 740, position: 'static' },
    { width: 320, height: 480, position: 'static' },
    { width: 740, height: 360, position: 'static' },
    // 1280 by 1024 at 400 %.
    { width: 320, height: 256, position: 'static' },
  ];
  for (const { position, ...viewport } of places) {
    test(`${viewport.width} by ${viewport.height}: big enough, over nothing that is read, nothing over it`, async () => {
      const { page, close } = await openDigest('', { viewport });
      for (const clock of ['10:33', '12:37']) {
        const link = timestampIn(page, clock);
        await link.scrollIntoViewIfNeeded();
        await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await link.click();
        await playTo(page, 700);
        const at = await page.evaluate((chosen) => {
          const box = (element: Element): DOMRect => element.getBoundingClientRect();
          const dock = document.querySelector('timestamp-player')!;
          const video = box(dock.querySelector('iframe')!);
          const inside = [...document.querySelectorAll('.passages .timestamp')].find(
            ({ textContent }) => textContent === chosen,
          )!;
          const middle = document.elementFromPoint(
            video.left + video.width / 2,
            Math.min(innerHeight - 1, video.top + video.height / 2),
          );
          return {
            position: getComputedStyle(dock).position,
            video: [video.width, video.height],
            isCovered:
              box(inside).bottom > box(dock).top &&
              box(inside).right > box(dock).left &&
              box(inside).top < box(dock).bottom,
            isInText: dock.previousElementSibling?.contains(inside) ?? false,
            share: box(dock).height / innerHeight,
            isBeside: box(dock).left >= box(document.querySelector('.passages')!).right,
            isFree: middle === null || video.top >= innerHeight || middle.tagName === 'IFRAME',
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        }, clock);
        assert.equal(at.position, position);
        assert.ok(
          at.video.every((side) => side >= 200),
          String(at.video),
        );
        if (position === 'fixed' && viewport.width < 1280) assert.ok(at.share <= 0.335, `the dock takes ${at.share}`);
        if (viewport.width >= 1280) assert.ok(at.isBeside, 'the player reaches into the text');
        assert.equal(at.isCovered, false, `${clock} is covered`);
        assert.ok(at.isFree, 'something lies over the player');
        assert.equal(at.overflow, 0);
        if (position === 'static') assert.ok(at.isInText, `the player stands after the passage of ${clock}`);
      }
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }

  test('the end of the page can be read above the dock', async () => {
    const { page, close } = await openDigest('', { viewport: { width: 360, height: 800 } });
    await timestampIn(page, '10:33').click();
    await playTo(page, 640);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [end, dock] = await page.evaluate(() =>
      ['.site-footer', 'timestamp-player'].map((selector) => document.querySelector(selector)!.getBoundingClientRect()),
    );
    assert.ok(end!.bottom <= dock!.top + 1, `${end!.bottom} > ${dock!.top}`);
    await close();
  });

  for (const viewport of [WIDE.viewport, { width: 768, height: 900 }, { width: 360, height: 800 }]) {
    test(`nothing moves at ${viewport.width} px when player, note or menu open`, async () => {
      const { page, close } = await openDigest('', { viewport });
      await page.evaluate(() => document.fonts.ready);
      await timestampIn(page, '10:33').scrollIntoViewIfNeeded();
      await page.evaluate(() => {
        const observer = new PerformanceObserver((list) => take(list.getEntries()));
        const shifts: unknown[] = [];
        const take = (entries: PerformanceEntry[]): void => void shifts.push(...entries.map((entry) => entry.toJSON()));
        observer.observe({ type: 'layout-shift' });
        Object.assign(globalThis, { shiftsSoFar: () => (take(observer.takeRecords()), shifts) });
      });
      await page.locator('#p4 .number').click();
      // The menu's code comes with its first use; Escape before that would find nothing to close.
      await page.locator('.menu:popover-open').waitFor();
      await page.keyboard.press('Escape');
      await timestampIn(page, '10:33').click();
      await playTo(page, 640);
      await player(page).getByRole('button', { name: 'Close' }).click();
      await frames(page, 3);
      const shifts = await page.evaluate(() =>
        (globalThis as unknown as { shiftsSoFar: () => unknown[] }).shiftsSoFar(),
      );
      assert.deepEqual(shifts, []);
      await close();
    });
  }

  test('where colours are forced and motion is reduced, all is still there', async () => {
    const { page, close } = await openDigest('', { ...WIDE, forcedColors: 'active', reducedMotion: 'reduce' });
    await timestampIn(page, '10:33').click();
    await playTo(page, 633);
    const outline = await page.locator('#p4').evaluate((passage) => getComputedStyle(passage).outlineStyle);
    assert.equal(outline, 'solid');
    assert.deepEqual(await axe(page), []);
    await close();
  });
});

describe('the strip', () => {
  test('a click on a mark opens the timestamp of that mark, at any width', async () => {
    for (const width of [320, 768, 1440]) {
      const { page, close } = await openDigest('', { viewport: { width, height: 900 } });
      if (width < 992) await page.locator('.recording > summary').click();
      const wrong = await page.locator('recording-strip .mark').evaluateAll((marks) => {
        marks[0]!.scrollIntoView({ block: 'center' });
        return marks.filter((mark) => {
          const { left, top, width: w, height } = mark.querySelector('rect:not(.hit)')!.getBoundingClientRect();
          return !mark.contains(document.elementFromPoint(left + w / 2, top + height / 2));
        }).length;
      });
      assert.equal(wrong, 0, `${wrong} marks at ${width} px`);
      await close();
    }
  });

  test('names every mark and band, and is walked by arrow keys', async () => {
    const { page, close } = await openDigest();
    const marks = page.locator('recording-strip .mark');
    assert.equal(await marks.count(), 45);
    assert.equal(await marks.first().getAttribute('aria-label'), '10:15, passage 2');
    assert.equal(await page.locator('.band').first().getAttribute('aria-label'), 'Passage 2, 10:15 to 10:23');
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.match((await frame(page).getAttribute('src'))!, /start=620/);
    await isPlaying(page, ['p1']);
    await page.keyboard.press('End');
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label')))!, /^14:09/);
    await close();
  });

  test('is whole without scripts, with the timestamps in order', async () => {
    const { page, close } = await openDigest('', { javaScriptEnabled: false });
    assert.ok(await page.locator('recording-strip svg').first().isVisible());
    await page.locator('.recording details summary').click();
    const items = page.locator('.recording li');
    assert.equal(await items.count(), 45);
    assert.equal(
      await items.first().locator('.timestamp').getAttribute('href'),
      'https://www.youtube.com/watch?v=verenvideo1&t=615s',
    );
    assert.match((await items.first().textContent())!, /10:15\s+2 · Until then/);
    await close();
  });
});

describe('on a topic’s page', () => {
  test('timestamps play too, and their passages are marked', async () => {
    const { page, close } = await open('/topics/sorland/', WIDE, (prepared) => standIn(prepared, 'plays'));
    await timestampIn(page, '10:33').click();
    await playTo(page, 634);
    await isPlaying(page, ['tavria-war-and-verens-stance-p4']);
    await close();
  });
});
