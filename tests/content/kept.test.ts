/** What earlier processes kept of files is what a process finds that reads them anew. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheFolder } from '../../src/content/cache.ts';
import { copyProject, temporaryFolder } from '../support/sites.ts';

const module = (name: string): string => JSON.stringify(new URL(`../../src/${name}`, import.meta.url).href);

/** What a process of its own reads: a digest of the whole content, which tells `undefined` and dates apart, and what is wrong. */
const readIn = (
  root: string,
  cache = `new TextCache(${JSON.stringify(root)}, '/')`,
): { content: string; report: string } =>
  JSON.parse(
    String(
      execFileSync(process.execPath, [
        '--no-warnings',
        '--input-type=module',
        '-e',
        `import { hash } from 'node:crypto';
         import { inspect } from 'node:util';
         import { TextCache } from ${module('content/cache.ts')};
         import { readContent } from ${module('loader/read-content.ts')};
         import { formatReport } from ${module('diagnostics/diagnostic.ts')};
         const { diagnostics, ...content } = readContent({ root: ${JSON.stringify(root)}, base: '/', cache: ${cache}, today: '2027-02-01' });
         const data = Object.values(content).map((list) => list.map(({ placeOf, ...rest }) => rest));
         console.log(JSON.stringify({ content: hash('sha256', inspect(data, { depth: Infinity, maxArrayLength: null, maxStringLength: null })), report: formatReport(diagnostics) }));`,
      ]),
    ),
  ) as { content: string; report: string };

test('settings, works and facts of texts are the same when they were kept, and their places are found', () => {
  const root = copyProject(join(temporaryFolder(), 'copy'), (copy) => {
    // Two articles of one title: a rule that asks where a setting stands.
    const [name] = readdirSync(join(copy, 'content/articles'));
    const text = readFileSync(join(copy, 'content/articles', name!), 'utf8');
    writeFileSync(join(copy, 'content/articles/its-double.mdx'), text);
  });
  const anew = readIn(root, 'undefined');
  assert.match(anew.report, /title-doubled/);
  for (const process of ['first', 'second', 'third']) assert.deepEqual(readIn(root), anew, `the ${process} process`);
  // Each text by itself would do as well.
  const kept = readdirSync(cacheFolder(root), { recursive: true, encoding: 'utf8' });
  const facts = kept.find((name) => name.endsWith('facts.json'));
  assert.ok(facts && kept.some((name) => name.endsWith('settings.json')));
  rmSync(join(cacheFolder(root), facts));
  assert.deepEqual(readIn(root), anew, 'without what is known of texts');
  appendFileSync(join(root, 'src/schemas/topic.ts'), '// Changed.\n');
  assert.deepEqual(readIn(root), anew, 'settings of another version do not count');
});
