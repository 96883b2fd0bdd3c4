/** The interface in other languages than the collection’s, as files. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { languageFaults, languages, missingWords } from '../../src/i18n/languages.ts';
import { inLanguage } from '../../src/content/page-language.ts';
import { site } from '../../src/site.ts';
import { readSites } from '../support/sites.ts';

const { own, root } = readSites();
const pagesBelow = (folder: string): string[] =>
  readdirSync(join(own, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
const read = (name: string): string => readFileSync(join(own, name), 'utf8');

test('every language has every word, and a build would say which is missing', () => {
  for (const [name, words] of Object.entries(languages)) assert.deepEqual(missingWords(words), [], name);
  assert.deepEqual(missingWords({ a: { b: 'x' } }, { a: { b: '', c: '' }, d: () => '' }), ['a.c', 'd']);
  assert.deepEqual(languageFaults(['tr'], 'en'), []);
  assert.deepEqual(languageFaults(['xx', 'en'], 'en'), [
    'src/site.ts names the language "xx"; there are words in en, mn, tr (src/i18n/)',
    'src/site.ts names en, which is the language of the collection itself',
  ]);
});

test('links lead to pages in the same language; files, books, other hosts and other languages stay', () => {
  const page = (base: string): string =>
    [
      `<a href="${base}topics/a/#p1">`,
      `<a class="x" title="a > b" href="${base}">`,
      `<form action="${base}search/">`,
      `<a href="${base}book/"><a href="${base}works.bib"><a href="https://example.org/a/"><a href="#p1"><a href="//x/">`,
      `<a href="${base}mn/" hreflang="mn"><link rel="canonical" href="${base}">`,
    ].join('\n');
  for (const base of ['/', '/some/path/'])
    assert.equal(
      inLanguage(page(base), base, 'tr'),
      page(base)
        .replace(`${base}topics`, `${base}tr/topics`)
        .replace(`b" href="${base}"`, `b" href="${base}tr/"`)
        .replace(`${base}search`, `${base}tr/search`),
    );
});

test('a site that names no language has none of it', () => {
  assert.equal(existsSync(join(root, 'tr')), false);
  assert.doesNotMatch(readFileSync(join(root, 'index.html'), 'utf8'), /hreflang|languages/);
});

describe('each language', () => {
  for (const language of Object.keys(site.languages)) {
    const pages = pagesBelow(language);

    test(`${language} has every page but the one for lost addresses and the book`, () => {
      const others = pagesBelow('').filter((name) => !/^(?:mn|tr|book)\/|^404/.test(name));
      assert.deepEqual(pages, others);
      assert.deepEqual(
        readdirSync(join(own, language), { recursive: true, encoding: 'utf8' }).filter((name) =>
          /\.(?:json|bib|epub|md|js|css)$/.test(name),
        ),
        [],
      );
    });

    test(`${language}: each page says its language, and where it is in the others`, () => {
      for (const name of pages) {
        const html = read(`${language}/${name}`);
        assert.match(html, new RegExp(`<html lang="${language}"`), name);
        const path = name.replace(/index\.html$/, '');
        for (const [other, address] of [
          ['en', path],
          ['tr', `tr/${path}`],
          ['mn', `mn/${path}`],
        ] as const)
          if (!html.includes('content="noindex"'))
            assert.ok(html.includes(`hreflang="${other}" href="https://example.org/${address}"`), `${name}: ${other}`);
      }
    });
  }

  // In Mongolian what is written in Latin letters is a name, or not translated.
  test('what is not in the language of the interface says so', () => {
    const NAMES =
      /Third Neighbour|Two Shores|Chicago Manual of Style|Chicago|The Literata\s+Project Authors|Literata|SIL Open Font License|stemmer|WCAG|axe|youtube-nocookie\.com|author-date|APA|MLA|MHRA|IEEE|EPUB|PDF|CSV|JSON|iCalendar|BibLaTeX|RIS|Zotero|CSL|DOI|ISBN|RSS|BCP|EDTF|ISO|CC BY|MIT|Natural Earth|Pagefind|JavaScript|Citation Style Language|datapackage|note 16|A–Z|YouTube|Markdown|WebVTT|IIIF|Web Annotations?/g;
    const records = JSON.parse(read('data/works.json')) as { rows?: unknown } | unknown[];
    const known = JSON.stringify(records);
    const found: string[] = [];
    for (const name of pagesBelow('mn').filter((each) => !each.startsWith('data/'))) {
      const { document } = parseHTML(read(`mn/${name}`));
      const walk = (node: Element, lang: string | null): void => {
        for (const child of node.childNodes) {
          if (child.nodeType === 1) {
            const element = child as Element;
            if (!/^(?:script|style|head)$/i.test(element.tagName)) walk(element, element.getAttribute('lang') ?? lang);
          } else if (child.nodeType === 3 && lang === 'mn') {
            const text = (child.textContent ?? '').replace(NAMES, '').trim();
            // Names of people and publishers stand in every language as they are.
            const words = text
              .split(' · ')
              .filter((part) => !known.includes(part.replace(/^· | ·$/g, '')) && /[A-Za-z]{3,}/.test(part));
            const kind = (node as HTMLElement).tagName;
            // A cited work is named by its title, as it is in notes.
            const isName = /^(?:code|title)$/i.test(kind) || node.classList.contains('to-note');
            if (words.length > 0 && !isName) found.push(`${name}: ${words.join(' · ')}`);
          }
        }
      };
      walk(document.documentElement as unknown as Element, 'mn');
    }
    assert.deepEqual(found, []);
  });
});
