import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { cacheFolder, pipelineVersion, TextCache, type Answers, type CachedText } from '../../../src/content/cache.ts';
import { factsOf } from '../../../src/content/entries.ts';
import { copyProject, temporaryFolder } from '../../support/sites.ts';

const MODULE = new URL('../../../src/content/cache.ts', import.meta.url).href;
const text = { html: '<p>x</p>', headings: [], passages: [], notes: [], links: [], unwritten: [] };
/** Files that say how something is done, and not what becomes of it. */
const HOW = ['at-once.ts', 'beside.ts', 'thread.ts', 'write-whole.ts'];
const cached: CachedText = {
  key: 'k',
  facts: factsOf(text),
  diagnostics: [],
  resolutions: { Moscow: { kind: 'unwritten', slug: 'moscow' } },
  works: { 'reeves-2012': 'a digest' },
  pictures: { 'map.png': { width: 3, height: 2 } },
};
const answers: Answers = {
  resolve: (name) => ({ kind: 'unwritten', slug: name.toLowerCase() }),
  digestOfWork: () => 'a digest',
  findPicture: () => ({ width: 3, height: 2 }),
};

test('a text serves again while its content, the pipeline, its wikilinks, works and pictures are the same', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const cache = new TextCache(root, '/');
  cache.write('articles/x', cached, text);
  assert.deepEqual(cache.readFresh('articles/x', 'k', answers), cached);
  assert.deepEqual(cache.readText('articles/x'), text);
  assert.equal(cache.readFresh('articles/x', 'other', answers), undefined, 'other content');
  const others: Partial<Answers>[] = [
    { resolve: () => ({ kind: 'topic', slug: 'moscow', title: 'Moscow' }) },
    { digestOfWork: () => 'another' },
    { findPicture: () => 'missing' },
  ];
  for (const other of others)
    assert.equal(cache.readFresh('articles/x', 'k', { ...answers, ...other }), undefined, Object.keys(other)[0]);
  assert.equal(new TextCache(root, '/below/').readText('articles/x'), undefined, 'another base path');
});

test('what is known of a text goes when another takes its place, and may come back', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const [cache, elsewhere] = [new TextCache(root, '/'), new TextCache(root, '/')];
  const as = (key: string): [CachedText, typeof text] => [
    { ...cached, key },
    { ...text, html: key },
  ];
  cache.write('articles/x', ...as('first'));
  assert.equal(cache.readFresh('articles/x', 'first', answers)?.key, 'first');
  elsewhere.write('articles/x', ...as('second'));
  assert.equal(cache.readFresh('articles/x', 'first', answers), undefined, 'its text is not there any more');
  assert.equal(cache.readFresh('articles/x', 'second', answers)?.key, 'second');
  cache.write('articles/x', ...as('first'));
  assert.equal(cache.readFresh('articles/x', 'first', answers)?.key, 'first');
});

test('a later process knows the same of texts and settings, and nothing of a text that was replaced', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const inProcess = (script: string): string =>
    String(
      execFileSync(process.execPath, [
        '--no-warnings',
        '--input-type=module',
        '-e',
        `import { TextCache } from ${JSON.stringify(MODULE)};
         const cache = new TextCache(${JSON.stringify(root)}, '/');
         const answers = { resolve: () => (${JSON.stringify(answers.resolve('Moscow'))}), digestOfWork: () => 'a digest', findPicture: () => ({ width: 3, height: 2 }) };
         ${script}`,
      ]),
    ).trim();
  const write = (key: string): string =>
    `cache.write('articles/x', { ...${JSON.stringify(cached)}, key: '${key}' }, ${JSON.stringify(text)});`;
  const read = (key: string): string => `console.log(cache.readFresh('articles/x', '${key}', answers)?.key);`;
  const keep = "cache.settings.keep('a', { title: 'x' });";
  assert.equal(inProcess(write('first') + read('first') + keep), 'first');
  assert.equal(inProcess(`${read('first')} console.log(cache.settings.find('a')?.title);`), 'first\nx');
  assert.equal(inProcess(`${write('second')} process.reallyExit(0);`), '');
  assert.equal(inProcess(read('first')), 'undefined', 'the process that replaced it kept nothing when it ended');
  assert.equal(inProcess(read('second')), 'second');
});

test('the code that decides what becomes of a text is the pipeline, with all that it takes from beside its folders', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'));
  const src = join(root, 'src');
  const folders = ['citation', 'content', 'diagnostics', 'i18n', 'markdown', 'schemas'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(src, folder, name)),
  );
  const beside = new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.\.\/[^']+)'/g)]
        .map(([, name]) => join(dirname(file), name!))
        .filter((name) => dirname(name) === src && !HOW.includes(basename(name))),
    ),
  );
  assert.ok(beside.size > 4);
  for (const name of [...beside, files[0]!, files.at(-1)!]) {
    const before = pipelineVersion(root);
    appendFileSync(name, '// Changed.\n');
    assert.notEqual(pipelineVersion(root), before, name);
  }
});

test('where the packages cannot be written to, it is kept in the project', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules'));
  assert.ok(cacheFolder(root).startsWith(join(root, 'node_modules', '.cache')));
  const other = temporaryFolder();
  writeFileSync(join(other, 'node_modules'), '');
  assert.ok(cacheFolder(other).startsWith(join(other, '.astro')));
  assert.notEqual(cacheFolder(other), cacheFolder(join(other, 'another')));
});
