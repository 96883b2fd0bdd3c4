import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../support/sites.ts';

const MODULE = join(import.meta.dirname, '../../../src/content/result-cache.ts');

/** What a process of its own makes anew when it asks for some results. */
const madeBy = (path: string, version: string, wanted: readonly string[], most = 10): string[] => {
  const script = `
    import { ResultCache } from ${JSON.stringify(`file://${MODULE}`)};
    const made = [];
    const cache = new ResultCache(${JSON.stringify(path)}, ${JSON.stringify(version)}, ${most});
    for (const from of ${JSON.stringify(wanted)}) {
      const got = cache.get({ from }, () => (made.push(from), from.toUpperCase()));
      if (got !== from.toUpperCase()) throw new Error(got);
    }
    console.log(JSON.stringify(made));`;
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
  return JSON.parse(String(output)) as string[];
};

test('a result is made once and kept for later processes; those that nobody asks for go when there are too many', () => {
  const path = join(temporaryFolder(), 'deep', 'results.json');
  assert.deepEqual(madeBy(path, '1', ['a', 'b', 'a']), ['a', 'b']);
  assert.deepEqual(madeBy(path, '1', ['a', 'c']), ['c']);
  assert.deepEqual(madeBy(path, '1', ['b']), [], 'the process before did not ask for b');
  assert.deepEqual(madeBy(path, '1', ['d'], 3), ['d'], 'there are four now, which is one too many');
  assert.deepEqual(madeBy(path, '1', ['a', 'd']), ['a'], 'a went, and d stayed');
  assert.deepEqual(madeBy(path, '2', ['b']), ['b'], 'another version');
});
