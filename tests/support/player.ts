/** Stands in for the frame of the video's host: it speaks its protocol of messages, at its address, without the network. */
import type { Page } from 'playwright-core';

/** How the frame behaves: it plays, it plays when it is woken, it never answers, or it says that the video is gone. */
export type Behaviour = 'plays' | 'slow' | 'silent' | 'gone';

/** What the frame does, as it stands in its page. */
function frame(behaviour: Behaviour): void {
  const state = { time: Number(new URL(location.href).searchParams.get('start')), commands: [] as unknown[] };
  Object.assign(globalThis, { state });
  const send = (message: object): void =>
    parent.postMessage(JSON.stringify({ ...message, id: 1, channel: 'widget' }), '*');
  let hasAnswered = false;
  addEventListener('message', ({ data, origin }: MessageEvent<string>) => {
    const message = JSON.parse(data) as { event: string; func?: string; args?: number[] };
    state.commands.push({ ...message, origin });
    if (behaviour === 'silent' || (behaviour === 'slow' && !('isAwake' in globalThis))) return;
    if (message.event === 'listening' && !hasAnswered) {
      hasAnswered = true;
      send({ event: 'initialDelivery', info: { currentTime: state.time, playerState: -1 } });
      send({ event: 'onReady' });
      if (behaviour === 'gone') send({ event: 'onError', info: 150 });
    }
    if (message.func === 'seekTo') state.time = message.args![0]!;
  });
  // Tests move the time on; nothing waits for a clock.
  Object.assign(globalThis, {
    playTo(seconds: number): void {
      state.time = seconds;
      send({ event: 'infoDelivery', info: { currentTime: seconds, playerState: 1 } });
    },
  });
}

/** Answers in the host's place on this page. */
export const standIn = (page: Page, behaviour: Behaviour): Promise<unknown> =>
  page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Player</title><script>(${frame.toString()})(${JSON.stringify(behaviour)})</script>`,
    }),
  );

/** Lets the recording reach a time, and waits until the page knows. */
export async function playTo(page: Page, seconds: number): Promise<void> {
  const handle = await page.waitForSelector('timestamp-player iframe');
  const player = await handle.contentFrame();
  await player!.waitForFunction(() => 'playTo' in globalThis);
  const heard = await page.evaluateHandle((time) => {
    const isIt = ({ data }: MessageEvent): boolean =>
      /"infoDelivery"/.test(String(data)) && String(data).includes(`"currentTime":${time},`);
    const done = new Promise<void>((resolve) => {
      addEventListener('message', function listen(event) {
        if (!isIt(event)) return;
        removeEventListener('message', listen);
        resolve();
      });
    });
    return { done };
  }, seconds);
  await player!.evaluate((time) => (globalThis as unknown as { playTo(time: number): void }).playTo(time), seconds);
  // Our listener is the last one: when it has heard the message, the page has.
  await heard.evaluate(({ done }) => done);
}

/** What was said to the frame. */
export async function commandsOf(
  page: Page,
): Promise<{ event: string; func?: string; args?: unknown[]; origin: string }[]> {
  const handle = await page.waitForSelector('timestamp-player iframe');
  const player = await handle.contentFrame();
  return player!.evaluate(() => (globalThis as unknown as { state: { commands: never[] } }).state.commands);
}

/** Waits until the frame has got a command: messages are on their way for a while. */
export async function isTold(page: Page, command: string): Promise<void> {
  const player = await (await page.waitForSelector('timestamp-player iframe')).contentFrame();
  await player!.waitForFunction(
    (wanted) =>
      (globalThis as unknown as { state: { commands: { func?: string }[] } }).state.commands.some(
        ({ func }) => func === wanted,
      ),
    command,
  );
}

/** Lets a slow frame answer. */
export async function wake(page: Page): Promise<void> {
  const player = await (await page.waitForSelector('timestamp-player iframe')).contentFrame();
  await player!.waitForFunction(() => 'state' in globalThis);
  await player!.evaluate(() => Object.assign(globalThis, { isAwake: true }));
}
