/** What is written of the pages and files that were made. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../../src/content/files.ts';
import { writePage } from '../../../src/content/page-writer.ts';
import { temporaryFolder } from '../../support/sites.ts';

test('pages and files are written where Astro would; what is no ordinary answer is left to it', async () => {
  const root = temporaryFolder();
  const [site, ofPublic] = [join(root, 'site'), join(root, 'public')];
  mkdirSync(join(ofPublic, 'figures'), { recursive: true });
  writeFileSync(join(ofPublic, 'figures', 'map.png'), 'a picture');
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const made: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
    '/': 'home',
    '/articles/one': '<p>one</p>',
    '/articles/one.md': bytes('one'),
    '/_redirects': bytes('/a /b'),
    '/figures/a b.png': new Uint8Array([0xff, 0]),
    '/figures/map.png': bytes('another picture'),
    '/404': 'nothing here',
    '/old': '',
  };
  const left: [string, string][] = [];
  const told: string[] = [];
  const onFile = (file: string): number => told.push(file);
  for (const [address, body] of Object.entries(made)) {
    const response = new Response(null, { status: address === '/old' ? 301 : 200, headers: { 'x-kept': address } });
    const answer = writePage({ site, ofPublic, onFile }, address, { response, body });
    assert.equal(answer.status, response.status);
    assert.equal(answer.headers.get('x-kept'), address);
    if (answer.body !== null) left.push([address, await answer.text()]);
  }
  assert.deepEqual(left, [
    ['/figures/map.png', 'another picture'],
    ['/404', 'nothing here'],
    ['/old', ''],
  ]);
  const written = ['_redirects', 'articles/one.md', 'articles/one/index.html', 'figures/a b.png', 'index.html'];
  assert.deepEqual([...filesBelow(site)].sort(), written);
  assert.deepEqual(told.sort(), written, 'whoever checks pages is told of each');
  assert.equal(readFileSync(join(site, 'articles', 'one', 'index.html'), 'utf8'), '<p>one</p>');
  assert.deepEqual([...readFileSync(join(site, 'figures', 'a b.png'))], [0xff, 0]);
});
