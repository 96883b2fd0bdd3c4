/**
 * `npm test`: types, format and content, then every test, and the ten that took longest. The copies of the site that the
 * tests look at are built first, and one browser serves all files, so that a test file says only what it asks of them.
 * Arguments are names of test files.
 *
 * Nothing waits for ever: a test ends after two minutes, and so does a run whose test cannot be ended from within.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { shareBrowser } from './support/chromium.ts';
import { makeSites, started } from './support/sites.ts';
import { Watch } from './support/watch.ts';

/** No test takes longer; a test of these limits themselves sets shorter ones. */
const TEST_LIMIT_MS = Number(process.env['TEST_LIMIT_MS'] ?? 120_000);
/** A machine that does five other things takes a quarter of an hour. */
const RUN_LIMIT_MS = Number(process.env['RUN_LIMIT_MS'] ?? 40 * 60_000);

const tooLong = new AbortController();

/** Runs a command of the project beside what is going on, and prints what it said when it has ended. */
async function runBeside(script: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
  const { status, output } = await started(child).ended;
  process.stdout.write(output);
  if (status !== 0) process.exit(status ?? 1);
}

/** What takes longest begins first, so that none of it is left alone at the end. */
const inOrder = (files: string[]): string[] => {
  const lastFirst = ['importers', 'site', 'browser', 'build.test'];
  const rank = (file: string): number => lastFirst.findLastIndex((name) => file.includes(name));
  return files.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
};

async function main(): Promise<number> {
  const named = process.argv.slice(2);
  const files = inOrder(named.length > 0 ? named : globSync('tests/**/*.test.ts'));
  const needsSites = files.some((file) => /tests.(site|browser|edition)/.test(file));
  await Promise.all([...(named.length > 0 ? [] : [runBeside('check')]), ...(needsSites ? [makeSites()] : [])]);
  const browser = files.some((file) => /tests.browser/.test(file)) ? await shareBrowser() : undefined;
  if (browser) process.env['TEST_BROWSER'] = browser.address;

  const watch = new Watch(TEST_LIMIT_MS);
  const events = run({
    files,
    concurrency: 2,
    timeout: TEST_LIMIT_MS,
    execArgv: ['-r', './src/commands/prepare.cjs'],
    signal: AbortSignal.any([watch.signal, tooLong.signal]),
  });
  let failed = 0;
  events.on('test:fail', ({ todo }) => (failed += todo === undefined ? 1 : 0));
  watch.follow(events);
  await new Promise((done) => events.compose(new spec()).on('end', done).pipe(process.stdout, { end: false }));
  await browser?.close();
  console.log(watch.slowest(10));
  return failed === 0 ? 0 : 1;
}

setTimeout(() => {
  // Test files are processes of their own, and would go on.
  tooLong.abort();
  setTimeout(() => process.exit(1), 1000);
  console.error(`the run took longer than ${RUN_LIMIT_MS / 60_000} minutes and is ended`);
}, RUN_LIMIT_MS).unref();
process.exit(await main());
