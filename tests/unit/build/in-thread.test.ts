/** What a thread of its own answers once. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inThread } from '../../../src/build/in-thread.ts';
import { temporaryFolder } from '../../support/sites.ts';

const IN_THREAD = JSON.stringify(new URL('../../../src/build/in-thread.ts', import.meta.url).href);

/** The address of a program that answers by `answer`. */
function programOf(answer: string): string {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(path, `import { answerGiven } from ${IN_THREAD};\nawait answerGiven(${answer});\n`);
  return pathToFileURL(path).href;
}

test('a thread answers what it is given, also when it has to wait', async () => {
  assert.deepEqual(await inThread(programOf('({ some }) => some.length'), { some: [1, 2] }), 2);
  assert.deepEqual(await inThread(programOf('async (given) => [given]'), 'later'), ['later']);
});

test('what a thread throws is told to whoever waits', async () => {
  await assert.rejects(inThread(programOf("() => { throw new Error('no index') }"), 0), /no index/);
  await assert.rejects(inThread(programOf("async () => { throw new Error('no words') }"), 0), /no words/);
});

test('of a thread that ends without an answer, this is told', { timeout: 20_000 }, async () => {
  await assert.rejects(inThread(programOf('() => new Promise(() => undefined)'), 0), /has ended without an answer/);
});
