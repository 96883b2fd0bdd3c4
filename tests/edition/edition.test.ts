/** Our own edition: that its texts are whole, and that what it says of itself is so. Another subject deletes this folder. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { evidenceOfKind } from '../../src/evidence.ts';
import { TextCache } from '../../src/content/cache.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { articleBudget, compressedBytes } from '../support/server.ts';
import { readSites } from '../support/sites.ts';

const { own } = readSites();
const root = join(own, '..');
const read = (...path: string[]): string => readFileSync(join(own, ...path), 'utf8');
const cache = new TextCache(root, '/');

/** What the sources hold: passages are ours to divide, timestamps, notes and works are theirs. */
const ARTICLES = {
  'ukraine-war-and-mongolias-stance': { passages: 22, timestamps: 45, notes: 0, works: 0 },
  'mongolias-search-for-balance': { passages: 54, timestamps: 0, notes: 20, works: 18 },
};

describe('the articles', () => {
  for (const [slug, expected] of Object.entries(ARTICLES)) {
    test(`${slug} has all its passages, timestamps, notes and works`, () => {
      const { passages, notes } = cache.readText(`articles/${slug}`)!;
      const timestamps = passages.flatMap(({ evidence }) => evidenceOfKind(evidence, 'timestamp'));
      const found = {
        passages: passages.length,
        timestamps: new Set(timestamps.map(({ startSeconds }) => startSeconds)).size,
        notes: notes.length,
        works: new Set(notes.flatMap(({ citations }) => citations.map(({ work }) => work))).size,
      };
      assert.deepEqual(found, expected);
    });

    test(`${slug} keeps within its budget of bytes with its styles`, (t) => {
      const html = read('articles', slug, 'index.html');
      const bytes = compressedBytes(html);
      t.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= articleBudget(html), `${bytes} bytes`);
    });
  }

  test('nothing is wrong with them', () => {
    const { diagnostics, articles, works } = readContent({ root, base: '/', today: '2027-01-01' });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual([articles.length, works.length], [2, 20]);
  });
});

describe('the page about the site', () => {
  test('leads to licences and works, and articles lead to what it says of editions', () => {
    const about = read('about', 'index.html');
    for (const link of ['/licences.txt', '/works/']) assert.ok(about.includes(`href="${link}"`), link);
    assert.match(about, /id="editions"/);
    for (const slug of Object.keys(ARTICLES))
      assert.match(read('articles', slug, 'index.html'), /href="\/about\/#editions"/);
  });

  test('names the host that pages let in', () => {
    const [digest = ''] = Object.keys(ARTICLES).filter((slug) => slug.includes('ukraine'));
    const [, host] = /frame-src https:\/\/(?:www\.)?([\w.-]+)/.exec(read('articles', digest, 'index.html')) ?? [];
    assert.ok(read('about', 'index.html').includes(`(${host})`), host);
  });
});
