/** The chapters of a recording: where in it the sections of an article have their evidence. */
import { recordingOf, type Recording as CitedPart } from '../../content/recording.ts';
import { articleText, type ArticleHead } from '../../queries/articles.ts';
import { recordingsOf } from '../../schemas/article.ts';
import type { Recording } from '../../schemas/recording.ts';

/** A chapter; times in seconds from the beginning of the recording. */
export interface Chapter {
  title: string;
  startSeconds: number;
  endSeconds: number;
}

/** A recording of an article that its passages rest on. */
export interface CitedRecording {
  /** Its number among those of the article, from 1. */
  number: number;
  recording: Recording;
  cited: CitedPart;
}

/** The recordings that passages of an article rest on. */
export const citedRecordings = ({ slug, data }: ArticleHead): CitedRecording[] =>
  recordingsOf(data).flatMap((recording, index) => {
    const cited = recordingOf(articleText(slug).passages, index + 1);
    return cited ? [{ number: index + 1, recording, cited }] : [];
  });

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
