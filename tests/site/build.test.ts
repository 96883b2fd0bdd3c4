/** Building, as an editor lives through it: errors, kills, old Nodes. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { keepLittle, LITTLE_ARTICLE } from '../support/little.ts';
import { copyProject, runCommand, started, temporaryFolder } from '../support/sites.ts';
import { killBuilds } from './kill-builds.ts';

const ARTICLE = 'content/articles/tavria-war-and-verens-stance.mdx';

/** A copy of the project with a `dist/` that a build must not harm. */
function copyWithDist(): string {
  const folder = copyProject(join(temporaryFolder(), 'copy'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the last good build');
  return folder;
}
const lastGood = (folder: string): string => readFileSync(join(folder, 'dist/index.html'), 'utf8');

describe('a build', () => {
  test('refuses faulty content, names all of it, and leaves dist/ as it was', async () => {
    const folder = copyWithDist();
    appendFileSync(join(folder, ARTICLE), '\nA claim [1:75] on [[sorlnd]].\n');
    writeFileSync(join(folder, 'content/topics/norland.mdx'), '---\ntitle: Norland\nkind: place\ndescripton: x\n---\n');
    const { status, output } = await runCommand(folder, 'build');
    assert.equal(status, 1);
    for (const expected of [
      /stance\.mdx:73:1 passage-id-missing /,
      /stance\.mdx:73:9 timestamp-invalid \[1:75\] is no time/,
      /stance\.mdx:73:19 wikilink-near-miss .*Did you mean \[\[sorland\]\]\?/,
      /norland\.mdx:4:1 frontmatter-unknown-key .*Did you mean "description"\?/,
      /\d+ errors, \d+ warnings/,
    ])
      assert.match(output, expected);
    assert.doesNotMatch(output, /^\s+at /m, 'no stack');
    assert.equal(lastGood(folder), 'the last good build');
  });

  // A test for each kill: on a machine that does five other things both together take longer than a test may.
  for (const seed of [7, 8])
    test(
      `killed at any moment, leaves dist/ whole, and the next one succeeds (${seed})`,
      { skip: process.platform === 'win32' && 'Windows ends processes in other ways' },
      async () => {
        const { kept, replaced, missing } = await killBuilds(temporaryFolder(), 1, seed);
        assert.equal(kept + replaced + missing, 1);
      },
    );

  test('that is published, records the numbers of passages; the last one is missed then, and not given again', async () => {
    const folder = copyProject(join(temporaryFolder(), 'published'), keepLittle);
    const record = join(folder, 'content/published.json');
    const refused = await runCommand(folder, 'build', {}, ['--record']);
    assert.deepEqual([refused.status, existsSync(record)], [1, false]);
    assert.match(refused.output, /needs an address: npm run publish -- --site https:/);

    const article = join(folder, LITTLE_ARTICLE);
    const text = readFileSync(article, 'utf8');
    appendFileSync(article, '\nA last claim. ^p2\n');
    const env = { TODAY: '2027-01-05' };
    const outcome = await runCommand(folder, 'build', env, ['--record', '--site', 'https://example.org/']);
    assert.equal(outcome.status, 0, outcome.output);
    const slug = basename(LITTLE_ARTICLE, '.mdx');
    const { articles, works } = JSON.parse(readFileSync(record, 'utf8')) as Record<string, Record<string, unknown[]>>;
    assert.deepEqual(articles, { [slug]: [{ day: env.TODAY, passages: 'p1-p2' }] });
    assert.deepEqual(Object.values(works!), [[{ day: env.TODAY }]]);

    writeFileSync(article, `${text}\nAnother claim.\n`);
    assert.match((await runCommand(folder, 'number')).output, /\^p3/);
    assert.match((await runCommand(folder, 'check-content')).output, /passage-id-vanished p2 is missing/);
  });

  test('beside another, is refused, and the first one is published whole', async () => {
    const folder = copyWithDist();
    const outcomes = await Promise.all([runCommand(folder, 'build'), runCommand(folder, 'build')]);
    const [refused, built] = outcomes.sort((a, b) => (b.status ?? 1) - (a.status ?? 1));
    assert.equal(built?.status, 0, built?.output);
    assert.equal(refused?.status, 1);
    assert.match(refused.output, /another build is running \(process \d+\)/);
    assert.match(lastGood(folder), /Two Shores/);
  });

  test(
    'that nobody waits for any more ends and publishes nothing',
    { skip: process.platform === 'win32' && 'Windows does not say so' },
    async () => {
      const folder = copyWithDist();
      // A shell between, as npm puts one there.
      const script = `node -r ./src/commands/prepare.cjs src/commands/build.ts; exit $?`;
      const shell = spawn('sh', ['-c', script], { cwd: folder, env: { ...process.env, SITE_URL: '' } });
      const { ended } = started(shell);
      while (!existsSync(join(folder, 'dist.next'))) await setTimeout(20);
      shell.kill('SIGTERM');
      // The pipe is closed when the build itself has ended.
      await ended;
      assert.equal(lastGood(folder), 'the last good build');
    },
  );

  test('says which address it is built for, and refuses what is none', async () => {
    const folder = copyWithDist();
    const { status, output } = await runCommand(folder, 'build', { SITE_URL: 'example.org' });
    assert.equal(status, 1);
    assert.match(output, /^SITE_URL is "example\.org"; expected an address such as/);
    const optional = await runCommand(folder, 'build', {}, ['--site', 'example.net']);
    assert.equal(optional.status, 1);
    assert.match(optional.output, /^SITE_URL is "example\.net"; expected an address such as/);
    assert.equal(lastGood(folder), 'the last good build');
  });
});

describe('content that is seldom', () => {
  const site = join(temporaryFolder(), 'copy');
  before(async () => {
    copyProject(site, (copy) => {
      keepLittle(copy);
      const file = join(copy, LITTLE_ARTICLE);
      const [, settings = ''] = readFileSync(file, 'utf8').split('---\n');
      const passages = Array.from({ length: 230 }, (_, index) => `Claim ${index} on [[a place]]. ^p${index + 1}`);
      writeFileSync(file, `---\n${settings}formerSlugs: [old-name]\n---\n\n${passages.join('\n\n')}\n`);
    });
    const { status, output } = await runCommand(site, 'build', { WITHOUT_INDEX: '1' });
    assert.equal(status, 0, output);
  });
  const read = (path: string): string => readFileSync(join(site, 'dist', path, 'index.html'), 'utf8');

  test('a former name of an article leads on to it', () => {
    const html = read('articles/old-name');
    assert.match(html, /http-equiv="refresh" content="0; url=\/articles\/a-trial\/"/);
    assert.match(html, /<a href="\/articles\/a-trial\/"/);
  });

  test('long lists take several pages, and every passage of a topic is on one of them', () => {
    const pages = ['', ...Array.from({ length: 9 }, (_, index) => index + 2)].map((page) =>
      read(`topics/a-place/${page}`),
    );
    const shown = pages.join('').match(/id="a-trial-p\d+"/g) ?? [];
    assert.equal(new Set(shown).size, 230);
    assert.match(pages[1]!, /Page 2 of 10/);
  });
});

test('an old Node is told so in one line', () => {
  const { stderr, status } = spawnSync(process.execPath, [
    '-e',
    'Object.defineProperty(process.versions, "node", { value: "20.1.0" }); require("./src/commands/prepare.cjs")',
  ]);
  assert.equal(status, 1);
  assert.match(String(stderr), /^This project needs Node 22\.18 or newer.*Node 20\.1\.0 is running.*\n$/);
});
