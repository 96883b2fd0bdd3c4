/** What a reader gets of imported texts: that they read as their sources do, whatever these try. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { walk } from '../../src/markdown/tree/walk.ts';
import { readSites } from '../support/sites.ts';

const { below } = readSites();
const read = (path: string): string => readFileSync(join(below, path), 'utf8');

/** The elements of a page that pass. */
function elements(path: string, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk<Nodes>(fromHtml(read(path)), (node) => {
    if (node.type === 'element' && test(node)) found.push(node);
  });
  return found;
}

const byId = (path: string, id: string): string =>
  toString(elements(path, ({ properties }) => properties['id'] === id)[0]!);

test('elements are words on the page, and nothing else', () => {
  const page = 'articles/elements-that-are-text/index.html';
  assert.match(byId(page, 'p1'), /<script>globalThis\.ran = true<\/script>$/);
  assert.match(byId(page, 'p3'), /<iframe src="https:\/\/example\.org"><\/iframe>$/);
  const names = elements(page, ({ tagName }) => ['iframe', 'base', 'form'].includes(tagName));
  assert.deepEqual(
    names.filter(({ properties }) => JSON.stringify(properties).includes('example.org"')),
    [],
  );
});

test('a title of code is a title everywhere', () => {
  const page = 'articles/a-script-river-of-braces-and-lines/index.html';
  const title = /A <\/script> "river" of \{braces\}\s+and lines/;
  const [heading] = elements(page, ({ tagName }) => tagName === 'h1');
  assert.match(toString(heading!), title);
  const [card] = elements(page, ({ properties }) => properties['property'] === 'og:title');
  assert.match(String(card!.properties['content']), title);
  const data = elements(
    page,
    ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json',
  );
  assert.match(
    JSON.stringify(data.map((script) => JSON.parse(toString(script)) as unknown)),
    /A <\/script> \\"river\\"/,
  );
  assert.match(read('feed.xml'), /A (?:&lt;|&#x3C;)\/script(?:>|&gt;)/);
});

test('headings that are called as parts of the page have anchors of their own', () => {
  const page = 'articles/a-river-and-its-bridges/index.html';
  const anchors = elements(page, ({ tagName }) => tagName === 'h2').map(({ properties }) => properties['id']);
  assert.deepEqual(anchors.slice(0, 4), ['notes.section', 'notes-1', 'p1.section', 'cite.section']);
  const links = elements(page, ({ tagName, properties }) => tagName === 'a' && properties['href'] === '#notes.section');
  assert.ok(links.length > 0);
});

test('notes lead to their texts, and back', () => {
  const page = 'articles/the-ferry-of-the-north/index.html';
  const marks = elements(page, ({ properties }) => properties['role'] === 'doc-noteref');
  assert.ok(marks.length >= 3);
  for (const { properties } of marks) {
    const target = elements(page, (element) => `#${String(element.properties['id'])}` === properties['href']);
    assert.equal(target.length, 1, String(properties['href']));
  }
});
