/**
 * `npm test`: types, format and content, then every test. Builds the copies of the site that the tests look at first, so
 * that a test file says only what it asks of them. Arguments are passed on as names of test files.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { makeSites } from './support/sites.ts';

const run = (command: string, args: string[]): void => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

const named = process.argv.slice(2);
if (named.length === 0) {
  run('npm', ['run', '--silent', 'check']);
  console.log('content, types and format are sound');
}
const files = named.length > 0 ? named : globSync('tests/**/*.test.ts').sort();
if (files.some((file) => /tests.(site|browser)/.test(file))) await makeSites();
run(process.execPath, ['-r', './src/commands/prepare.cjs', '--test', '--test-concurrency=2', ...files]);
