import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '../../../src/markdown/coverage.ts';
import type { Passage } from '../../../src/markdown/types.ts';

const passage = (id: string, rest: Partial<Passage> = {}): Passage => ({
  id,
  kind: 'paragraph',
  text: '',
  html: '',
  moments: [],
  notes: [],
  topics: [],
  dates: [],
  ...rest,
});

test('a passage is covered by a moment or a note, a lead-in by all its items', () => {
  const passages = [
    passage('p1', { notes: ['1'] }),
    passage('p2', { moments: [{ startSeconds: 0 }] }),
    passage('p3'),
    passage('p4', { kind: 'item', leadIn: 'p3', notes: ['1'] }),
    passage('p5', { kind: 'item', leadIn: 'p3', notes: ['2'] }),
    passage('p6'),
    passage('p7', { kind: 'item', leadIn: 'p6', notes: ['1'] }),
    passage('p8', { kind: 'item', leadIn: 'p6' }),
    passage('p9'),
  ];
  assert.deepEqual(coverageOf(passages), { total: 9, covered: 6, uncovered: ['p6', 'p8', 'p9'] });
});

test('nothing is covered where there is nothing', () => {
  assert.deepEqual(coverageOf([]), { total: 0, covered: 0, uncovered: [] });
});
