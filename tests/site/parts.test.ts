/** A collection in two parts, each built by itself: their topics lead to each other, and one search finds what both have. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { askPart } from '../../src/content/part-asker.ts';
import { generate } from '../bench/collection.ts';
import { searchOfParts } from '../support/search.ts';
import { serve } from '../support/server.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';

const HOST = 'https://example.org/collection/';
const PARTS = [
  { title: 'The north', url: `${HOST}north/` },
  { title: 'The south', url: `${HOST}south/` },
];
const [NORTH, SOUTH] = [0, 1] as const;

/** The folders of the parts, with two articles each. */
const folders = PARTS.map((_, at) =>
  copyProject(join(temporaryFolder(), `part-${at}`), (copy) => {
    generate(copy, 2, 2 * at);
    writeFileSync(join(copy, 'content', 'parts.json'), JSON.stringify(PARTS));
  }),
);
const dist = folders.map((folder) => join(folder, 'dist'));
const read = (part: number, path: string): string => readFileSync(join(dist[part]!, path), 'utf8');
/** Where no part answers. */
const SILENT = { '/collection/south/': join(temporaryFolder(), 'nothing') };
const build = async (part: number): Promise<void> => {
  const { status, output } = await runCommand(folders[part]!, 'build', { SITE_URL: PARTS[part]!.url });
  assert.equal(status, 0, output);
};

before(async () => {
  await build(SOUTH);
  // What `npm run parts` writes, from a host that answers for the part.
  const served = await serve(dist[SOUTH]!);
  const topics = { [PARTS[SOUTH]!.url]: await askPart(served.url) };
  served.close();
  writeFileSync(join(folders[NORTH]!, 'content', 'parts-topics.json'), JSON.stringify(topics));
  await build(NORTH);
});

describe('a part', () => {
  test('lists all parts on its first page and where one searches', () => {
    for (const page of ['index.html', 'search/index.html'])
      assert.match(
        read(NORTH, page),
        /2 parts, which are searched together: <strong[^>]*>The north<\/strong>\s* · <a href="https:\/\/example\.org\/collection\/south\/"[^>]*>The south<\/a>/,
      );
  });

  test('leads from a topic to the same topic of another part, with how much there is', () => {
    const { topics } = JSON.parse(read(SOUTH, 'data/topics.json')) as {
      topics: { slug: string; url: string; passages: number; articles: number }[];
    };
    const { url, passages, articles } = topics.find(({ slug }) => slug === 'topic-1')!;
    assert.equal(url, `${HOST}south/topics/topic-1/`);
    assert.ok(passages > 10 && articles === 2, `${passages} ${articles}`);
    const [, shown = ''] = /id="elsewhere"([\s\S]*?)<\/ul>/.exec(read(NORTH, 'topics/topic-1/index.html')) ?? [];
    assert.match(shown, new RegExp(`href="${url}"[^>]*>The south</a>: ${passages} passages in 2 articles`));
    // The other was built before anything was known of this one.
    assert.ok(!read(SOUTH, 'topics/topic-1/index.html').includes('In other parts'));
  });

  test('is built for an address of the list, and for no other', async () => {
    const { status, output } = await runCommand(folders[NORTH]!, 'build', { SITE_URL: `${HOST}west/` });
    assert.equal(status, 1);
    assert.match(
      output,
      /built for https:\/\/example\.org\/collection\/west\/, which is no part of the collection; content\/parts\.json has:\n  https:\/\/example\.org\/collection\/north\/ \(The north\)\n/,
    );
  });
});

describe('npm run parts', () => {
  test('says which part cannot be asked, and keeps what is known of it', async () => {
    const folder = copyProject(join(temporaryFolder(), 'asking'));
    const path = join(folder, 'content', 'parts-topics.json');
    mkdirSync(join(folder, 'content'), { recursive: true });
    const parts = ['one', 'two'].map((name) => ({ title: name, url: `https://${name}.invalid/` }));
    writeFileSync(join(folder, 'content', 'parts.json'), JSON.stringify(parts));
    const faulty = await runCommand(folder, 'ask-parts');
    assert.equal(faulty.status, 1);
    assert.match(faulty.output, /content\/parts\.json:1:\d+ .*all on one host/);
    const side = ['one', 'two'].map((name) => ({ title: name, url: `https://parts.invalid/${name}/` }));
    writeFileSync(join(folder, 'content', 'parts.json'), JSON.stringify(side));
    const known = { [side[0]!.url]: { norland: { title: 'Norland', passages: 3, articles: 1 } } };
    writeFileSync(path, JSON.stringify(known));
    const { status, output } = await runCommand(folder, 'ask-parts');
    assert.equal(status, 0, output);
    assert.match(
      output,
      /^one: https:\/\/parts\.invalid\/one\/data\/topics\.json cannot be read .* what it said before stays$/m,
    );
    assert.match(output, /^two: .* nothing is known of it yet$/m);
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), known);
  });

  test('takes nothing for topics that is something else', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    for (const [text, reason] of [
      ['<html>', /no list of topics/],
      ['{"version":2,"topics":[]}', /no list of topics in the form of version 1/],
      ['{"version":1,"topics":[{"slug":"a","title":"A","passages":-1,"articles":1}]}', /no names or counts/],
    ] as const) {
      writeFileSync(join(folder, 'data', 'topics.json'), text);
      const served = await serve(folder);
      await assert.rejects(askPart(served.url), reason);
      served.close();
      await assert.rejects(askPart(served.url));
    }
  });
});

describe('a search', () => {
  test('finds what both parts have, ranked as in one, and leads there', async () => {
    const search = await searchOfParts(dist[NORTH]!, { '/collection/south/': dist[SOUTH]! });
    const found = await search('generated');
    assert.equal(found.count, 4);
    assert.deepEqual(found.silent(), []);
    const hits = await found.load(0, 10);
    assert.deepEqual(hits.map(({ path, part }) => [path, part]).sort(), [
      ['/collection/south/articles/generated-2/', 'The south'],
      ['/collection/south/articles/generated-3/', 'The south'],
      ['articles/generated-0/', undefined],
      ['articles/generated-1/', undefined],
    ]);
    const passages = await (await search('treaty vote', { kind: ['passage'] })).load(0, 40);
    const there = passages.filter(({ part, evidence = [] }) => part && evidence.length > 0);
    assert.ok(there.length > 0);
    for (const { evidence = [] } of there)
      for (const [, , href] of evidence) assert.match(href, /^\/collection\/south\//);
  });

  test('counts in both what it can be narrowed by', async () => {
    const [alone, both] = [
      await searchOfParts(dist[NORTH]!, SILENT),
      await searchOfParts(dist[NORTH]!, { '/collection/south/': dist[SOUTH]! }),
    ];
    const count = async (search: typeof alone): Promise<number> =>
      (await (await search('treaty')).counts('topic', ['topic-1'])).get('topic-1') ?? 0;
    assert.ok((await count(both)) > (await count(alone)) && (await count(alone)) > 0);
  });

  test('without an answer from a part finds what is here, and says what is not searched', async () => {
    const found = await (await searchOfParts(dist[NORTH]!, SILENT))('generated');
    assert.equal(found.count, 2);
    assert.deepEqual(found.silent(), ['The south']);
  });
});
