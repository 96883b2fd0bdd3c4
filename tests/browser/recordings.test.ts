/** Recordings of other hosts and files play where they are read, with stand-ins for the hosts’ frames. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { RECORDINGS } from '../support/recordings-article.ts';
import { axe, open, type WatchedPage } from './support.ts';

/** What a frame says and is told, as it stands in its page. */
type Frame = typeof globalThis & { told: unknown[]; say: (message: unknown) => void };

/** Answers in a host’s place: it keeps what it is told, and says what the test lets it say. */
const standIn = (page: Page, host: string): Promise<unknown> =>
  page.route(`${host}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Player</title><script>
        told = []; say = (message) => parent.postMessage(message, '*');
        addEventListener('message', ({ data }) => told.push(data));
      </script>`,
    }),
  );

const openTalk = (...hosts: string[]): Promise<WatchedPage> =>
  open(`below:articles/${RECORDINGS}/`, { viewport: { width: 1440, height: 900 } }, async (page) => {
    for (const host of hosts) await standIn(page, host);
  });

const frameOf = async (page: Page) => {
  const handle = await page.waitForSelector('timestamp-player iframe');
  const frame = (await handle.contentFrame())!;
  await frame.waitForFunction(() => 'told' in globalThis && (globalThis as Frame).told.length > 0);
  return frame;
};
const choose = (page: Page, shown: string) => page.locator('.passages .timestamp', { hasText: shown }).click();
const isPlaying = (page: Page, ids: string) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.passages [aria-current="time"]')].map(({ id }) => id).join(' ') === wanted,
    ids,
  );

describe('a recording', () => {
  test('of Vimeo plays in its frame, follows and seeks', async () => {
    const { page, errors, close } = await openTalk('https://player.vimeo.com');
    assert.deepEqual(errors, [], 'nobody is asked before');
    await choose(page, 'rec. 2');
    const frame = await frameOf(page);
    assert.equal(frame.url(), 'https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1&autoplay=1#t=620s');
    await frame.evaluate(() => (globalThis as Frame).say({ event: 'ready' }));
    await frame.waitForFunction(() =>
      JSON.stringify((globalThis as Frame).told).includes('{"method":"addEventListener","value":"timeupdate"}'),
    );
    await frame.evaluate(() => (globalThis as Frame).say('{"event":"timeupdate","data":{"seconds":625}}'));
    await isPlaying(page, 'p2');
    await choose(page, 'rec. 2');
    await frame.waitForFunction(() =>
      JSON.stringify((globalThis as Frame).told).includes('{"method":"setCurrentTime","value":620},{"method":"play"}'),
    );
    await close();
  });

  test('of a PeerTube server plays in its frame', async () => {
    const { page, close } = await openTalk('https://video.example.org');
    await choose(page, 'rec. 3');
    const frame = await frameOf(page);
    assert.match(
      frame.url(),
      /^https:\/\/video\.example\.org\/videos\/embed\/abcDEF123\?api=1&autoplay=1&start=3720s&/,
    );
    assert.ok(
      await frame.evaluate(() =>
        (globalThis as Frame).told.includes(
          '{"method":"peertube::__ready","params":{"type":"publish-request","publish":[]}}',
        ),
      ),
    );
    await frame.evaluate(() => {
      (globalThis as Frame).say('{"method":"peertube::ready","params":true}');
      (globalThis as Frame).say('{"method":"peertube::playbackStatusUpdate","params":{"position":3724.5}}');
    });
    await isPlaying(page, 'p3');
    await close();
  });

  test('that is a file is played by the browser, and gives way to another', async () => {
    const { page, errors, close } = await openTalk('https://www.youtube-nocookie.com');
    await choose(page, 'rec. 1, 0:04');
    const audio = page.locator('timestamp-player audio');
    await audio.waitFor();
    assert.match((await audio.getAttribute('src'))!, /\/some\/path\/recordings\/talk\.wav$/);
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) >= 1);
    await choose(page, 'rec. 4');
    await page.waitForSelector('timestamp-player iframe');
    assert.equal(await audio.count(), 0);
    assert.deepEqual(
      errors.filter((error) => !error.includes('youtube-nocookie.com/embed/')),
      [],
    );
    await close();
  });

  test('is offered at the moment that an address names, of the recording of its passage', async () => {
    const { page, close } = await openTalk();
    await page.goto(`${page.url()}#t=10:23&p2`);
    await page.locator('timestamp-player button', { hasText: 'Play from 10:23' }).waitFor();
    await close();
  });

  test('and its page have nothing that axe finds', async () => {
    const { page, close } = await openTalk();
    assert.deepEqual(await axe(page), []);
    await close();
  });
});
