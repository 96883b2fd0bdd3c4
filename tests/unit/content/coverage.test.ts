import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '../../../src/content/coverage.ts';
import type { Evidence } from '../../../src/evidence.ts';
import type { Passage } from '../../../src/content/model.ts';

const passage = (id: string, rest: Partial<Passage> = {}): Passage => ({
  id,
  kind: 'paragraph',
  text: '',
  html: '',
  evidence: [],
  topics: [],
  unwritten: [],
  dates: [],
  claims: [],
  ...rest,
});

const note: Evidence = { kind: 'note', label: '1', href: '#note-1' };
const timestamp: Evidence = { kind: 'timestamp', label: '0:00', href: '', recording: 1, startSeconds: 0 };

test('a passage is covered by a timestamp or a note, a lead-in by all its items', () => {
  const passages = [
    passage('p1', { evidence: [note] }),
    passage('p2', { evidence: [timestamp] }),
    passage('p3'),
    passage('p4', { kind: 'item', leadIn: 'p3', evidence: [note] }),
    passage('p5', { kind: 'item', leadIn: 'p3', evidence: [note] }),
    passage('p6'),
    passage('p7', { kind: 'item', leadIn: 'p6', evidence: [note] }),
    passage('p8', { kind: 'item', leadIn: 'p6' }),
    passage('p9'),
  ];
  assert.deepEqual(coverageOf(passages), { total: 9, covered: 6, uncovered: ['p6', 'p8', 'p9'] });
});

test('nothing is covered where there is nothing', () => {
  assert.deepEqual(coverageOf([]), { total: 0, covered: 0, uncovered: [] });
});
