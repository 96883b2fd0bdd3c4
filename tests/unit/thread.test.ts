/** What a thread is asked, and answers. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Thread } from '../../src/thread.ts';
import { temporaryFolder } from '../support/sites.ts';

const THREAD = JSON.stringify(new URL('../../src/thread.ts', import.meta.url).href);

/** A thread that answers by `answer`. */
function threadOf(answer: string): Thread<unknown, unknown> {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(path, `import { answerQuestions } from ${THREAD};\nanswerQuestions(${answer});\n`);
  return new Thread(path);
}

test('a thread answers in the order of the questions, also where it has to wait', async () => {
  const later = '(ms) => new Promise((done) => setTimeout(done, ms, ms))';
  for (const answer of ['(number) => number', later]) {
    const thread = threadOf(answer);
    const told: unknown[] = [];
    await Promise.all([30, 1, 10].map(async (ms) => told.push(await thread.ask(ms))));
    assert.deepEqual(told, [30, 1, 10]);
    await thread.end();
  }
});

test('what a thread throws is told to whoever waits, and to who asks later', { timeout: 20_000 }, async () => {
  for (const answer of ["() => { throw new Error('no index') }", "async () => { throw new Error('no index') }"]) {
    const thread = threadOf(answer);
    await Promise.all([1, 2].map(async (question) => assert.rejects(thread.ask(question), /no index/)));
    await assert.rejects(thread.ask(3), /no index/);
  }
});

test('of a thread that ends without an answer, this is told', { timeout: 20_000 }, async () => {
  const thread = threadOf('() => process.exit()');
  await assert.rejects(thread.ask(1), /has ended without an answer/);
  const ended = threadOf('(number) => number');
  await ended.end();
  await assert.rejects(ended.ask(1), /has ended without an answer/);
});
