import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODES } from '../../../src/diagnostics/codes/index.ts';
import { formatReport, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { nearest } from '../../../src/diagnostics/suggest.ts';

test('a report reads like the files, and counts', () => {
  const at = (file: string, line: number, column: number): Diagnostic => ({
    file,
    line,
    column,
    code: 'note-unused',
    found: 'x',
  });
  const warning: Diagnostic = { ...at('a.mdx', 9, 1), code: 'timestamp-order' };
  const lines = formatReport([at('b.mdx', 1, 1), warning, at('a.mdx', 2, 5), at('a.mdx', 2, 3)]).split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['a.mdx:2:3', 'a.mdx:2:5', 'a.mdx:9:1', 'b.mdx:1:1', '3'],
  );
  assert.equal(lines.at(-1), '3 errors, 1 warning');
});

test('every code says what is expected, and how to mend it in a sentence', () => {
  for (const [code, { expected, remedy }] of Object.entries(CODES)) {
    assert.match(code, /^[a-z]+(-[a-z]+)+$/);
    assert.match(expected, /[^.]$/, code);
    assert.match(remedy, /^[A-Z].*\.$/, code);
  }
});

test('suggestions are near, or none', () => {
  assert.equal(nearest('tittle', ['title', 'kind']), 'title');
  assert.equal(nearest('titel', ['title', 'kind']), 'title');
  assert.equal(nearest('silk-road', ['russia', 'china']), undefined);
  assert.equal(nearest('x', []), undefined);
});
