/** Pictures that sources bring along: their files go into `content/figures/`, and the article shows what is described. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createImporter, type ImportedFile } from '../../src/importers/index.ts';
import { prepare } from '../../src/importers/prepare.ts';
import { temporaryFolder } from '../support/sites.ts';
import { paragraph, picture, run, wordFile } from '../support/word.ts';
import { errorsOf } from './fuzz.ts';

/** The beginning of a PNG of so many pixels, which says its size; `mark` makes its bytes differ from others. */
function png(width: number, height: number, mark = 0): Uint8Array {
  const bytes = Buffer.alloc(40, mark);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const SENTENCE = 'The ferry of the north bank crosses the river twice an hour, in summer and in winter alike.';

/** Imports a file that stands in `folder`, into the project at `root`. */
async function imported(folder: string, name: string, root = temporaryFolder()): Promise<ImportedFile> {
  mkdirSync(join(root, 'content', 'articles'), { recursive: true });
  const file = join(folder, name);
  const prepared = await prepare([file]);
  const outcome = createImporter({ root, lang: 'en', today: '2026-01-01', prepared })(file);
  assert.ok('article' in outcome, 'diagnostics' in outcome ? outcome.diagnostics.map(formatDiagnostic).join('\n') : '');
  assert.equal(errorsOf(outcome, temporaryFolder()), undefined);
  return outcome;
}

const bodyOf = ({ article }: ImportedFile): string => article.text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trim();
const filesOf = ({ article }: ImportedFile): [string, Buffer][] =>
  [...article.figures].map(([path, read]) => [path, Buffer.from(read())]);
const told = ({ log }: ImportedFile): string[] => log.flatMap(({ code, text }) => (code === 'picture' ? [text] : []));

describe('pictures of a source', () => {
  test('of a Word file are shown where they are described, and none is lost', async () => {
    const folder = temporaryFolder();
    const [shown, bare] = [png(640, 480, 1), png(64, 48, 2)];
    writeFileSync(
      join(folder, 'text.docx'),
      wordFile({
        body: [
          paragraph('A ferry', 'Title'),
          paragraph(run(`${SENTENCE} `) + picture('picture1', 'The ferry at the quay')),
          paragraph(picture('picture2', '')),
          paragraph(run('A drawing stands ') + picture('picture3', 'of the deck') + run(' here.')),
        ].join(''),
        pictures: { picture1: ['a.png', shown], picture2: ['b.png', bare], picture3: ['c.emf', Buffer.alloc(40)] },
      }),
    );
    const outcome = await imported(folder, 'text.docx');
    assert.equal(
      bodyOf(outcome),
      `${SENTENCE} ^p1\n\n![The ferry at the quay](/figures/a-ferry-1.png)\n\nA drawing stands of the deck here. ^p2`,
    );
    assert.deepEqual(filesOf(outcome), [
      ['content/figures/a-ferry-1.png', shown],
      ['content/figures/a-ferry-2.png', bare],
    ]);
    assert.deepEqual(told(outcome), [
      'The picture picture-2 goes into content/figures/a-ferry-2.png and is not shown, since nothing says what it shows: write ![what it shows](/figures/a-ferry-2.png) where it stood',
      'The image picture-3 is left out; its words stay. To show it, put it into content/figures/ and write ![…](/figures/NAME)',
    ]);
  });

  test('of a Word file do not hold its text back, however large they are', async () => {
    const folder = temporaryFolder();
    const heavy = (name: string, megabytes: number): readonly [string, Uint8Array] => {
      const bytes = Buffer.alloc(megabytes * 1_000_000);
      png(64, 48).forEach((byte, index) => (bytes[index] = byte));
      return [name, bytes];
    };
    writeFileSync(
      join(folder, 'text.docx'),
      wordFile({
        body: [
          paragraph('A ferry', 'Title'),
          paragraph(SENTENCE),
          ...['1', '2', '3', '4', '5'].map((id) => paragraph(picture(`picture${id}`, `The quay, ${id}`))),
        ].join(''),
        pictures: {
          picture1: heavy('a.png', 15),
          picture2: heavy('b.png', 15),
          picture3: heavy('c.png', 15),
          picture4: heavy('d.png', 15),
          picture5: heavy('e.png', 21),
        },
      }),
    );
    const outcome = await imported(folder, 'text.docx');
    assert.match(bodyOf(outcome), /^The ferry of the north bank/);
    assert.equal(filesOf(outcome).length, 3);
    assert.match(bodyOf(outcome), /^The quay, 5 \^p\d$/m);
  });

  test('of a saved page come from the page and from the folder beside it, with their captions', async () => {
    const folder = temporaryFolder();
    const [inside, beside] = [png(640, 480, 1), png(64, 48, 2)];
    mkdirSync(join(folder, 'page_files'));
    writeFileSync(join(folder, 'page_files', 'the quay.png'), beside);
    const data = `data:image/png;base64,${Buffer.from(inside).toString('base64')}`;
    writeFileSync(
      join(folder, 'page.html'),
      `<!doctype html><html><head><title>A ferry</title><link rel="canonical" href="https://example.org/ferry"></head><body><article><h1>A ferry</h1>
${`<p>${SENTENCE} ${SENTENCE}</p>`.repeat(4)}
<figure><img src="${data}" alt="The ferry"><figcaption>The ferry in 1921 | Museum</figcaption></figure>
<p><img src="page_files/the%20quay.png" alt="The quay"></p>
<p>${SENTENCE} <img src="data:image/svg+xml,%3Csvg%3E" alt="A sign"></p>
<p>${SENTENCE} <img src="gone.png" alt="A bell"></p>
</article></body></html>`,
    );
    const outcome = await imported(folder, 'page.html');
    const body = bodyOf(outcome);
    assert.match(body, /^!\[The ferry\]\(\/figures\/a-ferry-1\.png "The ferry in 1921 \/ Museum"\)$/m);
    assert.match(body, /^!\[The quay\]\(\/figures\/a-ferry-2\.png\)$/m);
    assert.match(body, /alike\. A sign \^p\d+$/m);
    assert.match(body, /\[A bell\]\(https:\/\/example\.org\/gone\.png\)/);
    assert.deepEqual(filesOf(outcome), [
      ['content/figures/a-ferry-1.png', inside],
      ['content/figures/a-ferry-2.png', beside],
    ]);
  });

  test('of a text in Markdown are those of its own folder that a browser shows', async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'x.png'), png(64, 48));
    symlinkSync(join(outside, 'x.png'), join(folder, 'linked.png'));
    writeFileSync(join(folder, 'huge.png'), png(60_000, 60_000));
    writeFileSync(join(folder, 'deck.png'), png(64, 48));
    const source = (image: string): void =>
      writeFileSync(
        join(folder, 'text.md'),
        `# A ferry\n\n${image} ${SENTENCE}[^1] In ![between](deck.png) stands one.\n\n[^1]: Register, 1888.\n`,
      );
    source('![The deck](deck.png "In 1921")');
    assert.equal(
      bodyOf(await imported(folder, 'text.md')),
      `![The deck](/figures/a-ferry-1.png "In 1921")\n\n${SENTENCE}[^1] In ![between](/figures/a-ferry-1.png) stands one. ^p1\n\n[^1]: Register, 1888.`,
    );
    source('![The deck](huge.png)');
    const outcome = await imported(folder, 'text.md');
    assert.match(bodyOf(outcome), /^The deck The ferry/);
    assert.deepEqual(
      filesOf(outcome).map(([path]) => path),
      ['content/figures/a-ferry-1.png'],
    );
    source('![The deck](linked.png)');
    await assert.rejects(imported(folder, 'text.md'), /3:1 image-path the image is "linked\.png"/);
  });

  test('are written with their article; one that is there stays', () => {
    const root = temporaryFolder();
    const figures = join(root, 'content', 'figures');
    mkdirSync(figures, { recursive: true });
    writeFileSync(join(root, 'content', 'works.json'), '[]\n');
    writeFileSync(join(figures, 'a-ferry-1.png'), 'of somebody else');
    const deck = png(64, 48);
    writeFileSync(join(root, 'deck.png'), deck);
    writeFileSync(
      join(root, 'text.md'),
      `# A ferry\n\n![The deck](deck.png)\n\n${SENTENCE}[^1]\n\n[^1]: Register, 1888.\n`,
    );
    const run = (): string => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('src/commands/import.ts'), 'text.md', '--kind', 'numbered-notes'],
        { cwd: root, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      return stdout;
    };
    assert.match(run(), /1 written, 0 unchanged/);
    assert.deepEqual(readdirSync(figures).sort(), ['a-ferry-1.png', 'a-ferry-2.png']);
    assert.equal(readFileSync(join(figures, 'a-ferry-1.png'), 'utf8'), 'of somebody else');
    assert.deepEqual(readFileSync(join(figures, 'a-ferry-2.png')), deck);
    assert.match(
      readFileSync(join(root, 'content', 'articles', 'a-ferry.mdx'), 'utf8'),
      /\(\/figures\/a-ferry-2\.png\)/,
    );
    assert.match(run(), /0 written, 1 unchanged/);
    assert.deepEqual(readdirSync(figures).sort(), ['a-ferry-1.png', 'a-ferry-2.png']);
    assert.ok(!existsSync(join(root, '.import')));
  });
});
