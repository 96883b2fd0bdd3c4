/** Questions that a thread answers while something else is done. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../support/sites.ts';

const [BESIDE, THREAD] = ['beside', 'thread'].map((name) =>
  JSON.stringify(new URL(`../../src/${name}.ts`, import.meta.url).href),
);
const MANY = 150;
/** Far more than it takes; a thread that held the process up would do so for ever. */
const LONGEST_MS = 60_000;
const NEEDS_TWO_CORES = { skip: availableParallelism() < 2 && 'this machine has one core' };

/** What a process prints that asks as many questions, and ends when it has nothing more to do. */
function inProcess(thread: string): string {
  const folder = temporaryFolder();
  const program = join(folder, 'thread.mjs');
  writeFileSync(program, `import { answerQuestions } from ${THREAD};\nanswerQuestions(${thread});\n`);
  const script = `
    import { Beside } from ${BESIDE};
    const beside = new Beside(${JSON.stringify(program)}, (number) => ['here', number]);
    const asked = Array.from({ length: ${MANY} }, (_, number) => beside.ask(number));
    const settled = await Promise.allSettled(asked);
    const places = settled.map(({ value, reason }, number) => (reason ? String(reason) : value[1] === number ? value[0] : 'another'));
    const counts = Object.entries(Object.groupBy(places, (place) => place)).map(([place, all]) => place + ' ' + all.length);
    console.log(counts.join(', '));`;
  writeFileSync(join(folder, 'ask.mjs'), script);
  return String(
    execFileSync(process.execPath, ['--no-warnings', join(folder, 'ask.mjs')], { timeout: LONGEST_MS }),
  ).trim();
}

test(
  'the first are answered at once, the others by a thread, each with its own answer; it holds up no end',
  NEEDS_TWO_CORES,
  () => {
    assert.equal(inProcess("(number) => ['there', number]"), 'here 100, there 50');
  },
);

test('where the thread fails, all who wait are told why', NEEDS_TWO_CORES, () => {
  const failing = "(number) => { if (number === 120) throw new Error('no answer to 120'); return ['there', number]; }";
  assert.equal(inProcess(failing), 'here 100, there 20, Error: no answer to 120 30');
});
