import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportHref } from '../../../src/queries/report.ts';

const subject = { title: 'A & b', address: 'https://example.org/articles/a/', editedOn: '2026-03-01' };

test('mail carries subject, address and day of the edition', () => {
  const url = new URL(reportHref('editor@example.org', subject));
  assert.equal(url.protocol + url.pathname, 'mailto:editor@example.org');
  assert.equal(url.searchParams.get('subject'), 'A mistake in “A & b”');
  assert.equal(url.searchParams.get('body'), 'https://example.org/articles/a/\nEdition of 2026-03-01\n\n');
  assert.doesNotMatch(url.search, /\+/, 'mail programs do not read a plus as a space');
});

test('a page of issues gets title and body, and keeps what its address has', () => {
  const url = new URL(reportHref('https://example.org/me@home/issues/new?labels=text', subject));
  assert.equal(url.searchParams.get('labels'), 'text');
  assert.equal(url.searchParams.get('title'), 'A mistake in “A & b”');
});
