/** What holds for every built page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pagesOfFiles } from '../../src/loader/page-files.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { sitePages } from '../../src/checks/site-pages.ts';
import { SiteCheck } from '../../src/build/check-site.ts';
import { HOSTILE } from '../support/hostile-settings.ts';
import { readSites } from '../support/sites.ts';

const sites = readSites();
const pages = readdirSync(sites.own, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort();
const read = (name: string): string => readFileSync(join(sites.own, name), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Addresses in notes are as long as they are, and void elements are written as Astro writes them.
    'long-title': 'off',
    'void-style': 'off',
    // Astro writes attributes and doctype in its own way; both are right.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A custom element is a block or not as its style says.
    'no-inline-style': 'error',
  },
});

const problems = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`));

describe('every page', () => {
  for (const name of pages) test(`${name} is valid HTML`, () => assert.deepEqual(problems(read(name)), []));

  test('the book of hostile texts is valid HTML', () =>
    assert.deepEqual(problems(readFileSync(join(sites.below, 'book', 'index.html'), 'utf8')), []));

  test('links and anchors lead somewhere, ids are unique, one title, a language, nothing inline', () => {
    assert.deepEqual(new SiteCheck(sites.own, '/').end(), []);
  });

  test('what the index is made of is not published', () =>
    assert.equal(existsSync(join(sites.own, 'search', 'records')), false));

  test('all this holds below a path', () => assert.deepEqual(new SiteCheck(sites.below, '/some/path/').end(), []));

  for (const site of [sites.own, sites.below])
    test(`the pages that texts may link to are those that there are: ${site === sites.own ? 'of our content' : 'of much'}`, () => {
      const known = [
        ...sitePages({ ...readContent({ root: dirname(site), base: '/' }), pagesOfFiles: pagesOfFiles() }).keys(),
      ];
      const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
      const missing = known.filter((path) => !files.includes(path.replace(/\/$/, '/index.html').slice(1)));
      assert.deepEqual(missing, []);
      const built = files.filter((name) => /index\.html$/.test(name)).map((name) => `/${name.slice(0, -10)}`);
      assert.deepEqual(
        built.filter((path) => !known.includes(path) && !/^\/(?:mn|tr)\//.test(path)),
        [],
      );
    });

  for (const path of ['works', 'works/by-kind', 'articles', 'topics/hostile', 'search'])
    test(`${path} is valid HTML with settings that try what they can`, () =>
      assert.deepEqual(problems(readFileSync(join(sites.below, path, 'index.html'), 'utf8')), []));
  HOSTILE.forEach((words, index) =>
    test(`so is all that is made of ${JSON.stringify(words)}`, () => {
      for (const folder of ['works', 'articles'])
        assert.deepEqual(
          problems(readFileSync(join(sites.below, folder, `hostile-${index}`, 'index.html'), 'utf8')),
          [],
        );
    }),
  );

  test('invalid HTML would be found', () => {
    const html = read('index.html');
    for (const error of ['<p><div>x</div></p>', '<img src="x.png">', '<ul><p>x</p></ul>', '<button>x'])
      assert.notEqual(problems(html.replace('</main>', `${error}</main>`)).length, 0, error);
  });
});

test('the licences of what others made go with it', () => {
  const text = read('licences.txt');
  const [, own = ''] = /^(Copyright .*)$/m.exec(readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8')) ?? [];
  for (const words of ['Copyright (c) Pagefind', 'Copyright 2017 The Literata Project Authors', own])
    assert.ok(text.includes(words), words);
});

describe('content security policy', () => {
  const policyOf = (html: string): Map<string, string[]> => {
    const [, content = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    return new Map(
      content.split(';').map((directive): [string, string[]] => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values];
      }),
    );
  };

  for (const name of pages) {
    test(`${name} allows nothing by default and nothing unsafe`, () => {
      const policy = policyOf(read(name));
      assert.deepEqual(policy.get('default-src'), ["'none'"]);
      const plays = /class="(?:timestamp|mark)"/.test(read(name));
      const hosts = plays ? ['https://www.youtube-nocookie.com'] : undefined;
      assert.deepEqual(policy.get('frame-src'), hosts, 'the player of what the page has, and nothing else');
      policy.delete('frame-src');
      const values = [...policy.values()].flat().filter((value) => value !== "'wasm-unsafe-eval'");
      assert.deepEqual(
        values.filter((value) => /unsafe|\*|^https?:|^data:|^blob:/.test(value)),
        [],
      );
      for (const directive of ['base-uri', 'form-action']) assert.ok(policy.has(directive), directive);
    });
  }

  test('the policy stands before everything that it must rule', () => {
    for (const name of pages) {
      const head = read(name).split('http-equiv="content-security-policy"')[0]!;
      // JSON-LD is data: no browser runs it.
      assert.doesNotMatch(head, /<(script(?! type="application\/ld\+json")|style|link rel="stylesheet")/, name);
    }
  });

  test('what a meta element cannot say is sent as a header', () => {
    const headers = readFileSync(join(sites.own, '_headers'), 'utf8');
    assert.match(headers, /^\/\*\n/);
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", 'X-Content-Type-Options: nosniff'])
      assert.ok(headers.includes(part), part);
    assert.doesNotMatch(headers, /no-referrer\b|unsafe-(inline|hashes)|'unsafe-eval'/);
  });
});

describe('the public address', () => {
  test('every page that may be found names its own address', () => {
    for (const name of pages) {
      const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(read(name)) ?? [];
      const expected =
        name === '404.html' || name.startsWith('book')
          ? undefined
          : `https://example.org/${name
              .replaceAll('\\', '/')
              .replace(/index\.html$/, '')
              .replace(/^(?:mn|tr)\/(?=articles\/[^/]+\/$)/, '')}`;
      assert.equal(canonical, expected, name);
      assert.equal(read(name).includes('<meta name="robots" content="noindex">'), expected === undefined, name);
    }
    const sitemap = readFileSync(join(sites.own, 'sitemap-0.xml'), 'utf8');
    assert.ok(sitemap.includes('/articles/') && !sitemap.includes('/book/'));
  });
});
