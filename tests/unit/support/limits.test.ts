/** That no run of tests waits for ever, whatever a test does. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../../../src/build/lock.ts';
import { started, temporaryFolder, type Outcome } from '../../support/sites.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a run of one test file comes to, whose text is `code`. */
function run(code: string, limits: Record<string, string>): Promise<Outcome> {
  const file = join(temporaryFolder(), 'hanging.ts');
  writeFileSync(file, `import { test } from 'node:test';\n${code}\n`);
  // A run within a run would be passed over.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ['-r', './src/commands/prepare.cjs', 'tests/run.ts', file];
  return started(spawn(process.execPath, args, { cwd: ROOT, env: { ...env, ...limits } })).ended;
}

const FOR_EVER = 'new Promise(() => setInterval(() => {}, 1000))';

describe('a run', { concurrency: true }, () => {
  test('a test that waits for ever fails by its name, and the others go on', async () => {
    const code = `test('waits for what never comes', () => ${FOR_EVER}); test('is sound', () => {});`;
    const { status, output } = await run(code, { TEST_LIMIT_MS: '2000' });
    assert.equal(status, 1);
    assert.match(output, /✖ waits for what never comes/);
    assert.match(output, /test timed out after 2000ms/);
    assert.match(output, /✔ is sound/);
  });

  test('a test that never gives way is named, and ends the run', async () => {
    const { status, output } = await run("test('spins', () => { for (;;); });", { TEST_LIMIT_MS: '2000' });
    assert.equal(status, 1);
    assert.match(output, /hanging\.ts hangs since it began.*; the run is ended/);
  });

  test('ends in its own time', async () => {
    const code = `console.log('process', process.pid); test('waits', () => ${FOR_EVER});`;
    const { status, output } = await run(code, { RUN_LIMIT_MS: '3000' });
    assert.equal(status, 1);
    assert.match(output, /the run took longer than 0\.05 minutes and is ended/);
    const [, pid] = /process (\d+)/.exec(output)!;
    while (isRunning(Number(pid))) await setTimeout(10);
  });
});
