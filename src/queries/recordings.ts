/** The recordings that articles rest on, for pages and for what other programs read. */
import { recordingOf, type Recording as CitedPart } from '../content/recording.ts';
import { recordingsOf } from '../schemas/article.ts';
import type { Recording } from '../schemas/recording.ts';
import { allArticles, articleText, type ArticleHead } from './articles.ts';
import { once } from './once.ts';

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

/** The numbers of those recordings, by the slug of the article: one walk through all texts for whoever asks. */
export const citedRecordingNumbers = once(
  async (): Promise<ReadonlyMap<string, readonly number[]>> =>
    new Map(
      (await allArticles()).map((article) => [article.slug, citedRecordings(article).map(({ number }) => number)]),
    ),
);
