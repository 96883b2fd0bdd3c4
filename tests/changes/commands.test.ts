/** `npm run rename` and `npm run remove`, as an editor runs them. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { leadNowhere, leadTo } from '../../src/changes/references.ts';
import { withFormerSlug, withId, withoutRecord } from '../../src/changes/settings.ts';
import { copyProject, runCommand, temporaryFolder, type Outcome } from '../support/sites.ts';

const ARTICLE = 'tavria-war-and-verens-stance';

/** A copy of the project, and how its commands are run and its content is read there. */
function project() {
  const root = copyProject(join(temporaryFolder(), 'project'));
  return {
    run: (name: string, ...args: string[]): Promise<Outcome> => runCommand(root, name, { TODAY: '2027-01-05' }, args),
    read: (...path: string[]): string => readFileSync(join(root, 'content', ...path), 'utf8'),
    path: (...path: string[]): string => join(root, 'content', ...path),
  };
}

describe('references', () => {
  const from = { kind: 'topics', name: 'norland' } as const;
  const to = { kind: 'topics', name: 'northland' } as const;

  test('of all kinds lead to the new name, and nothing else changes', () => {
    const text =
      '[[norland]] [[Norland|the north]] [[topics/norland#Trade]] [[norland-river]] | a [[norland\\|b]] |\n' +
      '[words](/topics/norland/) [more](/topics/norland/#trade "x") [other](/topics/norland-river/) ![](/topics/norland/)\n' +
      '[a]: /topics/norland/#b\n';
    assert.equal(
      leadTo(text, from, to),
      '[[northland]] [[northland|the north]] [[topics/northland#Trade]] [[norland-river]] | a [[northland\\|b]] |\n' +
        '[words](/topics/northland/) [more](/topics/northland/#trade "x") [other](/topics/norland-river/) ![](/topics/norland/)\n' +
        '[a]: /topics/northland/#b\n',
    );
    const work = { kind: 'works', name: 'smith-2020' } as const;
    assert.equal(
      leadTo('source: smith-2020\n[@smith-2020, p. 2] [@smith-2020a] [w](/works/smith-2020/)', work, {
        ...work,
        name: 'x',
      }),
      'source: x\n[@x, p. 2] [@smith-2020a] [w](/works/x/)',
    );
  });

  test('become words where nothing takes the place', () => {
    assert.equal(
      leadNowhere('[[norland]] [[norland|the north]] [words](/topics/norland/#a) [[norland-river]]', from, 'Norland'),
      'Norland the north words [[norland-river]]',
    );
  });
});

describe('settings', () => {
  test('take a former name in whatever form they are written', () => {
    for (const [before, after] of [
      ['---\ntitle: x\n---\nText', '---\ntitle: x\nformerSlugs: [old]\n---\nText'],
      ['---\nformerSlugs: [a]\n---\n', '---\nformerSlugs: [a, old]\n---\n'],
      ['---\nformerSlugs:\n  - a\nlang: en\n---\n', '---\nformerSlugs:\n  - a\n  - old\nlang: en\n---\n'],
    ] as const)
      assert.equal(withFormerSlug(before, 'old'), after);
  });

  test('records change and go by themselves', () => {
    const json =
      '[\n  { "id": "a", "title": "A" },\n  { "id": "b", "custom": { "editorNote": "x" } },\n  { "id": "c" }\n]\n';
    const renamed = JSON.parse(withId(json, 'b', 'd', true)) as unknown[];
    assert.deepEqual(renamed[1], { id: 'd', custom: { editorNote: 'x', formerIds: ['b'] } });
    assert.ok(withId(json, 'b', 'd', false).startsWith('[\n  { "id": "a", "title": "A" },\n'));
    for (const id of ['a', 'b', 'c'])
      assert.deepEqual(
        (JSON.parse(withoutRecord(json, id)) as { id: string }[]).map((record) => record.id),
        ['a', 'b', 'c'].filter((other) => other !== id),
      );
  });
});

