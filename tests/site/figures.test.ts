/** Pictures on lines of their own, in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readSites, SAMPLE } from '../support/sites.ts';

const { root } = readSites();
const read = (...names: string[]): string => readFileSync(join(root, ...names), 'utf8');
const PAGE = ['articles', 'verens-search-for-balance'] as const;
const figureIn = (html: string): string => /<figure id="figure-1">[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';

test('a figure has its number, caption, credit and licence, and leads to the whole picture', () => {
  const figure = figureIn(read(...PAGE, 'index.html'));
  assert.match(figure, /<a class="picture" href="\/figures\/lake\.png">/);
  const words = figure.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  assert.equal(words.trim(), 'Figure 1. The lake that both powers border Drawing: Two Shores, CC BY 4.0');
  assert.match(figure, /href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/" rel="license"/);
  assert.deepEqual(
    readFileSync(join(root, 'figures', 'lake.png')),
    readFileSync(join(SAMPLE, 'content', 'figures', 'lake.png')),
  );
});

test('its size is known before it comes, and smaller files are offered first', async () => {
  const figure = figureIn(read(...PAGE, 'index.html'));
  assert.match(figure, /<img src="\/figures\/lake\.png" alt="[^"]+" width="1600" height="900" loading="lazy"/);
  for (const format of ['avif', 'webp']) {
    const [, set = ''] = new RegExp(`<source type="image/${format}" srcset="([^"]+)"`).exec(figure) ?? [];
    const files = set.split(', ').map((entry) => entry.split(' '));
    assert.deepEqual(
      files.map(([, width]) => width),
      ['360w', '640w', '960w', '1280w'],
    );
    for (const [file, width] of files) {
      const path = join(root, file!.slice(1));
      assert.ok(existsSync(path), file);
      const meta = await sharp(path).metadata();
      assert.equal(meta.width, Number.parseInt(width!, 10));
    }
  }
});

test('it goes along with the plain text and the feed, and its caption is among the words of the passage before it', () => {
  assert.match(
    read('articles', 'verens-search-for-balance.md'),
    /!\[A ferry on a lake[^\]]*\]\(https:\/\/example\.org\/figures\/lake\.png "The lake that both powers border/,
  );
  assert.match(read('feed.xml'), /src=(?:"|&quot;)https:\/\/example\.org\/figures\/lake\.png/);
  const topic = read('topics', 'norland', 'index.html');
  assert.match(topic, /class="picture" href="\/figures\/lake\.png"/, 'it stands with its passage elsewhere too');
});
