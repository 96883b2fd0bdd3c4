/** Tracks for a recording (WebVTT, https://www.w3.org/TR/webvtt1/): its chapters, and what the passages say of it. */
import type { ArticleHead } from '../../queries/articles.ts';
import type { CitedRecording } from '../../queries/recordings.ts';
import { chaptersOf } from './chapters.ts';

/** The kinds of tracks, as HTML calls them. */
export const TRACKS = ['chapters', 'descriptions'] as const;

interface Cue {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** Hours, minutes and seconds with thousandths. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.000`;
}

/** A cue’s text is one line, in which signs of markup are written in letters. */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
    .trim();

/** A track of a recording of an article. */
export function toTrack({ data }: ArticleHead, { cited }: CitedRecording, kind: (typeof TRACKS)[number]): string {
  const cues: Cue[] =
    kind === 'chapters'
      ? chaptersOf(cited, data.title).map(({ title, ...times }) => ({ ...times, text: title }))
      : cited.bands.map(({ passage, fromSeconds, toSeconds }) => ({
          startSeconds: fromSeconds,
          endSeconds: toSeconds,
          text: passage.text,
        }));
  const written = cues.map(
    ({ startSeconds, endSeconds, text }, index) =>
      `${index + 1}\n${clock(startSeconds)} --> ${clock(Math.max(endSeconds, startSeconds + 1))}\n${inLine(text)}\n`,
  );
  return `WEBVTT\n\n${written.join('\n')}`;
}
