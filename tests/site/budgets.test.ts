/** What a page weighs: sizes are promised, and asserted; times are not. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { articleBudget, compressedBytes } from '../support/server.ts';
import { readSites } from '../support/sites.ts';

const sites = readSites();
const { root } = sites;
const KB = 1000;
const articles = readdirSync(join(root, 'articles'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('an article page', () => {
  for (const { name } of articles) {
    const html = readFileSync(join(root, 'articles', name, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]* src="\/([^"]*)"/g)].map(([, path]) => path!);
    const imported = scripts.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import)"\.\/([^"]*)"/g)].map(([, file]) =>
        join('_astro', file!),
      ),
    );

    test(`${name}: HTML and CSS take at most 14 KB for 25 passages, and 60 bytes more for each beyond`, (t) => {
      assert.doesNotMatch(html, /rel="stylesheet"/, 'styles stand in the page');
      const bytes = compressedBytes(html);
      t.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= articleBudget(html), `${bytes} bytes`);
    });

    test(`${name}: scripts take at most 6 KB, and none blocks`, (t) => {
      const bytes = compressedBytes(
        ...new Set([...scripts, ...imported].map((path) => readFileSync(join(root, path), 'utf8'))),
      );
      t.diagnostic(`${bytes} bytes in ${scripts.length} scripts`);
      assert.ok(bytes > 0 && bytes <= 6 * KB, `${bytes} bytes`);
      for (const [tag] of html.matchAll(/<script[^>]* src=[^>]*>/g)) assert.match(tag, /type="module"|defer|async/);
    });

    test(`${name}: at most 6 requests`, () => {
      // The page, its icon, its font, its scripts and what they import.
      assert.ok(3 + new Set([...scripts, ...imported]).size <= 6, scripts.join(' '));
    });
  }
});

test('a topic page takes at most 14 KB of HTML and CSS, however many passages are on the topic', (t) => {
  const pages = [sites.own, sites.root, sites.below].flatMap((site) =>
    readdirSync(join(site, 'topics'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ name, html: readFileSync(join(site, 'topics', name), 'utf8') })),
  );
  assert.ok(pages.length > 60);
  let most = 0;
  for (const { name, html } of pages) {
    assert.ok(
      (html.match(/class="collected(?! context)[^"]*"/g) ?? []).length <= 25,
      `${name} has more than 25 passages`,
    );
    const bytes = compressedBytes(html);
    most = Math.max(most, bytes);
    assert.ok(bytes <= 14 * KB, `${name}: ${bytes} bytes`);
  }
  t.diagnostic(`${most} bytes at most`);
});

test('there is one font file of at most 60 KB, and it never holds text back', () => {
  const fonts = readdirSync(join(root, '_astro')).filter((name) => name.endsWith('.woff2'));
  assert.equal(fonts.length, 1);
  const bytes = readFileSync(join(root, '_astro', fonts[0]!)).length;
  assert.ok(bytes <= 60 * KB, `${bytes} bytes`);
  assert.match(readFileSync(join(root, 'index.html'), 'utf8'), /font-display:\s*(swap|optional)/);
});
