/** The chapters of a recording: where in it the sections of an article have their evidence. */
import type { Recording as CitedPart } from '../../content/recording.ts';

/** A chapter; times in seconds from the beginning of the recording. */
export interface Chapter {
  title: string;
  startSeconds: number;
  endSeconds: number;
}

/** The chapters in the order of the recording: a section that one comes back to is a chapter again. */
export function chaptersOf({ timestamps, toSeconds }: CitedPart, untitled: string): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { startSeconds, passages } of timestamps) {
    const title = passages[0]!.section?.text ?? untitled;
    const last = chapters.at(-1);
    if (last?.title === title) continue;
    if (last) last.endSeconds = startSeconds;
    chapters.push({ title, startSeconds, endSeconds: toSeconds });
  }
  return chapters;
}
