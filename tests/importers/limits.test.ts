/** Sources that cannot be kept as files of a case: too large, named as no file should be, or no files at all. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createImporter, type Outcome } from '../../src/importers/index.ts';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { temporaryFolder } from '../support/sites.ts';

const root = temporaryFolder();
mkdirSync(join(root, 'content', 'articles'), { recursive: true });
const importFile = createImporter({ root, lang: 'en', today: '2026-01-01' });
const DIGEST = '---\ntitle: A river\nvideoId: aaaaaaaaaaa\n---\n\n';
const isWindows = process.platform === 'win32';

/** Why a file is refused, a line each; nothing where it is not. */
const refusals = (outcome: Outcome, file = 'x.txt'): string[] =>
  'diagnostics' in outcome ? outcome.diagnostics.map((diagnostic) => formatDiagnostic({ ...diagnostic, file })) : [];

function importText(text: string, name = 'source.txt'): string[] {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return refusals(importFile(file));
}

describe('sizes', () => {
  test('too many bytes, or a line that is too long', () => {
    assert.match(
      importText('x'.repeat(2_000_001)).join(),
      /^x\.txt:1:1 file-size the file has 2000001 bytes; expected at most 2 MB/,
    );
    assert.match(
      importText(`${DIGEST}${'x'.repeat(100_001)}`).join(),
      /x\.txt:6:1 file-size the line has 100001 characters/,
    );
  });

  test('too many headings or links', () => {
    const headings = '## A heading\n\nA claim.\n\n'.repeat(5_001);
    assert.match(
      importText(DIGEST + headings).join(),
      /x\.txt:20006:1 text-limit there are more than 5000 headings; .* Split the text, or nest it less deeply/,
    );
    const links = '[words](https://example.org/)\n'.repeat(20_001);
    assert.match(importText(DIGEST + links).join(), /x\.txt:20006:1 text-limit there are more than 20000 links/);
  });

  test('what parsers find hard is imported, or refused with a reason', () => {
    assert.deepEqual(importText(`${DIGEST}A claim. ${'['.repeat(20_000)}`), []);
    assert.deepEqual(importText(`${DIGEST}A claim. ${'!['.repeat(10_000)}`), []);
    assert.deepEqual(importText(`${DIGEST}A claim. ${'*a **a '.repeat(4_000)}`), []);
    assert.deepEqual(importText(`${DIGEST}A claim. ${'`'.repeat(20_001)} ${'$a'.repeat(10_000)}`), []);
    assert.deepEqual(importText(`${DIGEST}A claim. ${'[[a|'.repeat(5_000)}${'<a '.repeat(5_000)}`), []);
  });
});

describe('files', () => {
  for (const [what, name] of [
    ['two dots', 'a..b.txt'],
    ['a line break', 'a\nb.txt'],
    ['a hyphen at its beginning', '-rf.txt'],
    ['a coded full stop', '%2e%2e.txt'],
    ['the name of a device', 'CON.txt'],
    ['more than 200 bytes', `${'я'.repeat(101)}.txt`],
  ] as const)
    test(`a name with ${what}`, { skip: isWindows }, () => {
      assert.match(
        importText(`${DIGEST}A claim.`, name).join(),
        /source-name the file is called .*; expected a plain name/,
      );
    });

  test('no file, a folder, a pipe, a link to a file', { skip: isWindows }, () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.mdx'));
    spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
    writeFileSync(join(folder, 'real.txt'), `${DIGEST}A claim.`);
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    assert.match(
      refusals(importFile(join(folder, 'none.txt'))).join(),
      /source-unreadable the file cannot be read \(ENOENT\)/,
    );
    for (const name of ['folder.mdx', 'pipe.txt', 'link.txt'])
      assert.match(refusals(importFile(join(folder, name))).join(), /source-unreadable this is no plain file/, name);
  });

  test('an image that a link of the file system puts elsewhere', { skip: isWindows }, () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'x.png'), '');
    symlinkSync(outside, join(folder, 'pictures'));
    writeFileSync(join(folder, 'source.txt'), `${DIGEST}![a](pictures/x.png)`);
    assert.match(
      refusals(importFile(join(folder, 'source.txt'))).join(),
      /6:1 image-path the image is "pictures\/x\.png"/,
    );
  });
});

describe('markup', () => {
  const page = (body: string): string =>
    `<!doctype html><html><body><p>${'A sentence that is long, and has commas, so that it counts. '.repeat(5)}</p>${body}</body></html>`;

  test('that nothing closes, or that is nested without end, is refused at once', () => {
    for (const tag of ['div', 'a', 'b', 'table', 'span', 'blockquote'])
      assert.match(
        importText(page(`<${tag}>`.repeat(90_000)), 'page.html').join(),
        /text-limit the text is nested more than 300 levels deep/,
        tag,
      );
    assert.match(importText(page('<ul><li>'.repeat(400)), 'page.html').join(), /text-limit/);
    assert.match(
      importText(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'<v A>'.repeat(15_000)}x\n`, 'talk.vtt').join(),
      /text-limit the tags of a cue are nested without end/,
    );
  });

  test('in one long line is read, as browsers save it', () => {
    assert.deepEqual(importText(page('<p>A word, and another, and one more.</p>'.repeat(3000)), 'page.html'), []);
  });

  test('numbers and titles on thousands of pages are left out', () => {
    const pages = Array.from({ length: 5000 }, (_, number) => `${number}\n\nTITLE OF IT\n\nand so on`).join('\n\n');
    // A search that grows with the square of them would run into the time that a test may take.
    assert.deepEqual(importText(`TITLE OF IT\n\nText.[1]\n\n${pages}\n\n[1] A.\n\n[2] B.\n`), []);
  });
});
