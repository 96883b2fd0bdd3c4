import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheFolder, TextCache, type CachedText } from '../../../src/content/cache.ts';
import { copyProject, temporaryFolder } from '../../support/sites.ts';

const text = { html: '<p>x</p>', headings: [], passages: [], notes: [], links: [], unwritten: [] };
const cached: CachedText = {
  key: 'k',
  text,
  diagnostics: [],
  resolutions: { Moscow: { kind: 'unwritten', slug: 'moscow' } },
  works: { 'reeves-2012': 'a digest' },
};
const work = (): string => 'a digest';
const unwritten = (name: string) => ({ kind: 'unwritten' as const, slug: name.toLowerCase() });

test('a text serves again while its content, the pipeline its wikilinks and its works are the same', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const cache = new TextCache(root, '/');
  cache.write('articles/x', cached);
  assert.deepEqual(cache.readFresh('articles/x', 'k', unwritten, work)?.text, text);
  assert.equal(cache.readFresh('articles/x', 'other', unwritten, work), undefined, 'other content');
  const written = () => ({ kind: 'topic' as const, slug: 'moscow', title: 'Moscow' });
  assert.equal(cache.readFresh('articles/x', 'k', written, work), undefined, 'a topic was written');
  assert.equal(
    cache.readFresh('articles/x', 'k', unwritten, () => 'another'),
    undefined,
    'a work was edited',
  );
  assert.equal(new TextCache(root, '/below/').read('articles/x'), undefined, 'another base path');
});

test('where the packages cannot be written to, it is kept in the project', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules'));
  assert.ok(cacheFolder(root).startsWith(join(root, 'node_modules', '.cache')));
  const other = temporaryFolder();
  writeFileSync(join(other, 'node_modules'), '');
  assert.ok(cacheFolder(other).startsWith(join(other, '.astro')));
  assert.notEqual(cacheFolder(other), cacheFolder(join(other, 'another')));
});
