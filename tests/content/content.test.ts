/** Checks of whole content folders: a case is a folder `content/` and the report that is expected of it. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CONTENT_CODES } from '../../src/diagnostics/codes/index.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { formatReport } from '../../src/diagnostics/diagnostic.ts';
import { assertExpected, casesIn, readIf } from '../support/cases.ts';
import { temporaryFolder } from '../support/sites.ts';

const CASES = join(import.meta.dirname, 'cases');
/** The day on which the cases are checked. */
const TODAY = '2027-01-01';
const MARKDOWN_CASES = join(import.meta.dirname, '../markdown/cases');

/** What is said of files that are too large to be kept as cases. */
function reportOnLargeFiles(): string {
  const root = temporaryFolder();
  cpSync(join(CASES, 'sound'), root, { recursive: true });
  const sound = readFileSync(join(root, 'content', 'articles', 'one.mdx'), 'utf8');
  const settings = sound.slice(0, sound.indexOf('A claim'));
  writeFileSync(join(root, 'content', 'articles', 'bytes.mdx'), 'x'.repeat(2_000_001));
  writeFileSync(join(root, 'content', 'articles', 'line.mdx'), settings + 'x'.repeat(100_001));
  return formatReport(readContent({ root, base: '/', today: TODAY }).diagnostics);
}

describe('content', () => {
  for (const name of casesIn(CASES)) {
    test(name, () => {
      const { diagnostics } = readContent({ root: join(CASES, name), base: '/', today: TODAY });
      assertExpected(join(CASES, name, 'expected.txt'), formatReport(diagnostics));
    });
  }

  test('no settings pollute objects', () => {
    readContent({ root: join(CASES, 'frontmatter'), base: '/', today: TODAY });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  test('sizes', () => {
    const report = reportOnLargeFiles();
    assert.match(report, /bytes\.mdx:1:1 file-size the file has 2000001 bytes; expected at most 2 MB/);
    assert.match(report, /line\.mdx:12:1 file-size the line has 100001 characters/);
  });

  test('a thousand sound articles raise no false alarm', () => {
    const root = temporaryFolder();
    cpSync(join(CASES, 'sound'), root, { recursive: true });
    rmSync(join(root, 'content', 'articles', 'one.mdx'));
    const works = Array.from({ length: 1000 }, (_, n) => ({ id: `source-${n}`, type: 'report', title: `Source ${n}` }));
    writeFileSync(join(root, 'content', 'works.json'), JSON.stringify(works));
    const sound = readFileSync(join(CASES, 'sound', 'content', 'articles', 'one.mdx'), 'utf8');
    for (const { id } of works)
      writeFileSync(
        join(root, 'content', 'articles', `${id}.mdx`),
        sound.replace('title: An article', `title: Article on ${id}`).replace('some-source', id),
      );
    const lists = ['/articles/page/', '/works/page/', '/works/by-kind/', '/topics/russia/'];
    const topic = join(root, 'content', 'topics', 'russia.mdx');
    // A topic shows 25 passages on a page, lists 100 entries.
    const pageOf = (list: string, page: number): number => (list.startsWith('/topics/') ? 4 * (page - 1) + 1 : page);
    const links = (page: number): string =>
      lists.map((list) => `\n\n[Page ${page}](${list}${pageOf(list, page)}/) of [it](/articles/source-1/#p1)`).join('');
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('/articles/one/', '/articles/source-1/') + links(10));
    const { diagnostics, articles } = readContent({ root, base: '/', today: TODAY });
    assert.equal(articles.length, 1000);
    assert.deepEqual(diagnostics, []);
    appendFileSync(topic, links(11));
    const dead = readContent({ root, base: '/', today: TODAY }).diagnostics;
    assert.deepEqual(
      dead.map(({ found }) => found),
      lists.map((list) => `there is no page ${list}${pageOf(list, 11)}/`),
    );
  });

  test('every code is raised by a case', () => {
    const expected = [CASES, MARKDOWN_CASES].flatMap((folder) =>
      casesIn(folder).map((name) => readIf(folder, name, 'expected.txt')),
    );
    const raised = [...expected, reportOnLargeFiles()].join('\n');
    const silent = Object.keys(CONTENT_CODES).filter((code) => !new RegExp(`:\\d+:\\d+ ${code} `).test(raised));
    assert.deepEqual(silent, []);
  });
});
