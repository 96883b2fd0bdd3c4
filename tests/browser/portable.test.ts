/** The copy of a site to be carried along, opened as files. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makePortable } from '../../src/build/portable.ts';
import { readSites, runCommand, copyProject, temporaryFolder } from '../support/sites.ts';
import { keepLittle } from '../support/little.ts';
import { axe, theBrowser } from './support.ts';

const ARTICLE = 'articles/verens-search-for-balance/index.html';

/** Every site that tests look at, as copies. */
function copies(): Record<string, string> {
  const folder = temporaryFolder();
  const { own, root, below } = readSites();
  const sites = { own: [own, '/'], root: [root, '/'], below: [below, '/some/path/'] } as const;
  return Object.fromEntries(
    Object.entries(sites).map(([name, [dist, base]]) => {
      const target = join(folder, name);
      assert.ok(makePortable({ dist, target, base }) > 10);
      return [name, target];
    }),
  );
}

test('every link of a copy leads to a file of it, or out of the site', () => {
  for (const [site, folder] of Object.entries(copies())) {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const name of pages) {
      const html = readFileSync(join(folder, name), 'utf8');
      assert.doesNotMatch(html, /<script|content-security-policy|role="search"/, `${site} ${name}`);
      const addresses = [
        ...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g),
        ...html.matchAll(/http-equiv="refresh" content="\d+; ?url=([^"]*)"/g),
      ].map(([, address = '']) => address.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replaceAll('&#38;', '&'));
      for (const address of addresses) {
        if (/^(?:[a-z][a-z+]*:|#)/i.test(address)) continue;
        const [path = ''] = address.split('#');
        assert.ok(!path.startsWith('/'), `${site} ${name}: ${address}`);
        const file = join(folder, dirname(name), decodeURI(path));
        assert.ok(path === '' || existsSync(file), `${site} ${name}: ${address}`);
      }
    }
  }
});

test('a copy opens as files: pages, styles, notes and pictures work, and it says that it has no search', async () => {
  const { root } = copies();
  const context = await theBrowser().newContext({ viewport: { width: 900, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
  await page.goto(pathToFileURL(join(root!, 'index.html')).href);
  assert.match((await page.locator('main').textContent()) ?? '', /This copy has no search\./);
  await page.locator('main a[href$="verens-search-for-balance/index.html"]').first().click();
  await page.waitForURL(`**/${ARTICLE}`);
  assert.match(await page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily), /Literata/);
  await page.locator('a[role="doc-noteref"]').first().click();
  await page.waitForURL('**#backref-1-1');
  await page.locator('#backref-1-1').click();
  await page.waitForURL('**#noteref-1-1');
  await page.locator('.passages a[href*="topics/"]').first().click();
  await page.locator('.collected').first().waitFor();
  // axe asks for the styles in a way that browsers refuse to files.
  assert.deepEqual(errors, []);
  assert.deepEqual(await axe(page), []);
  await context.close();
});

test('npm run build -- --portable makes one beside the site, in the place of the last', async () => {
  const folder = copyProject(join(temporaryFolder(), 'carried'), keepLittle);
  for (let time = 0; time < 2; time++) {
    const { status, output } = await runCommand(folder, 'build', {}, ['--portable']);
    assert.equal(status, 0, output);
    assert.match(output, /dist-portable\/ has the same \d+ pages to be carried along/);
    assert.ok(existsSync(join(folder, 'dist-portable', 'articles', 'a-trial', 'index.html')));
    assert.ok(
      !existsSync(join(folder, 'dist-portable', 'pagefind')) && !existsSync(join(folder, 'dist-portable.next')),
    );
  }
});
