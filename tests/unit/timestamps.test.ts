import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatClock, formatDuration, parseClock, parseTimestamp } from '../../src/timestamps.ts';

test('times are read as seconds', () => {
  const times: [string, number][] = [
    ['0:00', 0],
    ['00:00:00', 0],
    ['10:23', 623],
    ['00:10:23', 623],
    ['1:02:03', 3723],
    ['75:10', 4510],
  ];
  for (const [text, seconds] of times) assert.equal(parseClock(text), seconds, text);
});

test('nonsense is no time', () => {
  for (const text of ['', '1:75', '00:60:00', '1:2:3', '1:2:3:4', '-0:05', '10', '10:2', 'a:bc', '１０:２３'])
    assert.equal(parseClock(text), undefined, text);
});

test('ranges take any dash, and end after they begin', () => {
  for (const text of ['10:23–10:41', '10:23-10:41', '10:23 — 10:41', '00:10:23--00:10:41'])
    assert.deepEqual(parseTimestamp(text), { startSeconds: 623, endSeconds: 641 }, text);
  for (const text of ['10:41–10:23', '10:23–10:23', '10:23–', '10:23–1:75'])
    assert.equal(parseTimestamp(text), undefined, text);
});

test('times are written as readers and machines expect', () => {
  assert.equal(formatClock(0), '0:00');
  assert.equal(formatClock(623), '10:23');
  assert.equal(formatClock(3723), '1:02:03');
  assert.equal(formatDuration(623), 'PT10M23S');
});
