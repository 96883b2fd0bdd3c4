/** The page of the whole collection that prints as a book, as files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { toPagedMedia } from '../../src/exports/paged-media.ts';
import type { ArticleHead } from '../../src/queries/articles.ts';
import { volumesOf } from '../../src/queries/volumes.ts';
import { bookUrl } from '../../src/urls.ts';
import { readSites } from '../support/sites.ts';

const { root, below } = readSites();
const open = (site: string, name: string): Document =>
  parseHTML(readFileSync(join(site, name, 'index.html'), 'utf8')).document as unknown as Document;
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (within: ParentNode, selector: string): Element[] => [...within.querySelectorAll(selector)];

const book = open(root, 'book');

describe('the page that prints as a book', () => {
  test('has a title, an imprint, contents, every article as a chapter, and the works cited', () => {
    assert.equal(textOf(book.querySelector('h1')), 'Two Shores');
    assert.match(textOf(book.querySelector('.imprint')), /\d+ passages in 2 articles\. Edition of 22 November 2026\./);
    assert.equal(book.querySelector('.imprint a')?.getAttribute('href'), '/');
    assert.deepEqual(
      all(book, '.chapter > h2').map(textOf),
      all(book, '.contents > ol > li > a').map(textOf).slice(0, -1),
    );
    assert.ok(all(book, '.works li').length > 10);
    assert.deepEqual(
      all(book, '.works li').map(textOf),
      [...new Set(all(book, '.works li').map(textOf))],
      'each work once',
    );
    assert.equal(book.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex');
  });

  for (const slug of ['tavria-war-and-verens-stance', 'verens-search-for-balance'])
    test(`has all of ${slug}, a level deeper, under anchors of its own`, () => {
      const article = open(root, `articles/${slug}`);
      const chapter = book.querySelector(`[id="${slug}-chapter"]`)!;
      for (const selector of ['.passages > p', '.passages li', '.notes > li .note-text']) {
        const shown = all(chapter, selector).map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const footnote of all(copy, '.footnote')) footnote.remove();
          return textOf(copy);
        });
        assert.deepEqual(shown, all(article, selector).map(textOf), selector);
      }
      assert.deepEqual(all(chapter, '.passages h3').map(textOf), all(article, '.passages h2').map(textOf));
      for (const { id } of all(article, '.passages [id]')) assert.ok(book.getElementById(`${slug}-${id}`), id);
    });

  test('has each note at its first mark too, without anchors, where formatters set it at the foot of the page', () => {
    const chapter = book.querySelector('[id="verens-search-for-balance-chapter"]')!;
    const atMarks = all(chapter, '.footnote').map(textOf);
    const atEnd = all(chapter, '.notes > li').map(
      (note) => `${textOf(note.querySelector('.note-number'))} ${textOf(note.querySelector('.note-text'))}`,
    );
    assert.deepEqual(atMarks, atEnd);
    assert.equal(all(chapter, '.footnote [id]').length, 0);
    const [mark] = all(chapter, '[role=doc-noteref]');
    assert.equal(mark!.getAttribute('href'), '#verens-search-for-balance-note-1');
    assert.equal(mark!.parentElement!.nextElementSibling!.className, 'footnote');
  });

  test('leads from one chapter to the other within, and out of the book to the site', () => {
    const links = all(book, '.chapter a[href]').map((link) => link.getAttribute('href')!);
    assert.ok(links.some((href) => href.startsWith('/topics/')));
    for (const href of links) assert.doesNotMatch(href, /^\/articles\/[^/]+\/#/, 'a chapter of this book');
    for (const href of links.filter((each) => each.startsWith('#')))
      assert.ok(book.getElementById(decodeURIComponent(href.slice(1))), href);
  });

  test('holds notes of any form as parts of a paragraph', () => {
    const hostile = open(below, 'book');
    for (const footnote of all(hostile, '.footnote'))
      assert.deepEqual(all(footnote, 'p, ul, ol, li, blockquote, table, div, pre').map(textOf), []);
    for (const footnote of all(hostile, '.footnote'))
      assert.notEqual(footnote.closest('p, li, td, th, figcaption, dd, blockquote, h3, h4'), null, textOf(footnote));
  });
});

const head = (index: number, title = `Article ${index}`): ArticleHead =>
  ({ slug: `article-${index}`, data: { title, publishedOn: `2026-01-${10 + (index % 20)}` } }) as ArticleHead;

test('a large collection has volumes, and what comes later changes the last one only', () => {
  const articles = Array.from({ length: 450 }, (_, index) => head(index));
  const volumes = volumesOf(articles);
  assert.deepEqual(
    volumes.map(({ name, number, total, articles: within }) => [name, number, total, within.length]),
    [
      ['collection', 1, 3, 200],
      ['collection-2', 2, 3, 200],
      ['collection-3', 3, 3, 50],
    ],
  );
  assert.deepEqual(
    [1, 2].map((number) => bookUrl('/base/', number)),
    ['/base/book/', '/base/book/page/2/'],
  );
  const later = { ...head(450), data: { ...head(450).data, publishedOn: '2026-02-01' } } as ArticleHead;
  assert.deepEqual(volumesOf([later, ...articles])[1], volumes[1]);
});

test('running heads hold any title, whatever signs it has', () => {
  const [volume] = volumesOf([head(1, 'A "quoted" \\ title\n}</style>')]);
  const css = toPagedMedia(volume!);
  assert.match(
    css,
    /@page chapter-1:right \{ @top-left \{ content: "A \\22 quoted\\22  \\5c  title\\a \}<\/style>"; \} \}/,
  );
  assert.match(css, /\[id='article-1-chapter'\] \{ page: chapter-1; \}/);
});
