/** A case is a folder with a source and what comes of it: the article, or why it was refused. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createImporter, withWorks, type Outcome } from '../../src/importers/index.ts';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { completeInterrupted, writeAll } from '../../src/write-all.ts';
import type { Work } from '../../src/schemas/work.ts';
import { assertExpected, casesIn } from '../support/cases.ts';
import { copyProject, runCommand, started, temporaryFolder } from '../support/sites.ts';
import { fuzzForm } from './fuzz-forms.ts';
import { errorsOf, fuzz } from './fuzz.ts';

const CASES = join(import.meta.dirname, 'cases');
const root = temporaryFolder();
mkdirSync(join(root, 'content', 'articles'), { recursive: true });
const importFile = createImporter({ root, lang: 'en', today: '2026-01-01' });

/** What came of a source, in words that can be read. */
function show(outcome: Outcome): string {
  if ('diagnostics' in outcome)
    return outcome.diagnostics.map((each) => formatDiagnostic({ ...each, file: outcome.file })).join('\n');
  const { article, form, log } = outcome;
  return [
    `${form.name} → ${outcome.path}`,
    ...log.map(({ line, column, kind, text }) => `${line}:${column} ${kind}: ${text}`),
    Object.entries(article.counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
    JSON.stringify(article.work),
    '',
    article.text,
  ].join('\n');
}

const ERRORS = {
  'notes-none':
    '1:1 notes-none no note [1] stands at the end; expected a list of notes at the end. Write each note as a paragraph that begins with its number: [1].',
  'title-none':
    '1:1 title-none the text begins with a long paragraph; expected a title on the first line. Put it there.',
  'slug-none':
    '1:1 slug-none the title is "Гарчиг"; expected a title or a file name with Latin letters or digits. Give an address with --slug.',
};

describe('importing', () => {
  for (const folder of ['cases', 'hostile'])
    for (const name of casesIn(join(import.meta.dirname, folder)))
      test(`${folder}: ${name}`, () => {
        const path = join(import.meta.dirname, folder, name);
        // What a transcript is of, only its editor knows.
        const recording = /^transcript-(?!broken)/.test(name) ? { youtube: 'aaaaaaaaaaa' } : undefined;
        const importFile = createImporter({ root, lang: 'en', today: '2026-01-01', recording });
        const sources = readdirSync(path).filter((file) => file !== 'expected.txt');
        const shown = sources.sort().map((file) => {
          const outcome = importFile(join(path, file));
          if ('article' in outcome) assert.equal(errorsOf(outcome, temporaryFolder()), undefined);
          const shown = show({ ...outcome, file });
          return sources.length === 1 ? shown : `== ${file}\n${shown}\n`;
        });
        assertExpected(join(path, 'expected.txt'), shown.join('\n'));
        assert.equal('ran' in globalThis, false, 'code of the source was run');
        assert.equal(existsSync('ran.txt'), false, 'code of the source was run');
      });

  for (const [code, kind, text] of [
    ['notes-none', 'numbered-notes', '# A title\n\nWords without a note.\n'],
    ['title-none', 'numbered-notes', `${'A long paragraph. '.repeat(40)}\n\nWords.[1]\n\n[1] A note.\n`],
    ['slug-none', 'numbered-notes', '# Гарчиг\n\nWords.[1]\n\n[1] A note.\n'],
  ] as const)
    test(`${code} says what is missing`, () => {
      const file = join(temporaryFolder(), 'гарчиг.txt');
      writeFileSync(file, text);
      const outcome = createImporter({ root, kind, lang: 'en', today: '2026-01-01' })(file);
      assert.ok('diagnostics' in outcome);
      assert.deepEqual(outcome.diagnostics.map(formatDiagnostic), [`${file}:${ERRORS[code]}`]);
    });

  test('the same source gives the same bytes', () => {
    const file = join(CASES, 'digest', 'source.txt');
    const again = createImporter({ root, lang: 'en', today: '2026-01-01' });
    assert.equal(show(importFile(file)), show(again(file)));
  });

  test('some hundreds of nonsensical texts: nothing is run, nothing is lost, none takes long', (t) => {
    const { imported, refused } = fuzz(temporaryFolder(), 250, 20260101);
    t.diagnostic(`${imported} imported, ${refused} refused`);
    assert.ok(imported > 50 && refused > 10);
  });
});

describe('nonsensical texts of other forms', () => {
  for (const [form, runs] of [
    ['transcript', 200],
    ['web-page', 100],
    ['word', 60],
  ] as const)
    test(`${form}: nothing is run, nothing is lost, none takes long`, async (t) => {
      const { imported, refused } = await fuzzForm(form, temporaryFolder(), runs, 20260101);
      t.diagnostic(`${imported} imported, ${refused} refused`);
      assert.ok(imported > runs / 4);
    });
});

describe('records of sources', () => {
  const work = (id: string, title: string): Work => ({ id, type: 'book', title });
  const text = '[\n  { "id": "a", "type": "book", "title": "A" }\n]\n';

  test('are put at the end, and leave the others as they are arranged', () => {
    const found = withWorks(text, [work('b', 'B')]);
    assert.ok(found.startsWith(text.slice(0, -3)));
    assert.deepEqual(JSON.parse(found), [work('a', 'A'), work('b', 'B')]);
    assert.deepEqual(JSON.parse(withWorks('[]\n', [work('b', 'B')])), [work('b', 'B')]);
  });

  test('leave a record with their id as its editor has it', () => {
    assert.equal(withWorks(text, [work('a', 'A')]), text);
    assert.equal(withWorks(text, [work('a', 'New')]), text);
  });
});

/** A project's folder with one file of content. */
function contentFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'a'), 'old');
  return folder;
}

