/** The files of the index: what is written into them, without a site around them. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { toWords } from '../../../src/build/search/record-words.ts';
import { shardName, toWordFiles } from '../../../src/build/search/word-list.ts';
import { indexBeside } from '../../../src/build/search/index-beside.ts';
import { buildSearchIndex } from '../../../src/build/search/index.ts';
import { filesBelow } from '../../../src/content/files.ts';
import type { EntrySource, RecordSource } from '../../../src/search/entry.ts';
import { generatedArticle, generatedLists, generatedQueries } from '../../support/generated-records.ts';
import { judge, searchOf } from '../../support/search.ts';
import { temporaryFolder } from '../../support/sites.ts';

const entry = (text: string, more: Partial<EntrySource> = {}): EntrySource => ({
  kind: 'passage',
  path: 'a/#p1',
  title: 'Passage 1',
  text,
  words: { p: [text] },
  ...more,
});
const record = (...entries: EntrySource[]): RecordSource => ({ name: 'a', entries });

describe('a record in words', () => {
  test('has each entry at the beginning of a cell, and a gap for what says nothing', () => {
    const { content, cells } = toWords(record(entry('The coal of the north'), entry('coal')), () => undefined);
    assert.deepEqual(cells, [0, 1]);
    assert.deepEqual(content.slice(0, 5), ['.', 'coalǀp', '.', '.', 'northǀp']);
    assert.equal(content[128], 'coalǀp');
    assert.equal(content.length, 129);
  });

  test('gives a long entry several cells', () => {
    const { cells } = toWords(record(entry('word '.repeat(300)), entry('x')), () => undefined);
    assert.deepEqual(cells, [0, 3]);
  });

  test('has what a long entry can be narrowed by in the first of its cells', () => {
    const { content } = toWords(
      record(entry('x'), entry('word '.repeat(300), { facets: { topic: ['third'] } })),
      () => undefined,
    );
    assert.equal(content.indexOf('ǀtthird'), 128);
  });

  test('has facets first, then terms, joined words after their text', () => {
    const { content } = toWords(
      record(entry('peace-keeping', { terms: ['note16'], facets: { topic: ['third-one'] } })),
      () => undefined,
    );
    assert.deepEqual(
      content.filter((word) => word !== '.'),
      ['ǀtthirdx2done', 'note16ǀp', 'peacǀp', 'keepǀp', 'peacekeepǀp'],
    );
  });
});

describe('the word list', () => {
  test('is one file while it is small, in the order of the words, with how often each stands', () => {
    const { files, shards } = toWordFiles(
      new Map([
        ['winter', 2],
        ['coal', 1],
        ['war', 3],
        ['1990', 1],
      ]),
    );
    assert.deepEqual(shards, []);
    assert.equal(gunzipSync(files[0]!.content).toString(), 'words\ncoal\nwinter 2\nend');
  });

  test('is divided by first letters when it grows', () => {
    const many = new Map(
      Array.from({ length: 5000 }, (_, at) => [
        `${'abж'[at % 3]!}word${'x'.repeat(at % 7)}${String.fromCharCode(97 + (at % 26))}${'y'.repeat(at % 11)}${'z'.repeat(at % 13)}`,
        1,
      ]),
    );
    const { files, shards } = toWordFiles(many);
    assert.deepEqual(shards, ['a', 'b', 'ж']);
    assert.deepEqual(
      files.map(({ path }) => path.replace(/^.*\//, '')),
      shards.map((shard) => `${shardName(shard)}.words`),
    );
  });
});

describe('the index of a hundred generated articles', () => {
  const folder = join(temporaryFolder(), 'site');
  const records = join(folder, 'search', 'records');

  test('has a file an article and not one a passage, and answers', async (t) => {
    mkdirSync(join(records, 'articles'), { recursive: true });
    for (let number = 0; number < 100; number++)
      writeFileSync(join(records, 'articles', `${number}.json`), JSON.stringify([generatedArticle(number, 100)]));
    writeFileSync(join(records, 'lists.json'), JSON.stringify(generatedLists(100)));
    assert.equal(await buildSearchIndex(records, folder), 100 * (1 + 25 + 6 + 1) + 200);
    const files = readdirSync(join(folder, 'pagefind', 'fragment'));
    assert.equal(files.length, 100 + Math.ceil(100 / 32) + Math.ceil(200 / 32));
    const meta = readdirSync(join(folder, 'pagefind')).find((name) => name.endsWith('.pf_meta'))!;
    assert.ok(readFileSync(join(folder, 'pagefind', meta)).length < 2000);
    const queries = generatedQueries(100, 60).map(({ query, path }) => ({ group: '', query, places: [path] }));
    const { at1, at5, missed } = await judge(await searchOf(folder), queries);
    t.diagnostic(`${at1} first, ${at5} among five`);
    assert.ok(at1 >= 0.97 && at5 >= 0.98, missed.join('\n'));
  });
});

test('a thread makes the same index of many records', async () => {
  const folder = temporaryFolder();
  const records = join(folder, 'records');
  mkdirSync(records);
  for (let number = 0; number < 200; number++)
    writeFileSync(join(records, `${number}.json`), JSON.stringify([generatedArticle(number, 200)]));
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  assert.equal(await indexBeside(records, there), await buildSearchIndex(records, here));
  const names = [...filesBelow(here)].sort();
  assert.deepEqual([...filesBelow(there)].sort(), names);
  // The code that searches is made small only there.
  const others = names.filter((name) => !readFileSync(join(here, name)).equals(readFileSync(join(there, name))));
  assert.deepEqual(others, ['pagefind/pagefind.js']);
});
