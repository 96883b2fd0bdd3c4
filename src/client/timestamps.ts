/** The timestamps of a page, as its links have them, and which of them a time of the recording belongs to. */
import { spanEnds } from '../timestamps.ts';
import { momentOf, type LinkedMoment } from '../recordings.ts';
import { passagesOf } from './passages.ts';

/** A timestamp with how long it lasts and what rests on it. */
export interface SpannedTimestamp extends LinkedMoment {
  /** Seconds from the beginning of the recording. */
  endSeconds: number;
  passages: HTMLElement[];
}

/** What a link to a timestamp names; `undefined` for every other link. */
export const timestampOf = (link: Element): LinkedMoment | undefined =>
  link.matches('.timestamp, .mark') ? momentOf(link.getAttribute('href') ?? '') : undefined;

const found = new Map<string, readonly SpannedTimestamp[]>();

/** The timestamps of one recording that passages of this page rest on, in the order of the text. */
export function timestampsOnPage(recording: string): readonly SpannedTimestamp[] {
  const known = found.get(recording) ?? findTimestamps(recording);
  found.set(recording, known);
  return known;
}

function findTimestamps(recording: string): SpannedTimestamp[] {
  const links = [...document.querySelectorAll<HTMLElement>('.passages .timestamp')].flatMap((link) => {
    const timestamp = timestampOf(link);
    const end = link.dataset['endSeconds'];
    return timestamp?.recording === recording
      ? [{ ...timestamp, endSeconds: end === undefined ? undefined : Number(end), passages: passagesOf(link) }]
      : [];
  });
  const ends = spanEnds(links);
  return links.map((timestamp, index) => ({ ...timestamp, endSeconds: ends[index]! }));
}

/** The passages that rest on what is said at a time, in the order of the text. */
export function passagesAt(timestamps: readonly SpannedTimestamp[], seconds: number): HTMLElement[] {
  const current = timestamps.filter(({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds);
  return [...new Set(current.flatMap(({ passages }) => passages))];
}

/** How long after a timestamp the recording may tell its first time and still have come from it. */
const LATE_SECONDS = 10;

/** The timestamp that a reader asked for: it counts as played from a little before it, until the recording has left it. */
export class ChosenTimestamp {
  readonly startSeconds: number;
  readonly #earlySeconds: number;
  #hasArrived = false;
  /** How often another time was told before the recording arrived: those were on the way when it was asked for. */
  #others = 0;

  constructor(startSeconds: number, earlySeconds: number) {
    this.startSeconds = startSeconds;
    this.#earlySeconds = earlySeconds;
  }

  /** The time that counts while the recording is at `seconds`; none while it is still on its way. */
  at(seconds: number): number | undefined {
    const distance = this.startSeconds - seconds;
    const isNear = distance <= this.#earlySeconds + 1 && distance >= -LATE_SECONDS;
    this.#hasArrived ||= isNear;
    if (!this.#hasArrived && ++this.#others < 12) return undefined;
    return isNear && distance > 0 ? this.startSeconds : seconds;
  }

  /** Whether the recording has arrived: what it tells then is where it is. */
  get isOver(): boolean {
    return this.#others >= 12;
  }
}
