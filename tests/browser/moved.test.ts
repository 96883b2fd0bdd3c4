/** Addresses of old: where they lead, and what they say. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { remove, rename } from '../../src/changes/index.ts';
import { writeAll } from '../../src/write-all.ts';
import { serve, type Server } from '../support/server.ts';
import { copyProject, runCommand, temporaryFolder } from '../support/sites.ts';
import { axe, theBrowser } from './support.ts';

const ARTICLE = 'tavria-war-and-verens-stance';
const root = copyProject(join(temporaryFolder(), 'moved'));
let server: Server;

before(async () => {
  writeAll(root, rename(root, { kind: 'articles', name: ARTICLE }, 'the-war'));
  writeAll(root, rename(root, { kind: 'topics', name: 'norland' }, 'northland'));
  writeAll(root, rename(root, { kind: 'works', name: 'gunvor-2020' }, 'gunvor-2020a'));
  const removal = {
    why: 'Nothing was said of it.',
    day: '2027-01-05',
    into: { kind: 'topics', name: 'anatia' },
  } as const;
  writeAll(root, remove(root, { kind: 'topics', name: 'domestic-politics' }, removal));
  const file = join(root, 'content', 'articles', 'the-war.mdx');
  const correction =
    'corrections:\n  - date: 2026-12-01\n    passage: p3\n    what: A word was changed.\n    why: It was wrong.\n    before: The words of before.\n';
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('\n---\n', `\n${correction}---\n`)
      .replace('editedOn: 2026-11-22', 'editedOn: 2026-12-01'),
  );
  const built = await runCommand(root, 'build', { TODAY: '2027-01-06' });
  assert.equal(built.status, 0, built.output);
  server = await serve(join(root, 'dist'));
});
after(() => server?.close());

describe('an address of old', () => {
  test('leads on with its anchor', async () => {
    const page = await theBrowser().newPage();
    await page.goto(`${server.url}articles/${ARTICLE}/#p10`);
    await page.waitForURL('**/articles/the-war/#p10');
    assert.ok(await page.locator('#p10').evaluate((element) => element.matches(':target')));
    await page.goto(`${server.url}topics/norland/`);
    await page.waitForURL('**/topics/northland/');
    await page.goto(`${server.url}works/gunvor-2020/`);
    await page.waitForURL('**/works/gunvor-2020a/');
    await page.close();
  });

  test('leads on without scripts, and for hosts that read a list of them', async () => {
    const context = await theBrowser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}articles/${ARTICLE}/`);
    await page.waitForURL('**/articles/the-war/');
    await page.goto(`${server.url}articles/${ARTICLE}/history/`);
    await page.waitForURL('**/articles/the-war/history/');
    await context.close();
    for (const file of [`${ARTICLE}.md`, `${ARTICLE}/citation.bib`, `${ARTICLE}/references.ris`])
      assert.ok(existsSync(join(root, 'dist', 'articles', file)), `${file} is still there`);
    assert.equal(
      readFileSync(join(root, 'dist', '_redirects'), 'utf8'),
      `/articles/${ARTICLE}/ /articles/the-war/ 301\n/topics/norland/ /topics/northland/ 301\n/works/gunvor-2020/ /works/gunvor-2020a/ 301\n`,
    );
  });

  test('of a work is known to reference managers', () => {
    assert.match(
      readFileSync(join(root, 'dist', 'works.bib'), 'utf8'),
      /@report\{gunvor-2020a,\n {2}ids = \{gunvor-2020\},/,
    );
  });

  test('of what was removed says what was there, when and why it went', async () => {
    const page = await theBrowser().newPage();
    await page.goto(`${server.url}topics/domestic-politics/`);
    const text = (await page.locator('main').textContent()) ?? '';
    assert.match(
      text,
      /Domestic politics\s*This topic was removed on 5 January 2027\. Nothing was said of it\.\s*Replaced by Anatia\./,
    );
    assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: 'Anatia', exact: true }).click();
    await page.waitForURL('**/topics/anatia/');
    await page.close();
  });
});

test('the history of an article has what stood there before', async () => {
  const page = await theBrowser().newPage();
  await page.goto(`${server.url}articles/the-war/`);
  const entry = page.locator('#correction-1');
  assert.equal(await entry.locator('blockquote').isVisible(), false);
  await entry.locator('summary').click();
  assert.equal(await entry.locator('blockquote').textContent(), 'The words of before.');
  await page.locator('.about-text summary').click();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.waitForURL('**/articles/the-war/history/');
  assert.ok(await page.locator('#correction-1 blockquote').isVisible());
  assert.deepEqual(await axe(page), []);
  await page.locator('#correction-1').getByRole('link', { name: 'Passage 3' }).click();
  await page.waitForURL('**/articles/the-war/#p3');
  await page.close();
});
