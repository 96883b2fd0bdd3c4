/** What was published stays reachable, whatever editors do. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { noteAnchor } from '../../src/anchors.ts';
import { PUBLISHED_KINDS, readPublished } from '../../src/content/published.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';
import { RandomSite } from './random-site.ts';

const ARTICLES = 200;
const CHANGES = 500;
const PUBLISHED_EVERY = 25;

test('of 200 articles after 500 changes with publishing in between', async (t) => {
  const root = copyProject(join(temporaryFolder(), 'project'));
  const site = new RandomSite(root, 5);
  for (let count = 0; count < 20; count++) site.addTopic();
  for (let count = 0; count < ARTICLES; count++) site.addArticle();
  const done: string[] = [];
  for (let count = 1; count <= CHANGES; count++) {
    done.push(site.change());
    if (count % PUBLISHED_EVERY !== 0) continue;
    assert.equal(site.report(), '', done.slice(-PUBLISHED_EVERY).join('\n'));
    site.publish();
  }
  const built = await runCommand(root, 'build');
  assert.equal(built.status, 0, built.output);
  const { published } = readPublished(root);
  const lost: string[] = [];
  let [addresses, anchors] = [0, 0];
  for (const kind of PUBLISHED_KINDS)
    for (const [name, page] of published[kind]) {
      addresses++;
      const wanted = [...page.passages, ...page.headings, ...page.notes.map(noteAnchor)];
      anchors += wanted.length;
      const html = pageAt(root, `/${kind}/${name}/`);
      if (html === undefined) lost.push(`/${kind}/${name}/`);
      else lost.push(...wanted.filter((id) => !html.includes(` id="${id}"`)).map((id) => `/${kind}/${name}/#${id}`));
    }
  t.diagnostic(`${addresses} addresses and ${anchors} anchors, ${new Set(done).size} changes`);
  assert.ok(addresses > 400 && anchors > 2000);
  assert.deepEqual(lost, []);
});

/** The page that a reader comes to: an address of old leads on, once and again. */
function pageAt(root: string, path: string, steps = 0): string | undefined {
  const file = join(root, 'dist', path, 'index.html');
  if (!existsSync(file) || steps > 9) return undefined;
  const html = readFileSync(file, 'utf8');
  const next = /<a href="([^"]+)"[^>]* data-moved/.exec(html)?.[1];
  return next === undefined ? html : pageAt(root, next, steps + 1);
}
