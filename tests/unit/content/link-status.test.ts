import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLinkStatus, writeLinkStatus } from '../../../src/content/link-status.ts';
import { temporaryFolder } from '../../support/sites.ts';

test('answers are kept in the order of their addresses, and a record that cannot be read is none', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'));
  assert.deepEqual(readLinkStatus(root).answers, {});
  const answer = { askedOn: '2026-01-02', answer: 'it answers' };
  writeLinkStatus(root, { 'https://example.org/b': answer, 'https://example.org/a': answer });
  assert.deepEqual(Object.keys(readLinkStatus(root).answers), ['https://example.org/a', 'https://example.org/b']);
  assert.deepEqual(readdirSync(join(root, 'content')), ['addresses.json']);
  assert.deepEqual(readLinkStatus(root).diagnostics, []);
  writeFileSync(join(root, 'content', 'addresses.json'), '{');
  assert.deepEqual(readLinkStatus(root).answers, {});
  assert.equal(readLinkStatus(root).diagnostics.length, 1);
});
