import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from '../../../src/build/address.ts';

test('origin and path are told apart', () => {
  assert.deepEqual(readAddress(undefined), { base: '/' });
  assert.deepEqual(readAddress('https://example.org'), { origin: 'https://example.org', base: '/' });
  assert.deepEqual(readAddress('https://example.org/a/b'), { origin: 'https://example.org', base: '/a/b/' });
});

test('what is no address is refused', () => {
  for (const text of ['example.org', 'ftp://example.org', '/path/'])
    assert.throws(() => readAddress(text), /SITE_URL is .*; expected an address such as/);
});