describe('writing', () => {
  test('all files or none: where one cannot be written, the others are as before', () => {
    const folder = contentFolder();
    mkdirSync(join(folder, 'content', 'b'));
    const files = new Map([
      ['content/a', 'new'],
      ['content/new', 'x'],
      ['content/b', 'a folder stands here'],
    ]);
    assert.throws(() => writeAll(folder, files));
    assert.equal(readFileSync(join(folder, 'content', 'a'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(join(folder, 'content')).sort(), ['a', 'b']);
    assert.deepEqual(readdirSync(folder), ['content'], 'nothing is left behind');
  });

  test('nothing leads out of the folder', () => {
    const folder = contentFolder();
    assert.throws(() => writeAll(folder, new Map([['content/../x', 'x']])), /leads out/);
    assert.deepEqual(readdirSync(folder), ['content']);
  });

  test('a full disk leaves everything as it was', { skip: process.platform === 'win32' }, () => {
    const folder = contentFolder();
    // A shell's limit for the size of files stands in for the disk's.
    const script = join(import.meta.dirname, 'write-many.ts');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, script, folder, '100000'],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(status, 1);
    assert.match(stderr, /EFBIG/);
    assert.equal(readFileSync(join(folder, 'content', 'a'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(join(folder, 'content')), ['a']);
    assert.deepEqual(readdirSync(folder), ['content']);
  });

  test('what is killed leaves the content as before, or is completed by the next import', async () => {
    const script = join(import.meta.dirname, 'write-many.ts');
    const seen = { before: 0, completed: 0 };
    for (let run = 0; run < 12; run++) {
      const folder = contentFolder();
      const { child, ended } = started(spawn(process.execPath, [script, folder]));
      // It may have ended before it is looked for, or say nothing at all.
      await Promise.race([once(child.stdout!, 'data'), ended]);
      await setTimeout(run * 4);
      child.kill('SIGKILL');
      await ended;
      const isCompleted = completeInterrupted(folder) || readdirSync(join(folder, 'content')).length > 1;
      seen[isCompleted ? 'completed' : 'before']++;
      assert.equal(readFileSync(join(folder, 'content', 'a'), 'utf8'), isCompleted ? 'new' : 'old');
      assert.equal(readdirSync(join(folder, 'content')).length, isCompleted ? 401 : 1);
      assert.deepEqual(readdirSync(folder), ['content']);
    }
    assert.equal(seen.before + seen.completed, 12);
  });
});

describe('the command', () => {
  const folder = copyProject(join(temporaryFolder(), 'project'));
  const run = (...args: string[]) => runCommand(folder, 'import', {}, args);
  const digest = join(CASES, 'digest', 'source.txt');
  const article = join(folder, 'content', 'articles', 'a-river-and-its-bridges.mdx');

  test('says how to call it', async () => {
    for (const args of [[], ['--kind', 'x', digest], ['--slug', 'Ä', digest], ['--nonsense', digest]])
      assert.equal((await run(...args)).status, 2, args.join(' '));
  });

  test('writes nothing where one file is refused, and all problems come at once', async () => {
    const { status, output } = await run(
      digest,
      join(CASES, 'settings', 'source.txt'),
      join(CASES, 'encoding', 'source.txt'),
    );
    assert.equal(status, 1);
    assert.match(output, /settings.*source\.txt:2:1 frontmatter-value/);
    assert.match(output, /encoding.*source\.txt:5:8 file-encoding/);
    assert.match(output, /Nothing is written/);
    assert.equal(existsSync(article), false);
  });

  test('takes the files of a folder that a form can have, and gives no address twice', async () => {
    const twins = temporaryFolder();
    const none = await run(twins);
    assert.equal(none.status, 2);
    assert.match(
      none.output,
      /no file in the folder whose name ends in \.docx, \.html, \.htm, \.txt, \.md, \.markdown, \.vtt, \.srt\./,
    );
    for (const [name, title] of [
      ['a.TXT', 'A Гарчиг'],
      ['b.md', 'A Дүрс'],
      ['c.odt', 'C'],
    ])
      writeFileSync(join(twins, name!), `# ${title}\n\nWords.[1]\n\n[1] A note.\n`);
    const { status, output } = await run('--kind', 'numbered-notes', twins);
    assert.equal(status, 1);
    assert.match(
      output,
      /b\.md:1:1 article-doubled the address a is that of .*a\.TXT too; expected an address for each/,
    );
    assert.doesNotMatch(output, /c\.odt/);
  });

  test('imports, passes the checks, changes nothing a second time, and replaces only when forced', async () => {
    assert.equal((await run(digest, '--dry-run')).status, 0);
    assert.equal(existsSync(article), false);
    const first = await run(digest);
    assert.equal(first.status, 0, first.output);
    assert.match(first.output, /1 written, 0 unchanged/);
    assert.match(
      first.output,
      /→ content\/articles\/a-river-and-its-bridges\.mdx \(1 section, 7 passages, 7 timestamps, /,
    );
    assert.match(
      first.output,
      /Next: 1\. Read content\/articles\/a-river-and-its-bridges\.mdx, and write a description/,
    );
    const text = readFileSync(article, 'utf8');
    assert.equal((await runCommand(folder, 'check-content')).status, 0);
    assert.match((await run(digest)).output, /0 written, 1 unchanged/);
    writeFileSync(
      article,
      text
        .replace('The river has two bridges [', 'The river has two old bridges [')
        .replace(/\n\| Year[\s\S]*\^p\d+\n/, '\n'),
    );
    const refused = await run(digest);
    assert.equal(refused.status, 1);
    assert.match(refused.output, /article-there/);
    const forced = await run(digest, '--force');
    assert.equal(forced.status, 0, forced.output);
    assert.match(forced.output, /^-The river has two old bridges/m);
    const replaced = readFileSync(article, 'utf8');
    assert.match(replaced, /The river has two bridges.* \^p1$/m, 'an edited passage keeps its number');
    assert.equal((await runCommand(folder, 'check-content')).status, 0);
  });
});

describe('what stands in the project', () => {
  const folder = copyProject(join(temporaryFolder(), 'project'));
  const run = (...args: string[]) => runCommand(folder, 'import', {}, args);
  const source = join(temporaryFolder(), 'source.txt');
  const works = join(folder, 'content', 'works.json');
  const article = join(folder, 'content', 'articles', 'gunvor-2020.mdx');
  writeFileSync(source, '---\ntitle: Gunvor 2020\nvideoId: aaaaaaaaaaa\n---\n\n[[sorland]] rules.\n');

  test('a record of another work keeps its id, and a link to a known topic reads the same again', async () => {
    const before = readFileSync(works, 'utf8');
    assert.ok(before.includes('"id": "gunvor-2020"'));
    assert.match((await run(source)).output, /1 written, 0 unchanged/);
    const after = readFileSync(works, 'utf8');
    assert.ok(after.startsWith(before.trimEnd().slice(0, -2).trimEnd()));
    assert.ok(after.includes('"id": "gunvor-2020-source"'));
    assert.match((await run(source)).output, /0 written, 1 unchanged/);
  });

  test('an article that cannot be read is not replaced, and records that cannot be read are not written', async () => {
    const sound = readFileSync(article, 'utf8');
    writeFileSync(article, sound.replace('title:', 'tittle: x\ntitle:'));
    const refused = await run(source, '--force');
    assert.equal(refused.status, 1);
    assert.match(refused.output, /article-unreadable .* cannot be read \(there is no key "tittle"\)/);
    writeFileSync(article, sound);
    writeFileSync(works, '{');
    const stopped = await run(source);
    assert.equal(stopped.status, 1);
    assert.match(
      stopped.output,
      /works\.json:.* json-syntax[\s\S]*Mend content\/works\.json first\.\nNothing is written\./,
    );
    assert.equal(readFileSync(works, 'utf8'), '{');
  });
});

const sources = process.env['SOURCES_DIR'];
describe('the sources of our own editions', { skip: sources === undefined }, () => {
  for (const name of sources === undefined ? [] : readdirSync(resolve(sources)).sort())
    test(`${name}: imported whole, without a hand`, () => {
      const file = join(resolve(sources!), name);
      const outcome = importFile(file);
      assert.ok('article' in outcome, show(outcome));
      assert.equal(errorsOf(outcome, temporaryFolder()), undefined);
      const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
      const all = new Map<string, number>();
      for (const word of words(
        `${outcome.article.text} ${JSON.stringify(outcome.article.work)} ${outcome.log.map(({ text }) => text).join(' ')}`,
      ))
        all.set(word, (all.get(word) ?? 0) + 1);
      const body = readFileSync(file, 'utf8')
        .replace(/^---[\s\S]*?\n---\n/, '')
        .replace(/<a class="yt-timestamp"[^>]*>|<\/?\w+\/?>|data-t="[^"]*"|\]\(mailto:[^)]*\)/g, ' ');
      const lost = words(body).filter((word) => {
        const left = all.get(word) ?? 0;
        all.set(word, left - 1);
        // Times lose the noughts before them.
        return left <= 0 && !/^\d\d$/.test(word);
      });
      assert.deepEqual(lost, []);
    });
});
