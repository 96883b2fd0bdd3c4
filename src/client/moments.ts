/** The moments of a page, as its links have them, and which of them a time of the recording belongs to. */
import { spanEnds } from '../markdown/moment-span.ts';
import { passagesOf } from './passages.ts';

/** A moment of a video, as a link names it. */
export interface LinkedMoment {
  videoId: string;
  /** Seconds from the beginning of the recording. */
  startSeconds: number;
}

/** A moment with how long it lasts and what rests on it. */
export interface SpannedMoment extends LinkedMoment {
  /** Seconds from the beginning of the recording. */
  endSeconds: number;
  passages: HTMLElement[];
}

/** What a link to a moment names; `undefined` for every other link. */
export function momentOf(link: Element): LinkedMoment | undefined {
  const match = /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})&t=(\d+)s$/.exec(link.getAttribute('href') ?? '');
  return match ? { videoId: match[1]!, startSeconds: Number(match[2]) } : undefined;
}

/** The moments of one video that passages of this page rest on, in the order of the text. */
export function momentsOnPage(videoId: string): SpannedMoment[] {
  const links = [...document.querySelectorAll<HTMLElement>('.passages .moment')].flatMap((link) => {
    const moment = momentOf(link);
    const end = link.dataset['endSeconds'];
    return moment?.videoId === videoId
      ? [{ ...moment, endSeconds: end === undefined ? undefined : Number(end), passages: passagesOf(link) }]
      : [];
  });
  const ends = spanEnds(links);
  return links.map((moment, index) => ({ ...moment, endSeconds: ends[index]! }));
}

/** The passages that rest on what is said at a time, in the order of the text. */
export function passagesAt(moments: readonly SpannedMoment[], seconds: number): HTMLElement[] {
  const current = moments.filter(({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds);
  return [...new Set(current.flatMap(({ passages }) => passages))];
}

/** How long after a moment the recording may tell its first time and still have come from it. */
const LATE_SECONDS = 10;

/** The moment that a reader asked for: it counts as played from a little before it, until the recording has left it. */
export class ChosenMoment {
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
