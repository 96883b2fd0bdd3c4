import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { lock, lockFile } from '../../../src/build/lock.ts';
import { started, temporaryFolder } from '../../support/sites.ts';

test('one build runs at a time, and leaves nothing', () => {
  const root = temporaryFolder();
  const file = lockFile(root);
  const { letGo, assertOurs } = lock(root);
  assertOurs();
  // The lock goes by the clock of this process, whatever that of the disk says.
  const now = new Date();
  writeFileSync(file, String(process.ppid));
  utimesSync(file, now, now);
  assert.throws(
    () => lock(root),
    /^Error: another build is running \(process \d+\); wait for it, or end it\. Where none/,
  );
  assert.throws(assertOurs, /another build has begun meanwhile/);
  letGo();
  assert.ok(existsSync(file), 'the lock of another is left alone');
  writeFileSync(file, String(process.pid));
  letGo();
  assert.deepEqual(readdirSync(dirname(file)), []);
});

test('a lock that nobody holds any more holds up nobody', () => {
  const root = temporaryFolder();
  const file = lockFile(root);
  lock(root).letGo();
  for (const left of ['999999999', '', 'not a number']) {
    writeFileSync(file, left);
    lock(root).letGo();
  }
  // The number of a process that is gone was given to another.
  writeFileSync(file, String(process.ppid));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(file, longAgo, longAgo);
  const { letGo, assertOurs } = lock(root);
  assertOurs();
  letGo();
});

test('of many that find an abandoned lock, one takes it', async () => {
  const root = temporaryFolder();
  const file = lockFile(root);
  lock(root).letGo();
  writeFileSync(file, '999999999');
  const code = `
    import { lock } from ${JSON.stringify(new URL('../../../src/build/lock.ts', import.meta.url).href)};
    try { lock(${JSON.stringify(root)}); console.log('taken'); } catch { console.log('refused'); }
    process.stdin.resume(); process.stdin.on('end', () => process.exit());`;
  const runs = Array.from({ length: 8 }, () => started(spawn(process.execPath, ['--input-type=module', '-e', code])));
  // Each keeps what it has until all have tried.
  await Promise.all(runs.map(({ child }) => new Promise((done) => child.stdout?.once('data', done))));
  const holder = Number(readFileSync(file, 'utf8'));
  assert.ok(runs.some(({ child }) => child.pid === holder));
  for (const { child } of runs) child.stdin?.end();
  const outcomes = await Promise.all(runs.map(({ ended }) => ended));
  assert.deepEqual(outcomes.map(({ output }) => output.trim()).sort(), [...Array<string>(7).fill('refused'), 'taken']);
});