describe('renaming', () => {
  test('is shown first and done with --write; what was published leads on', async () => {
    const { run, read, path } = project();
    const shown = await run('rename', ARTICLE, 'the-war');
    assert.equal(shown.status, 0, shown.output);
    assert.match(shown.output, /^\+formerSlugs: \[tavria-war-and-verens-stance\]$/m);
    assert.match(shown.output, /Nothing is written: with --write it is\./);
    assert.ok(existsSync(path('articles', `${ARTICLE}.mdx`)));
    for (const [from, to] of [
      [ARTICLE, 'the-war'],
      ['norland', 'northland'],
      ['works/gunvor-2020', 'gunvor-2020a'],
    ] as const) {
      const written = await run('rename', from, to, '--write');
      assert.equal(written.status, 0, written.output);
    }
    assert.equal(existsSync(path('articles', `${ARTICLE}.mdx`)), false);
    assert.doesNotMatch(read('topics', 'sorland.mdx'), new RegExp(ARTICLE));
    assert.match(read('articles', 'verens-search-for-balance.mdx'), /\[\[northland\|[\s\S]*|source: gunvor-2020a/);
    assert.match(read('works.json'), /"formerIds": \[\s*"gunvor-2020"\s*\]/);
    const { status, output } = await run('check-content');
    assert.equal(status, 0, output);
  });

  test('reaches the pages of the site in all its languages', async () => {
    const { run, read, path } = project();
    const siteFile = path('..', 'src', 'site.ts');
    const words = readFileSync(siteFile, 'utf8');
    writeFileSync(siteFile, words.replace('languages: {}', "languages: { tr: { subject: 'x', description: 'y' } }"));
    mkdirSync(path('pages', 'tr'));
    const page = read('pages', 'about.mdx').replaceAll(/\]\([^)]*\)/g, '](/topics/norland/)');
    writeFileSync(path('pages', 'tr', 'about.mdx'), `${page}\n[Norland](/topics/norland/#x)\n`);
    const { status, output } = await run('rename', 'topics/norland', 'northland', '--write');
    assert.equal(status, 0, output);
    assert.match(read('pages', 'tr', 'about.mdx'), /\(\/topics\/northland\/#x\)/);
    assert.doesNotMatch(read('pages', 'tr', 'about.mdx'), /topics\/norland/);
  });

  test('of a draft leaves no trace of the old name', async () => {
    const { run, read, path } = project();
    rmSync(path('published.json'));
    assert.equal((await run('rename', 'topics/norland', 'northland', '--write')).status, 0);
    assert.doesNotMatch(read('topics', 'northland.mdx'), /formerSlugs/);
    assert.equal((await run('check-content')).status, 0);
  });

  test('is refused with a reason', async () => {
    const { run } = project();
    for (const [args, status, told] of [
      [['norland'], 2, /An old and a new name are needed\.[\s\S]*npm run rename/],
      [['norlnd', 'x'], 1, /There is no article, topic or work "norlnd"\./],
      [['norland', 'sorland'], 1, /There is topics\/sorland already\./],
      [['norland', 'North Land'], 1, /"North Land" is no name/],
      [['norland', '../x'], 1, /is no name/],
      [['norland', 'norland'], 1, /called "norland" already/],
    ] as const) {
      const outcome = await run('rename', ...args, '--write');
      assert.equal(outcome.status, status, outcome.output);
      assert.match(outcome.output, told);
    }
  });
});

describe('removing', () => {
  test('keeps what was published in mind, with its last words where they may be shown', async () => {
    const { run, read } = project();
    const outcome = await run('remove', ARTICLE, '--why', 'The source was withdrawn.', '--keep-text', '--write');
    assert.equal(outcome.status, 0, outcome.output);
    const [removed] = JSON.parse(read('removed.json')) as Record<string, unknown>[];
    const { lastWords, ...rest } = removed!;
    assert.deepEqual(rest, {
      kind: 'articles',
      name: ARTICLE,
      title: 'The war in Tavria and Veren’s diplomatic stance',
      removedOn: '2027-01-05',
      why: 'The source was withdrawn.',
    });
    assert.equal(Object.keys(lastWords as object).length, 22);
    assert.doesNotMatch(read('topics', 'sorland.mdx'), new RegExp(ARTICLE));
    // What only the article spoke of is an empty topic now: the editor is told, and how it goes.
    const checked = await run('check-content');
    assert.match(checked.output, /war-in-tavria\.mdx:1:1 topic-unused [^\n]* npm run remove -- topics\/NAME/);
    assert.match(checked.output, /\b1 error,/);
    await run('remove', 'topics/war-in-tavria', '--why', 'No source is left.', '--write');
    const { status, output } = await run('check-content');
    assert.equal(status, 0, output);
  });

  test('to another site leads there, passage by passage', async () => {
    const { run, read } = project();
    const why = ['--why', 'It belongs to another part.', '--moved-to'] as const;
    const refused = await run('remove', ARTICLE, ...why, 'elsewhere', '--write');
    assert.equal(refused.status, 2, refused.output);
    assert.match(refused.output, /--moved-to takes the address at which it stands now: https:/);
    const address = `https://example.org/south/articles/${ARTICLE}/`;
    assert.equal((await run('remove', ARTICLE, ...why, address, '--write')).status, 0);
    assert.equal((JSON.parse(read('removed.json')) as { movedTo?: string }[])[0]!.movedTo, address);
    await run('remove', 'topics/war-in-tavria', '--why', 'No source is left.', '--write');
    const { status, output } = await run('build');
    assert.equal(status, 0, output);
    const page = read('..', 'dist', 'articles', ARTICLE, 'index.html');
    assert.match(page, new RegExp(`It is now at <a href="${address}"`));
    assert.match(page, new RegExp(`id="p7"[^>]*><a href="${address}#p7"[^>]*>Passage 7</a>`));
  });

  test('into another leads there, and a link to what is gone is told so', async () => {
    const { run, read, path } = project();
    const merged = await run(
      'remove',
      'topics/norland',
      '--into',
      'topics/sorland',
      '--why',
      'Both are one.',
      '--write',
    );
    assert.equal(merged.status, 0, merged.output);
    assert.match(read('removed.json'), /"into": \{\s*"kind": "topics",\s*"name": "sorland"/);
    assert.equal((await run('check-content')).status, 0);
    const topic = path('topics', 'sorland.mdx');
    writeFileSync(topic, `${readFileSync(topic, 'utf8')}\n[Norland](/topics/norland/)\n`);
    assert.match((await run('check-content')).output, /link-dead \/topics\/norland\/ was removed on 2027-01-05/);
  });

  test('is refused with a reason', async () => {
    const { run } = project();
    for (const [args, status, told] of [
      [['norland'], 2, /Readers are told why/],
      [['--why', 'x'], 2, /One name is needed/],
      [
        ['works/gunvor-2020', '--why', 'x'],
        1,
        /"gunvor-2020" is cited in content\/articles\/verens-search-for-balance\.mdx/,
      ],
      [['norland', '--why', 'x', '--into', 'norland'], 1, /cannot take its own place/],
    ] as const) {
      const outcome = await run('remove', ...args, '--write');
      assert.equal(outcome.status, status, outcome.output);
      assert.match(outcome.output, told);
    }
  });
});
