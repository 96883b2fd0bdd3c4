/** Each error that the check of the built site looks for, planted. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CheckBeside } from '../../../src/build/check-beside.ts';
import { SiteCheck } from '../../../src/build/check-site.ts';
import { temporaryFolder } from '../../support/sites.ts';

/** A site of two sound pages, one of them with `body`, and of a file called `name`. */
function siteWith(body: string, html = '<html lang="en">', name?: string): string[] {
  const folder = temporaryFolder();
  const page = (content: string): string => `<!doctype html>${html}<title>x</title><h1>x</h1>${content}</html>`;
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, '_headers'), '');
  writeFileSync(join(folder, 'index.html'), page('<p id="there">x</p>'));
  writeFileSync(join(folder, '404.html'), page(''));
  writeFileSync(join(folder, 'a/index.html'), page(body));
  if (name !== undefined) writeFileSync(join(folder, name), '');
  return new SiteCheck(folder, '/b/').end();
}

test('a sound site has no errors', () => {
  assert.deepEqual(
    siteWith(
      '<a href="/b/#there">x</a> <a href="/b/a/?q=1">x</a> <a href="https://example.org">x</a> <p title=" once style id ">&lt;p style="x"> onerror="y"</p>',
    ),
    [],
  );
});

const planted: [string, string, RegExp][] = [
  ['a dead link', '<a href="/b/none/">x</a>', /^a\/index.html: \/b\/none\/ leads nowhere$/],
  ['a dead anchor', '<a href="/b/#none">x</a>', /leads to an anchor that is not there$/],
  ['a dead anchor of its own', '<a href="#none">x</a>', /leads to an anchor/],
  ['a missing script', '<script src="/b/x.js"></script>', /leads nowhere$/],
  ['a link past the base path', '<a href="/a/">x</a>', /leads out of the site$/],
  ['a doubled id', '<p id="x"></p><p id="x"></p>', /the id "x" stands twice$/],
  ['a second title', '<h1>y</h1>', /the page has 2 titles/],
  ['a style attribute', '<p style="color:red">x</p>', /has a style attribute$/],
  ['an inline script', '<script>x()</script>', /a script stands in the page$/],
  ['an inline style', '<style>p {}</style>', /a style stands in the page$/],
  ['a handler', '<img alt="" onerror="x()">', /<img> has onerror$/],
  ['a link in a link', '<a href="#"><b><a href="https://example.org">x</a></b></a>', /a link stands in a link/],
];
for (const [name, body, expected] of planted) {
  test(`${name} is found`, () => {
    const errors = siteWith(body);
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0]!, expected);
  });
}

test('a page without a language is found', () => {
  assert.match(siteWith('', '<html>')[0]!, /the page has no language$/);
});

test(
  'names that differ in capitals are found',
  { skip: existsSync(import.meta.filename.toUpperCase()) && 'there are none on this system' },
  () => {
    assert.deepEqual(siteWith('', undefined, '_Headers'), [
      '_Headers and _headers are one file on systems that know no capitals',
    ]);
  },
);

test('a large site is checked while it is made: what was read early leads to what comes later', async () => {
  const folder = temporaryFolder();
  const check = new CheckBeside(folder, '/b/');
  const add = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `<!doctype html><html lang="en"><title>x</title><h1>x</h1>${body}</html>`);
    check.add(name);
  };
  const early = Array.from({ length: 250 }, (_, number) => `early-${number}.html`);
  for (const name of early) add(name, '<a href="/b/late.html#there">x</a>');
  early.slice(0, 2).forEach((name) => add(`again-${name}`, '<a href="/b/none.html">x</a> <a href="#none">x</a>'));
  writeFileSync(join(folder, '_headers'), '');
  for (const name of ['late.html', 'index.html', '404.html']) add(name, '<p id="there">x</p>');
  const errors = (name: string): string[] => [
    `${name}: #none leads to an anchor that is not there`,
    `${name}: /b/none.html leads nowhere`,
  ];
  assert.deepEqual(await check.end(), [...errors('again-early-0.html'), ...errors('again-early-1.html')]);
});

test('of a site that was checked before, what is new in a page is checked', () => {
  const [before, folder] = [temporaryFolder(), temporaryFolder()];
  const put = (to: string, name: string, body: string): void =>
    writeFileSync(join(to, name), `<!doctype html><html lang="en"><title>x</title><h1>x</h1>${body}</html>`);
  for (const to of [before, folder]) {
    writeFileSync(join(to, '_headers'), '');
    for (const name of ['index.html', '404.html']) put(to, name, '');
  }
  put(before, 'a.html', '<p id="x">x</p>');
  put(folder, 'a.html', '<p id="x">x</p><p id="x">x</p><a href="/b/none.html">x</a>');
  const same = new Set(['index.html', '404.html', '_headers']);
  assert.deepEqual(new SiteCheck(folder, '/b/').end({ folder: before, same }), [
    'a.html: the id "x" stands twice',
    'a.html: /b/none.html leads nowhere',
  ]);
});
