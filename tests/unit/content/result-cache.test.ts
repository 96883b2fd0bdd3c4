import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../support/sites.ts';

const MODULE = join(import.meta.dirname, '../../../src/content/result-cache.ts');

/** What a process of its own makes anew when it asks for some results. */
const madeBy = (path: string, version: string, wanted: readonly string[]): string[] => {
  const script = `
    import { ResultCache } from ${JSON.stringify(`file://${MODULE}`)};
    const made = [];
    const cache = new ResultCache(${JSON.stringify(path)}, ${JSON.stringify(version)});
    for (const from of ${JSON.stringify(wanted)}) {
      const got = cache.get({ from }, () => (made.push(from), from.toUpperCase()));
      if (got !== from.toUpperCase()) throw new Error(got);
    }
    console.log(JSON.stringify(made));`;
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
  return JSON.parse(String(output)) as string[];
};

test('a result is made once, kept for the next process, and forgotten when nobody asks', () => {
  const path = join(temporaryFolder(), 'deep', 'results.json');
  assert.deepEqual(madeBy(path, '1', ['a', 'b', 'a']), ['a', 'b']);
  assert.deepEqual(madeBy(path, '1', ['a', 'c']), ['c']);
  assert.deepEqual(madeBy(path, '1', ['b']), ['b'], 'the process before did not ask for b');
  assert.deepEqual(madeBy(path, '2', ['b']), ['b'], 'another version');
});
