/** What an editor copies out of content/README.md works as it stands. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatReport, isError } from '../../src/diagnostics/diagnostic.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { recording } from '../../src/schemas/recording.ts';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/sites.ts';

const readme = readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8');
/** The blocks of code of one language, without their indentation. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(
    ([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

test('the records, the article and the topic pass all checks', () => {
  const root = temporaryFolder();
  for (const folder of ['articles', 'topics', 'figures']) mkdirSync(join(root, 'content', folder), { recursive: true });
  const [works = ''] = blocks('json');
  const [article = '', , topic = ''] = blocks('mdx');
  writeFileSync(join(root, 'content', 'works.json'), works);
  // Its passages get their numbers from \`npm run number\`.
  const numbered = article
    .replace('with a note.[^1]', 'with a note.[^1] ^p1')
    .replace('[10:41–11:02].', '[10:41–11:02]. See [[Ulaanbaatar]]. ^p47')
    .replace('Another,', 'A mongolian matter, [[mongolia]]. ^p2\n\nAnother,');
  writeFileSync(join(root, 'content', 'articles', 'some-article.mdx'), numbered);
  writeFileSync(join(root, 'content', 'topics', 'ulaanbaatar.mdx'), topic);
  writeFileSync(
    join(root, 'content', 'topics', 'mongolia.mdx'),
    '---\ntitle: Mongolia\nkind: place\ndescription: A country.\n---\n\nIt is [a country](/articles/some-article/#p2).\n',
  );
  const { diagnostics } = readContent({ root, base: '/', today: '2026-12-01' });
  const wrong = diagnostics.filter(isError);
  assert.deepEqual(wrong, [], formatReport(wrong));
});

test('the recordings are recordings', () => {
  const [example = ''] = blocks('yaml').filter((block) => block.startsWith('recordings:'));
  const { recordings } = parse(example) as { recordings: unknown[] };
  assert.equal(recordings.length, 4);
  for (const each of recordings) assert.ok(recording.safeParse(each).success, JSON.stringify(each));
});
