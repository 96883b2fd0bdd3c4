/** Checks of whole content folders: a case is a folder `content/` and the report that is expected of it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CODES } from '../../src/checks/codes.ts';
import { readContent } from '../../src/checks/content.ts';
import { formatReport } from '../../src/checks/message.ts';
import { assertExpected, casesIn, readIf } from '../support/cases.ts';

const CASES = join(import.meta.dirname, 'cases');
const MARKDOWN_CASES = join(import.meta.dirname, '../markdown/cases');

describe('content', () => {
  for (const name of casesIn(CASES)) {
    test(name, () => {
      const { messages } = readContent({ root: join(CASES, name), base: '/' });
      assertExpected(join(CASES, name, 'expected.txt'), formatReport(messages));
    });
  }

  test('no settings pollute objects', () => {
    readContent({ root: join(CASES, 'frontmatter'), base: '/' });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  test('every code is raised by a case', () => {
    const expected = [CASES, MARKDOWN_CASES].flatMap((folder) =>
      casesIn(folder).map((name) => readIf(folder, name, 'expected.txt')),
    );
    const raised = expected.join('\n');
    const silent = Object.keys(CODES).filter((code) => !new RegExp(`:\\d+:\\d+ ${code} `).test(raised));
    assert.deepEqual(silent, []);
  });
});
