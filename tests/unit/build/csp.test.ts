import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { tighten } from '../../../src/build/csp.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: readonly string[]): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self' ${hashes.join(' ')};"><style>p {}</style><style data-x>b {}</style>`;

test('a page keeps the hashes of its own styles, and loses all others', () => {
  const own = [hash('p {}'), hash('b {}')];
  assert.equal(tighten(page([hash('i {}'), ...own, hash('u {}')])), page(own));
});

test('a style that no hash allows gets none', () => {
  assert.equal(tighten(page([hash('i {}')])).includes('sha256'), false);
});
