import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  isRecordedWhole,
  readPublished,
  recordPublished,
  type Anchors,
  type Present,
} from '../../../src/content/published.ts';
import { temporaryFolder } from '../../support/sites.ts';

const anchors = (passages: string[], notes: string[] = [], headings: string[] = []): Anchors => ({
  passages,
  notes,
  headings,
});
const present = (articles: Record<string, Anchors>): Present => ({
  articles: new Map(Object.entries(articles)),
  topics: new Map([['russia', anchors([])]]),
  works: new Map(),
});
const folder = (): string => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'), { recursive: true });
  return root;
};
const FILE = ['content', 'published.json'] as const;

describe('the record of what was published', () => {
  test('keeps each day’s anchors in few words, adds and never takes away', () => {
    const root = folder();
    recordPublished(
      root,
      present({ a: anchors(['p1', 'p2', 'p3', 'p2a'], ['1', '2', 'e1'], ['trade']) }),
      '2026-03-01',
    );
    recordPublished(root, present({ a: anchors(['p1', 'p4'], ['3'], ['trade']), b: anchors(['p1']) }), '2026-03-05');
    assert.equal(
      readFileSync(join(root, ...FILE), 'utf8'),
      `{
  "articles": {
    "a": [{"day":"2026-03-01","passages":"p1-p3 p2a","notes":"1…2 e1","headings":"trade"},{"day":"2026-03-05","passages":"p4","notes":"3"}],
    "b": [{"day":"2026-03-05","passages":"p1"}]
  },
  "topics": {
    "russia": [{"day":"2026-03-01"}]
  },
  "works": {}
}
`,
    );
    const { articles } = readPublished(root).published;
    assert.deepEqual(articles.get('a'), {
      ...anchors(['p1', 'p2', 'p3', 'p2a', 'p4'], ['1', '2', 'e1', '3'], ['trade']),
      since: '2026-03-01',
      place: { line: 3, column: 5 },
    });
  });

  test('knows whether it knows all', () => {
    const root = folder();
    const now = present({ a: anchors(['p1']) });
    assert.equal(isRecordedWhole(root, now), false);
    recordPublished(root, now, '2026-03-01');
    assert.equal(isRecordedWhole(root, now), true);
    const before = readFileSync(join(root, ...FILE), 'utf8');
    recordPublished(root, now, '2026-04-01');
    assert.equal(readFileSync(join(root, ...FILE), 'utf8'), before, 'what is known is not written again');
    assert.equal(isRecordedWhole(root, present({ a: anchors(['p1', 'p2']) })), false);
  });

  test('is not led back by a clock that is behind', () => {
    const root = folder();
    recordPublished(root, present({ a: anchors(['p1']) }), '2026-03-05');
    recordPublished(root, present({ a: anchors(['p1', 'p2']) }), '2026-03-01');
    assert.match(
      readFileSync(join(root, ...FILE), 'utf8'),
      /"2026-03-05","passages":"p1"\},\{"day":"2026-03-05","passages":"p2"/,
    );
  });

  test('that cannot be read is not written over', () => {
    const root = folder();
    for (const text of ['{', '{"articles": {"a": ["p1"]}}', '<<<<<<< HEAD\n{}']) {
      writeFileSync(join(root, ...FILE), text);
      assert.throws(() => recordPublished(root, present({}), '2026-03-01'), /published\.json cannot be read/);
      assert.equal(readFileSync(join(root, ...FILE), 'utf8'), text);
      assert.notEqual(readPublished(root).diagnostics.length, 0);
    }
  });

  test('with two lines of one name is told so: neither is lost', () => {
    const root = folder();
    const text =
      '{\n  "articles": {\n    "a": [{"day":"2026-03-01","passages":"p1"}],\n    "a": [{"day":"2026-03-02","passages":"p2"}]\n  }\n}\n';
    writeFileSync(join(root, ...FILE), text);
    const [told] = readPublished(root).diagnostics;
    assert.equal(told?.line, 4);
    assert.throws(() => recordPublished(root, present({}), '2026-03-05'), /cannot be read/);
    assert.equal(readFileSync(join(root, ...FILE), 'utf8'), text);
  });

  test('that two branches have added to is one again when both lines are kept', () => {
    const root = folder();
    writeFileSync(
      join(root, ...FILE),
      '{"articles": {"a": [{"day":"2026-03-01","passages":"p1-p2"},{"day":"2026-03-02","passages":"p2-p3"}]}, "topics": {}}',
    );
    assert.deepEqual(readPublished(root).published.articles.get('a')?.passages, ['p1', 'p2', 'p3']);
  });
});
