import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheFolder, pipelineVersion, TextCache, type Answers, type CachedText } from '../../../src/content/cache.ts';
import { factsOf } from '../../../src/content/entries.ts';
import { copyProject, temporaryFolder } from '../../support/sites.ts';

const text = { html: '<p>x</p>', headings: [], passages: [], notes: [], links: [], unwritten: [] };
const cached: CachedText = {
  key: 'k',
  facts: factsOf(text),
  diagnostics: [],
  resolutions: { Moscow: { kind: 'unwritten', slug: 'moscow' } },
  works: { 'reeves-2012': 'a digest' },
  pictures: { 'map.png': { width: 3, height: 2 } },
};
const answers: Answers = {
  resolve: (name) => ({ kind: 'unwritten', slug: name.toLowerCase() }),
  digestOfWork: () => 'a digest',
  findPicture: () => ({ width: 3, height: 2 }),
};

test('a text serves again while its content, the pipeline, its wikilinks, works and pictures are the same', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const cache = new TextCache(root, '/');
  cache.write('articles/x', cached, text);
  assert.deepEqual(cache.readFresh('articles/x', 'k', answers), cached);
  assert.deepEqual(cache.readText('articles/x'), text);
  assert.equal(cache.readFresh('articles/x', 'other', answers), undefined, 'other content');
  const others: Partial<Answers>[] = [
    { resolve: () => ({ kind: 'topic', slug: 'moscow', title: 'Moscow' }) },
    { digestOfWork: () => 'another' },
    { findPicture: () => 'missing' },
  ];
  for (const other of others)
    assert.equal(cache.readFresh('articles/x', 'k', { ...answers, ...other }), undefined, Object.keys(other)[0]);
  assert.equal(new TextCache(root, '/below/').readText('articles/x'), undefined, 'another base path');
});

test('the code that decides what becomes of a text is all of the pipeline, and the addresses that it writes', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const files = [
    'markdown/tree/walk.ts',
    'citation/processor.ts',
    'anchors.ts',
    'evidence.ts',
    'recordings.ts',
    'timestamps.ts',
  ];
  for (const name of [...files, 'urls.ts']) {
    const before = pipelineVersion(root);
    appendFileSync(join(root, 'src', name), '// Changed.\n');
    assert.notEqual(pipelineVersion(root), before, name);
  }
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
