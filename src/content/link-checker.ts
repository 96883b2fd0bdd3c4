/** Asks outside addresses politely whether they still answer. */
import { someAtOnce } from '../at-once.ts';
import { site } from '../site.ts';

/** How to ask. */
export interface AskOptions {
  /** How many hosts are asked at once; one host never gets two questions at a time. */
  hostsAtOnce: number;
  /** How long an answer may take, in milliseconds. */
  timeoutMs: number;
  /** How often a question is asked again that got no answer or one of 429 and 5xx. */
  retries: number;
  /** How long to wait before asking the same host again, in milliseconds. */
  pauseMs: number;
}

/** What is usual among well-behaved robots. */
export const POLITE: AskOptions = { hostsAtOnce: 4, timeoutMs: 10_000, retries: 1, pauseMs: 1000 };

const HEADERS = {
  'user-agent': `${site.name} link check (a documentary website asks whether its sources are there)`,
};

/** The answer of each address, in words; throws nothing. */
export async function checkAddresses(
  urls: readonly string[],
  options: AskOptions,
  onAnswer: (url: string, answer: string) => void = () => undefined,
): Promise<Map<string, string>> {
  const byHost = new Map<string, string[]>();
  for (const url of new Set(urls)) byHost.set(new URL(url).host, [...(byHost.get(new URL(url).host) ?? []), url]);
  const answers = new Map<string, string>();
  await someAtOnce([...byHost.values()], options.hostsAtOnce, async (ofHost) => {
    for (const [index, url] of ofHost.entries()) {
      if (index > 0) await pause(options.pauseMs);
      const answer = await ask(url, options);
      answers.set(url, answer);
      onAnswer(url, answer);
    }
  });
  return answers;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function ask(url: string, options: AskOptions): Promise<string> {
  let answer = '';
  for (let attempt = 0; attempt <= options.retries; attempt++) {
    if (attempt > 0) await pause(options.pauseMs);
    const { words, isFinal } = await askOnce(url, options.timeoutMs);
    answer = words;
    if (isFinal) break;
  }
  return answer;
}

async function askOnce(url: string, timeoutMs: number): Promise<{ words: string; isFinal: boolean }> {
  try {
    const response = await fetch(url, { headers: HEADERS, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) });
    // Only the answer's first line is of interest.
    await response.body?.cancel();
    const { status } = response;
    const moved = response.redirected ? ` (moved to ${response.url})` : '';
    if (response.ok) return { words: `it answers${moved}`, isFinal: true };
    const words =
      status === 404 || status === 410
        ? `it is not there any more (${status})${moved}`
        : status === 401 || status === 403
          ? `it refuses automatic visits (${status})${moved}`
          : `it answers with error ${status}${moved}`;
    return { words, isFinal: status !== 429 && status < 500 };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return { words: isTimeout ? 'no answer in time' : 'the host cannot be reached', isFinal: false };
  }
}
