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
/** The styles that a page links to. */
const stylesOf = (site: string, html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="[^"]*(\/_astro\/[^"]*)">/g)].map(([, path]) =>
    readFileSync(join(site, path!), 'utf8'),
  );
const compressedWithStyles = (site: string, html: string): number =>
  stylesOf(site, html).reduce((sum, styles) => sum + compressedBytes(styles), compressedBytes(html));
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

    test(`${name}: all its styles are one file, which other pages share`, () => {
      assert.doesNotMatch(html, /<style|\sstyle=/);
      // Where there are two, src/build/style-files.ts names a component of lists that articles use now.
      assert.equal(stylesOf(root, html).length, 1);
    });

    test(`${name}: HTML and CSS take at most 14.5 KB for 25 passages, and 60 bytes more for each beyond`, (t) => {
      const bytes = compressedWithStyles(root, html);
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

    test(`${name}: at most 7 requests`, () => {
      // The page, its icon, its font, its styles, its scripts and what they import.
      assert.ok(4 + new Set([...scripts, ...imported]).size <= 7, scripts.join(' '));
    });
  }
});

test('a topic page takes at most 10 KB of HTML, and 15 KB with its styles, however many passages are on the topic', (t) => {
  const pages = [sites.own, sites.root, sites.below].flatMap((site) =>
    readdirSync(join(site, 'topics'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ site, name, html: readFileSync(join(site, 'topics', name), 'utf8') })),
  );
  assert.ok(pages.length > 60);
  let most = 0;
  for (const { site, name, html } of pages) {
    assert.ok(
      (html.match(/class="collected(?! context)[^"]*"/g) ?? []).length <= 25,
      `${name} has more than 25 passages`,
    );
    const bytes = compressedWithStyles(site, html);
    most = Math.max(most, bytes);
    assert.ok(bytes <= 15 * KB, `${name}: ${bytes} bytes`);
    assert.ok(compressedBytes(html) <= 10 * KB, `${name}: ${compressedBytes(html)} bytes of HTML`);
  }
  t.diagnostic(`${most} bytes at most`);
});

test('there is one font file of at most 60 KB, and it never holds text back', () => {
  const fonts = readdirSync(join(root, '_astro')).filter((name) => name.endsWith('.woff2'));
  assert.equal(fonts.length, 1);
  const bytes = readFileSync(join(root, '_astro', fonts[0]!)).length;
  assert.ok(bytes <= 60 * KB, `${bytes} bytes`);
  assert.match(
    stylesOf(root, readFileSync(join(root, 'index.html'), 'utf8')).join(''),
    /font-display:\s*(swap|optional)/,
  );
});
