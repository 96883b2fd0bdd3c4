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
