import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgeAddresses, readAddresses, writeAddresses } from '../../../src/checks/addresses.ts';
import { temporaryFolder } from '../../support/sites.ts';

test('answers are kept in the order of their addresses, and a record that cannot be read is none', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'));
  assert.deepEqual(readAddresses(root), {});
  const answer = { askedOn: '2026-01-02', answer: 'it answers' };
  writeAddresses(root, { 'https://example.org/b': answer, 'https://example.org/a': answer });
  assert.deepEqual(Object.keys(readAddresses(root)), ['https://example.org/a', 'https://example.org/b']);
  assert.deepEqual(readdirSync(join(root, 'content')), ['addresses.json']);
  assert.deepEqual(judgeAddresses(root), []);
  writeFileSync(join(root, 'content', 'addresses.json'), '{');
  assert.deepEqual(readAddresses(root), {});
  assert.equal(judgeAddresses(root).length, 1);
});
