import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildFolders, repairDist, publish } from '../../../src/build/publish.ts';
import { temporaryFolder } from '../../support/sites.ts';

const put = (folder: string, text: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
};
const read = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

test('a new build takes the place of the old one', () => {
  const folders = buildFolders(temporaryFolder());
  put(folders.dist, 'old');
  put(folders.next, 'new');
  publish(folders);
  assert.equal(read(folders.dist), 'new');
  assert.ok(!existsSync(folders.next) && !existsSync(folders.old));
});

test('a build killed between its two renames is put right', () => {
  const folders = buildFolders(temporaryFolder());
  put(folders.old, 'old');
  put(folders.next, 'half');
  repairDist(folders);
  assert.equal(read(folders.dist), 'old');
  assert.ok(!existsSync(folders.next) && !existsSync(folders.old));
});

test('a build that cannot take its place leaves the old one there', () => {
  const folders = buildFolders(temporaryFolder());
  put(folders.dist, 'old');
  assert.throws(() => publish(folders), /ENOENT/);
  assert.equal(read(folders.dist), 'old');
});
