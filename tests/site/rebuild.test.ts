/** A build makes anew what has changed, and gives the same bytes as a build from nothing. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { filesBelow } from '../../src/content/files.ts';
import { EditedProject } from '../support/site-edits.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';

const ENV = { SITE_URL: 'https://example.org/base/' };
const SEED = 20;

const filesOf = (folder: string): string[] => [...filesBelow(folder)].sort();

async function build(folder: string, env: Record<string, string> = {}, ...options: string[]): Promise<string> {
  const { status, output } = await runCommand(folder, 'build', { ...ENV, ...env }, options);
  assert.equal(status, 0, output);
  return output;
}

describe('a build after another', () => {
  const parent = temporaryFolder();
  const folder = copyProject(join(parent, 'edited'));
  const dist = join(folder, 'dist');
  const project = new EditedProject(folder, SEED);
  const pages = (): Map<string, number> =>
    new Map(
      filesOf(dist)
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name, statSync(join(dist, name)).mtimeMs]),
    );

  test('begins with a build from nothing', async () => {
    for (let count = 0; count < 5; count++) project.edits['an article added']!();
    await build(folder);
  });

  for (const name of project.inRandomOrder())
    test(`takes no page from the last one that is another now: ${name}`, async (t) => {
      t.diagnostic(project.edits[name]!());
      await build(folder, { WITHOUT_INDEX: '1' }, '--verify');
    });

  test('makes few pages anew for one passage, and all bytes are those of a build from nothing', async () => {
    const before = pages();
    const article = join(folder, 'content', 'articles', project.madeArticle());
    writeFileSync(article, readFileSync(article, 'utf8').replace('A claim on', 'Another claim on'));
    const fresh = copyProject(join(parent, 'fresh'), (copy) => {
      for (const part of ['content', 'src']) {
        rmSync(join(copy, part), { recursive: true });
        cpSync(join(folder, part), join(copy, part), { recursive: true });
      }
    });
    await Promise.all([build(folder), build(fresh)]);
    const same = [...pages()].filter(([name, time]) => before.get(name) === time).length;
    assert.ok(same > before.size / 2, `${same} of ${before.size} pages serve again`);
    const [ours, theirs] = [filesOf(dist), filesOf(join(fresh, 'dist'))];
    assert.deepEqual(
      [ours.filter((name) => !theirs.includes(name)), theirs.filter((name) => !ours.includes(name))],
      [[], []],
    );
    for (const name of ours)
      assert.ok(readFileSync(join(dist, name)).equals(readFileSync(join(fresh, 'dist', name))), name);
  });

  test('makes nothing where nothing has changed, and makes anew what was changed in dist/', async () => {
    const path = join(
      dist,
      filesOf(dist).find((name) => /^articles.made-1.index\.html$/.test(name))!,
    );
    const [time, written] = [statSync(path).mtimeMs, readFileSync(path, 'utf8')];
    assert.match(await build(folder), /as it was, since nothing has changed/);
    assert.equal(statSync(path).mtimeMs, time);
    writeFileSync(path, `${written}changed by hand`);
    assert.match(await build(folder), /is built/);
    assert.equal(readFileSync(path, 'utf8'), written);
  });

  test('reads settings anew where the schema makes something else of them', async () => {
    const schema = join(folder, 'src', 'schemas', 'article.ts');
    const words = 'What the schema says.';
    const written = readFileSync(schema, 'utf8');
    writeFileSync(schema, written.replace('description: text.', `description: text.transform(() => '${words}').`));
    await build(folder, { WITHOUT_INDEX: '1' });
    assert.ok(readFileSync(join(dist, 'articles', 'made-1', 'index.html'), 'utf8').includes(words));
  });
});
