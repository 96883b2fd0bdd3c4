/** Where in its recording the claims of an article lie: what the strip draws and the list of timestamps says. */
import { type Timestamp, spanEnds } from '../timestamps.ts';
import { evidenceOfKind } from '../evidence.ts';
import type { Passage } from './model.ts';

/** A timestamp with what rests on it. */
export interface CitedTimestamp extends Timestamp {
  /** The passages that rest on it, in the order of the text. */
  passages: readonly Passage[];
}

/** A stretch of the recording that one passage rests on. */
export interface Band {
  passage: Passage;
  /** Seconds from the beginning of the recording. */
  fromSeconds: number;
  toSeconds: number;
  /** The line it is drawn on, from 0; no two bands of a line overlap. */
  lane: number;
}

/** The part of a recording that an article cites. */
export interface Recording {
  /** Seconds from the beginning of the recording to the first timestamp. */
  fromSeconds: number;
  /** Seconds from the beginning of the recording to the end of the last timestamp. */
  toSeconds: number;
  /** In the order of the recording, each start once. */
  timestamps: readonly CitedTimestamp[];
  bands: readonly Band[];
  lanes: number;
  /** Round times within the part, for the scale. */
  ticksSeconds: readonly number[];
}

/** What `passages` cite of the recording of their article with this number, from 1; `undefined` where they cite nothing. */
export function recordingOf(passages: readonly Passage[], number = 1): Recording | undefined {
  const timestamps = timestampsInOrder(passages, number);
  const [first] = timestamps;
  if (!first) return undefined;
  const ends = spanEnds(timestamps);
  const fromSeconds = first.startSeconds;
  const toSeconds = ends.reduce((latest, end) => Math.max(latest, end), 0);
  const bands = toBands(timestamps, ends);
  return {
    fromSeconds,
    toSeconds,
    timestamps,
    bands,
    lanes: bands.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
    ticksSeconds: ticksBetween(fromSeconds, toSeconds),
  };
}

function timestampsInOrder(passages: readonly Passage[], number: number): CitedTimestamp[] {
  const byStart = new Map<number, { endSeconds?: number | undefined; passages: Set<Passage> }>();
  for (const passage of passages)
    for (const { recording, startSeconds, endSeconds } of evidenceOfKind(passage.evidence, 'timestamp')) {
      if (recording !== number) continue;
      const known = byStart.get(startSeconds) ?? { passages: new Set() };
      known.passages.add(passage);
      if (endSeconds !== undefined) known.endSeconds = Math.max(endSeconds, known.endSeconds ?? 0);
      byStart.set(startSeconds, known);
    }
  return [...byStart]
    .sort(([a], [b]) => a - b)
    .map(([startSeconds, { endSeconds, passages: resting }]) => ({
      startSeconds,
      ...(endSeconds === undefined ? {} : { endSeconds }),
      passages: [...resting],
    }));
}

/** Timestamps of a passage that follow one another without a gap make one band. */
function toBands(timestamps: readonly CitedTimestamp[], ends: readonly number[]): Band[] {
  const open = new Map<Passage, Omit<Band, 'lane'>>();
  const found: Omit<Band, 'lane'>[] = [];
  timestamps.forEach(({ startSeconds, passages }, index) => {
    const end = ends[index] ?? startSeconds;
    for (const passage of passages) {
      const last = open.get(passage);
      if (last && last.toSeconds >= startSeconds) {
        last.toSeconds = Math.max(last.toSeconds, end);
        continue;
      }
      const band = { passage, fromSeconds: startSeconds, toSeconds: end };
      open.set(passage, band);
      found.push(band);
    }
  });
  const laneEnds: number[] = [];
  return found.map((band) => {
    const free = laneEnds.findIndex((end) => end <= band.fromSeconds);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = band.toSeconds;
    return { ...band, lane };
  });
}

/** Steps of a scale, in seconds: what people count in. */
const STEPS_SECONDS = [10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000];

/** Round times between two, at most six of them. */
function ticksBetween(fromSeconds: number, toSeconds: number): number[] {
  const span = toSeconds - fromSeconds;
  const step = STEPS_SECONDS.find((seconds) => span / seconds <= 6) ?? Math.ceil(span / 6 / 3600) * 3600;
  const first = Math.ceil(fromSeconds / step);
  return Array.from({ length: Math.floor(toSeconds / step) - first + 1 }, (_, index) => (first + index) * step);
}
