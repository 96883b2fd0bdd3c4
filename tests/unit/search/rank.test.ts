import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { passagesFirst, rank, type FoundTerm, type Posting, type RankedEntry } from '../../../src/search/rank.ts';

const passages = (...positions: number[]): Posting => ({ record: 'a', positions, kind: 'passage', weight: 1 });
const term = (position: number, ...postings: Posting[]): FoundTerm => ({
  position,
  answers: [{ factor: 1, postings }],
});
const cells = (ranked: readonly RankedEntry[]): number[] => ranked.map(({ cell }) => cell);

describe('the order', () => {
  test('has what holds more of the words first, and rare words count for more', () => {
    // Cell 0 has both words, 1 the rare one, 2 to 4 the frequent one.
    const ranked = rank([term(0, passages(0, 256, 384, 512)), term(1, passages(60, 128))], 100);
    assert.deepEqual(cells(ranked), [0, 1, 2, 3, 4]);
    assert.deepEqual([...ranked[0]!.found.keys()], [0, 1]);
    assert.equal(ranked[0]!.coverage, 1);
    assert.ok(ranked[1]!.coverage > ranked[2]!.coverage);
  });

  test('has words that follow each other before words that are near, and those before others', () => {
    const ranked = rank([term(0, passages(0, 128, 256)), term(1, passages(100, 132, 257))], 100);
    assert.deepEqual(cells(ranked), [2, 1, 0]);
  });

  test('has a passage before a note, and what is called so before both', () => {
    const note: Posting = { record: 'a', positions: [128], kind: 'note', weight: 0.75 };
    const topic: Posting = { record: 'b', positions: [0], kind: 'topic', weight: 0.7 };
    assert.deepEqual(
      rank([term(0, passages(0), note, topic)], 100, [topic]).map(({ kind }) => kind),
      ['topic', 'passage', 'note'],
    );
  });

  test('is not changed by a word that stands nowhere', () => {
    const [found] = rank([term(0, passages(0)), term(1)], 100);
    assert.equal(found!.coverage, 1);
    assert.deepEqual([...found!.found.keys()], [0]);
  });

  test('is the same whatever comes first', () => {
    const terms = [term(0, passages(0, 128)), term(1, passages(256, 384))];
    assert.deepEqual(cells(rank(terms, 100)), cells(rank(terms.toReversed(), 100)));
  });

  test('lets two others at most stand before the first passage that answers as well', () => {
    const entry = (kind: RankedEntry['kind'], cell: number, coverage = 1): RankedEntry => ({
      record: 'a',
      cell,
      kind,
      score: 1,
      found: new Map(),
      coverage,
    });
    const works = [1, 2, 3, 4].map((cell) => entry('work', cell));
    assert.deepEqual(cells(passagesFirst([...works, entry('passage', 9)])), [1, 2, 9, 3, 4]);
    assert.deepEqual(cells(passagesFirst([...works, entry('passage', 9, 0.5)])), [1, 2, 3, 4, 9]);
    assert.deepEqual(passagesFirst([]), []);
  });
});
