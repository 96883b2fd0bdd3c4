/** Word files: what they hold comes in, what is tracked or remarked is told, and none of them is a trap. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createImporter, type ImportedFile, type Outcome } from '../../src/importers/index.ts';
import { prepare } from '../../src/importers/prepare.ts';
import { temporaryFolder } from '../support/sites.ts';
import { item, paragraph, run, wordFile, type WordParts } from '../support/word.ts';
import { errorsOf } from './fuzz.ts';

const root = temporaryFolder();
mkdirSync(join(root, 'content', 'articles'), { recursive: true });

async function importWord(bytes: Uint8Array, name = 'text.docx'): Promise<Outcome> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return createImporter({ root, lang: 'en', today: '2026-01-01', prepared: await prepare([file]) })(file);
}

async function imported(parts: WordParts): Promise<ImportedFile> {
  const outcome = await importWord(wordFile(parts));
  assert.ok('article' in outcome, 'diagnostics' in outcome ? outcome.diagnostics.map(formatDiagnostic).join('\n') : '');
  assert.equal(errorsOf(outcome, temporaryFolder()), undefined);
  return outcome;
}

const refused = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await importWord(bytes);
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.map((each) => formatDiagnostic({ ...each, file: 'x.docx' })).join('\n');
};

const bodyOf = ({ article }: ImportedFile): string => article.text.replace(/^---\n[\s\S]*?\n---\n\n/, '');
const told = ({ log }: ImportedFile, code: string): string[] =>
  log.filter((entry) => entry.code === code).map(({ line, text }) => `${line} ${text}`);

const note = (kind: 'footnote' | 'endnote', id: number, words: string): string =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}</w:p></w:${kind}>`;
const mark = (kind: 'footnote' | 'endnote', id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

describe('a Word file', () => {
  test('gives its head, headings, notes, lists, tables and links, and no style', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
    const outcome = await imported({
      title: 'Ropes of the Quay',
      body: [
        paragraph('Ropes of the Quay', 'Title'),
        paragraph('Tilde Brückmoor'),
        paragraph('Analysis No : 2023 / 7'),
        paragraph('4 May 2023'),
        paragraph(
          run('The quay has ') + run('nine', '<w:b/><w:color w:val="FF0000"/>') + run(' ropes.') + mark('footnote', 2),
        ),
        paragraph('How they are made', 'Heading1'),
        paragraph(
          run('They are made of ') +
            `<w:hyperlink r:id="link1">${run('hemp')}</w:hyperlink>` +
            run('.') +
            mark('endnote', 2),
        ),
        item('long ropes'),
        item('short ropes'),
        `<w:tbl><w:tr>${cell('Rope')}${cell('Length')}</w:tr><w:tr>${cell('First')}${cell('12')}</w:tr></w:tbl>`,
        paragraph('They are sold by weight.' + ''),
      ].join(''),
      links: { link1: 'https://example.org/hemp' },
      footnotes: note('footnote', 2, 'Tilde Brückmoor, Ropes (Larnock: Weir, 2001), 4.'),
      endnotes: note('endnote', 2, 'Register of Ropes, 1888.'),
    });
    assert.equal(
      bodyOf(outcome),
      `The quay has **nine** ropes.[^1] ^p1

## How they are made

They are made of [hemp](https://example.org/hemp).[^2] ^p2

- long ropes ^p3
- short ropes ^p4

| Rope  | Length |
| ----- | ------ |
| First | 12     |

^p5

They are sold by weight. ^p6

[^1]: Tilde Brückmoor, Ropes (Larnock: Weir, 2001), 4.

[^2]: Register of Ropes, 1888.
`,
    );
    const { title, author, number, issued } = outcome.article.work;
    assert.deepEqual(
      [title, author, number, issued],
      ['Ropes of the Quay', [{ literal: 'Tilde Brückmoor' }], '2023/7', { 'date-parts': [[2023, 5, 4]] }],
    );
  });

  test('tells its tracked changes and comments, each with its paragraph', async () => {
    const outcome = await imported({
      body: [
        paragraph('A title', 'Title'),
        paragraph(
          run('The ferry ') +
            `<w:ins w:id="1" w:author="Osk" w:date="2026-01-01T00:00:00Z">${run('of the north ')}</w:ins>` +
            `<w:del w:id="2" w:author="Osk"><w:r><w:delText>often </w:delText></w:r></w:del>` +
            run('sails.'),
        ),
        paragraph(run('It waits.') + '<w:r><w:commentReference w:id="0"/></w:r>'),
      ].join(''),
      comments: `<w:comment w:id="0" w:author="Ruta" w:initials="R">${paragraph('Does it &amp; why?')}</w:comment>`,
    });
    assert.equal(bodyOf(outcome), 'The ferry of the north sails. ^p1\n\nIt waits. ^p2\n');
    assert.deepEqual(told(outcome, 'tracked-ins'), [
      '2 “of the north” is inserted in tracked changes, and stands in the text (Osk)',
    ]);
    assert.deepEqual(told(outcome, 'tracked-del'), ['2 “often” is deleted in tracked changes, and is left out (Osk)']);
    assert.deepEqual(told(outcome, 'comment'), ['3 A comment is left out: “Does it & why?” (Ruta)']);
  });

  test('is refused where it is none, or would unpack to too much, or declares entities', async () => {
    assert.match(
      await refused(Buffer.from('plain words')),
      /^x\.docx:1:1 word-unreadable the file cannot be read \(.*\); expected a Word file/,
    );
    assert.match(await refused(wordFile({ body: '' }).slice(0, 200)), /word-unreadable/);
    const bomb = wordFile({ body: paragraph('x'), more: { 'word/bomb.xml': new Uint8Array(11_000_000) } });
    assert.match(await refused(bomb), /word-unreadable the file cannot be read \(it unpacks to more than 10 MB\)/);
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`a/${index}.txt`, new Uint8Array(1)]));
    assert.match(await refused(wordFile({ body: paragraph('x'), more: many })), /more than 2000 parts/);
    const entities = wordFile({
      body: paragraph('x'),
      more: { 'word/settings.xml': Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>') },
    });
    assert.match(await refused(entities), /it declares entities/);
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(400)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(400)}`;
    assert.match(await refused(wordFile({ body: paragraph('A title', 'Title') + deep })), /text-limit|word-unreadable/);
  });

  test('with paths, scripts and code in it runs and writes nothing', async () => {
    const outcome = await imported({
      title: '&lt;script&gt;globalThis.ran = true&lt;/script&gt;',
      body: [
        paragraph('{process.exit(1)} &lt;script&gt;globalThis.ran = true&lt;/script&gt;'),
        paragraph("import fs from 'node:fs'"),
      ].join(''),
      more: { '../../../outside.txt': Buffer.from('x'), 'word/../../evil.xml': Buffer.from('x') },
    });
    assert.equal('ran' in globalThis, false);
    assert.match(bodyOf(outcome), /\\\{process\.exit\(1\)} \\<script>/);
    const script = wordFile({
      body: paragraph('T', 'Title') + paragraph(`<w:hyperlink r:id="l">${run('here')}</w:hyperlink>`),
      links: { l: 'javascript:alert(1)' },
    });
    assert.match(await refused(script), /address-forbidden the address is "javascript:alert\(1\)"/);
  });
});
