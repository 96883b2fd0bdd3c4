/** A build makes anew what has changed, and gives the same bytes as a build from nothing. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EditedProject } from '../support/site-edits.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';

const ENV = { SITE_URL: 'https://example.org/base/' };

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

async function build(folder: string): Promise<string> {
  const { status, output } = await runCommand(folder, 'build', ENV);
  assert.equal(status, 0, output);
  return output;
}

/** Compares all files of two built sites, byte for byte. */
function assertSame(one: string, other: string, about: string): void {
  assert.deepEqual(filesOf(one), filesOf(other), about);
  for (const name of filesOf(one))
    assert.ok(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), `${about}: ${name} differs`);
}

const parent = temporaryFolder();
const folder = copyProject(join(parent, 'edited'));
const project = new EditedProject(folder, 20);
/** Those that make all pages anew stand in rounds of their own; the others are dealt among the rest. */
const FOR_ALL = ['a template', 'site.ts', 'a page of the site'];
const names = Object.keys(project.edits).filter((name) => !FOR_ALL.includes(name));
const ROUNDS = [0, 1, 2, 3].map((round) => names.filter((_, index) => index % 4 === round)).concat([FOR_ALL]);

let before: Promise<string> | undefined;
for (const [index, round] of ROUNDS.entries())
  test(`a rebuild gives all bytes of a build from nothing: ${round.join(', ')}`, async () => {
    await (before ??= build(folder));
    const done = round.map((name) => `${name} (${project.edits[name]!()})`).join(', ');
    const fresh = join(parent, `fresh-${index}`);
    copyProject(fresh);
    for (const part of ['content', 'src']) {
      rmSync(join(fresh, part), { recursive: true });
      cpSync(join(folder, part), join(fresh, part), { recursive: true });
    }
    await Promise.all([build(folder), build(fresh)]);
    assertSame(join(folder, 'dist'), join(fresh, 'dist'), done);
  });

test('where nothing has changed, nothing is made; what was changed in dist/ is made again', async () => {
  const time = (): number => statSync(join(folder, 'dist', 'index.html')).mtimeMs;
  const first = time();
  assert.match(await build(folder), /as it was, since nothing has changed/);
  assert.equal(time(), first);
  const article = filesOf(join(folder, 'dist')).find((name) => /^articles.[^/\\]+.index\.html$/.test(name))!;
  const path = join(folder, 'dist', article);
  const written = readFileSync(path, 'utf8');
  writeFileSync(path, `${written}changed by hand`);
  assert.match(await build(folder), /is built/);
  assert.equal(readFileSync(path, 'utf8'), written);
});

test('one passage that is changed makes few pages anew', async () => {
  const dist = join(folder, 'dist');
  const times = (): Map<string, number> =>
    new Map(
      filesOf(dist)
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name, statSync(join(dist, name)).mtimeMs]),
    );
  const was = times();
  project.edits['words of a passage']!();
  await build(folder);
  const now = times();
  const same = [...now].filter(([name, time]) => was.get(name) === time).length;
  assert.ok(same > now.size / 3, `${same} of ${now.size} pages serve again`);
});
