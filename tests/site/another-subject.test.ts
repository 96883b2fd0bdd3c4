/** Another subject: what an editor does who replaces `content/` and the words of `src/site.ts`, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepLittle, LITTLE_ARTICLE } from '../support/little.ts';
import { copyProject, readSites, runCommand, temporaryFolder } from '../support/sites.ts';

/** Other words in the place of those of the sample; they need not be formatted as ours are. */
function rename(folder: string): void {
  const path = join(folder, 'src', 'site.ts');
  const text = readFileSync(path, 'utf8');
  const written = text
    .replace(/name: '[^']*',\n/, "name: 'Ötvös & Sons',\n")
    .replace(/subject: '[^']*'/, "subject: 'clocks'")
    .replace(/description:\s*'[^']*'/, "description: 'On clocks.'")
    .replace("noteStyle: 'chicago'", "noteStyle: 'mhra'")
    .replace(/citationStyles: \[[^\]]*\]/, "citationStyles: ['mla']");
  assert.notEqual(written, text);
  writeFileSync(path, written);
}

test('one article and no topic make a site under its own name', async () => {
  const folder = copyProject(join(temporaryFolder(), 'clocks'), (copy) => {
    keepLittle(copy);
    rename(copy);
    const article = join(copy, LITTLE_ARTICLE);
    const text = readFileSync(article, 'utf8').replace(' ^p1', '[^1] ^p1\n\n[^1]: [@a-source, p. 3].');
    writeFileSync(article, text);
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
  const [article = ''] = readdirSync(join(dist, 'articles')).filter((name) => !name.includes('.'));
  const page = readFileSync(join(dist, 'articles', article, 'index.html'), 'utf8');
  // The MHRA writes what a number is, and Chicago does not.
  assert.match(page, /class="citation">(?:(?!<\/span>)[\s\S])*, p\. 3/);
  assert.deepEqual(
    [...page.matchAll(/data-citation="([^"]*)"/g)].map(([, style]) => style),
    ['mla', 'plain'],
  );
  const oldName = /name: '([^']*)'/.exec(readFileSync(join(import.meta.dirname, '../sample/site.ts'), 'utf8'))![1]!;
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\.(html|xml|txt|js)$/.test(each),
  ))
    if (name !== 'licences.txt') assert.ok(!readFileSync(join(dist, name), 'utf8').includes(oldName), name);
  assert.ok(!readFileSync(join(dist, 'card.png')).equals(readFileSync(join(readSites().root, 'card.png'))));
});

test('a style that there is not, or that does not write notes, is told with those that there are', async () => {
  for (const [from, to, told] of [
    ["noteStyle: 'chicago'", "noteStyle: 'apa'", /src\/site\.ts: noteStyle is "apa", .* there are chicago, mhra\./],
    ["'ieee'", "'ieeee'", /src\/site\.ts: citationStyles is "ieeee", .*, mla, ieee\./],
  ] as const) {
    const folder = copyProject(join(temporaryFolder(), 'style'), (copy) => {
      const path = join(copy, 'src', 'site.ts');
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    });
    const { status, output } = await runCommand(folder, 'build');
    assert.equal(status, 1);
    assert.match(output, told);
  }
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
