import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files.ts';
import { readSites } from '../support/sites.ts';

const filesOf = (folder: string): string[] => [...filesBelow(folder)].sort();

/** Files that are not the same in both folders. */
const differences = (a: string, b: string): string[] =>
  [...new Set([...filesOf(a), ...filesOf(b)])].filter((name) => {
    const [one, other] = [a, b].map((folder) =>
      filesOf(folder).includes(name) ? readFileSync(join(folder, name)) : undefined,
    );
    return !one || !other || !one.equals(other);
  });

/** The beginning of a file, so that a difference can be read. */
const show = (path: string): string => (existsSync(path) ? readFileSync(path).toString().slice(0, 500) : `no ${path}`);

test('the same input gives the same bytes, in another folder, time zone and locale', () => {
  const { root, again } = readSites();
  assert.ok(filesOf(root).length > 20);
  const found = differences(root, again);
  const shown = found.flatMap((name) => [root, again].map((folder) => show(join(folder, name))));
  assert.deepEqual(found, [], shown.join('\n'));
});

test('a difference would be found', () => {
  const { root, below } = readSites();
  assert.ok(differences(root, below).includes('index.html'));
});

test('no page names a folder of the machine that built it', () => {
  const { own } = readSites();
  const project = join(own, '..');
  for (const name of filesOf(own)) assert.ok(!readFileSync(join(own, name)).includes(project), name);
});
