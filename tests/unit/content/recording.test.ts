import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage } from '../../../src/content/model.ts';
import type { Timestamp } from '../../../src/timestamps.ts';
import { recordingOf } from '../../../src/content/recording.ts';

const passage = (id: string, ...timestamps: (number | Timestamp)[]): Passage => ({
  id,
  kind: 'paragraph',
  text: '',
  html: '',
  topics: [],
  unwritten: [],
  dates: [],
  claims: [],
  evidence: timestamps.map((timestamp) => ({
    kind: 'timestamp',
    label: '',
    href: '',
    recording: 1,
    ...(typeof timestamp === 'number' ? { startSeconds: timestamp } : timestamp),
  })),
});

const ids = (passages: readonly Passage[]): string => passages.map(({ id }) => id).join('+');

/** What a recording shows, in lines that can be read. */
function show(...passages: Passage[]) {
  const recording = recordingOf(passages);
  return (
    recording && {
      span: `${recording.fromSeconds}–${recording.toSeconds}`,
      timestamps: recording.timestamps.map(({ startSeconds, passages: resting }) => `${startSeconds} ${ids(resting)}`),
      bands: recording.bands.map(
        ({ passage: { id }, fromSeconds, toSeconds, lane }) => `${id} ${fromSeconds}–${toSeconds} on ${lane}`,
      ),
      ticks: recording.ticksSeconds,
    }
  );
}

test('timestamps come in the order of the recording, each once, with all that rests on it', () => {
  assert.deepEqual(show(passage('p1', 623), passage('p2', 615), passage('p3', 623))?.timestamps, [
    '615 p2',
    '623 p1+p3',
  ]);
});

test('a timestamp lasts until the next, half a minute at most, or as long as the text says', () => {
  const found = show(passage('p1', 100), passage('p2', 110), passage('p3', { startSeconds: 200, endSeconds: 290 }));
  assert.deepEqual(found?.bands, ['p1 100–110 on 0', 'p2 110–140 on 0', 'p3 200–290 on 0']);
  assert.equal(found?.span, '100–290');
});

test('timestamps of a passage without a gap make one band, others several; bands never overlap on a line', () => {
  const found = show(passage('p1', 100, 110, 300), passage('p2', { startSeconds: 105, endSeconds: 120 }));
  assert.deepEqual(found?.bands, ['p1 100–105 on 0', 'p2 105–120 on 0', 'p1 110–140 on 1', 'p1 300–330 on 0']);
});

test('the scale has round times, six at most', () => {
  assert.deepEqual(show(passage('p1', 615), passage('p2', 849))?.ticks, [660, 720, 780, 840]);
  assert.deepEqual(show(passage('p1', 0), passage('p2', 9 * 3600))?.ticks, [0, 7200, 14_400, 21_600, 28_800]);
  assert.ok(show(passage('p1', 0), passage('p2', 359_999))!.ticks.length <= 7);
});

test('where nothing is cited there is nothing to draw', () => assert.equal(show(passage('p1')), undefined));
