/** Another subject: what an editor does who replaces `content/` and the words of `src/site.ts`, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepLittle } from '../support/little.ts';
import { copyProject, readSites, runCommand, temporaryFolder } from '../support/sites.ts';

/** Other words in the place of those of the sample; they need not be formatted as ours are. */
function rename(folder: string): void {
  const path = join(folder, 'src', 'site.ts');
  const text = readFileSync(path, 'utf8');
  const written = text
    .replace(/name: '[^']*',\n/, "name: 'Ötvös & Sons',\n")
    .replace(/subject: '[^']*'/, "subject: 'clocks'")
    .replace(/description:\s*'[^']*'/, "description: 'On clocks.'");
  assert.notEqual(written, text);
  writeFileSync(path, written);
}

test('one article and no topic make a site under its own name', async () => {
  const folder = copyProject(join(temporaryFolder(), 'clocks'), (copy) => {
    keepLittle(copy);
    rename(copy);
    rmSync(join(copy, 'content', 'topics'), { recursive: true });
    rmSync(join(copy, 'content', 'pages'), { recursive: true });
  });
  const { status, output } = await runCommand(folder, 'build', { SITE_URL: 'https://example.org/' });
  assert.equal(status, 0, output);
  const dist = join(folder, 'dist');
  assert.match(
    readFileSync(join(dist, 'index.html'), 'utf8'),
    /<title>Ötvös &#38; Sons: clocks<\/title>|<title>Ötvös &amp; Sons: clocks<\/title>/,
  );
  const oldName = /name: '([^']*)'/.exec(readFileSync(join(import.meta.dirname, '../sample/site.ts'), 'utf8'))![1]!;
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\.(html|xml|txt|js)$/.test(each),
  ))
    if (name !== 'licences.txt') assert.ok(!readFileSync(join(dist, name), 'utf8').includes(oldName), name);
  assert.ok(!readFileSync(join(dist, 'card.png')).equals(readFileSync(join(readSites().root, 'card.png'))));
});

test('an empty site says what to do first', async () => {
  const folder = copyProject(join(temporaryFolder(), 'empty'), (copy) =>
    rmSync(join(copy, 'content'), { recursive: true }),
  );
  const { status, output } = await runCommand(folder, 'build');
  assert.equal(status, 1);
  assert.match(output, /content\/articles:1:1 content-empty there is no article; .*npm run import -- FILE\./);
  assert.doesNotMatch(output, /^\s+at |astro/im);
});
