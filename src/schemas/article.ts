/** Frontmatter of an article (`content/articles/*.mdx`). One sentence a field: editors' errors quote it. */
import { z } from 'zod';
import type { EvidenceKind } from '../evidence.ts';
import { recording, recordingsIn, youtubeVideo, type Recording } from './recording.ts';
import { pageUrlOf } from './page-url.ts';
import type { Work } from './work.ts';
import { anchors, isoDate, language, noteLabel, passageId, slug, text, title } from './fields.ts';

const correction = z.strictObject({
  date: isoDate.describe('the day of the correction, YYYY-MM-DD'),
  passage: passageId.optional().describe('the passage that was corrected or withdrawn, such as p7'),
  what: text.describe('what was changed, in a sentence'),
  why: text.describe('why it was changed, in a sentence'),
  before: text.optional().describe('what stood there before, word for word'),
  withdrawn: z
    .boolean()
    .optional()
    .describe('true if the passage is no longer in the text; its number keeps its place here'),
});

const sourceError = z.strictObject({
  passage: passageId.optional().describe('the passage where the error shows, such as p7'),
  note: noteLabel.optional().describe('the note where the error shows, such as "3"'),
  code: text
    .optional()
    .describe('the code of the diagnostic that this error would otherwise raise, such as note-order'),
  found: text.describe('what stands in the source'),
  comment: text.describe('what is wrong with it, and how this edition deals with it'),
});

const common = {
  title: title.describe('the title of the article as readers see it'),
  description: text.describe('what the article says, in one or two sentences'),
  lang: language.describe('the language of the text (BCP 47), such as en'),
  edition: z
    .enum(['restated', 'verbatim'])
    .describe('"restated" (in our own words, claim by claim) or "verbatim" (imported by who may publish it)'),
  source: slug.describe('the id of the source in content/works.json'),
  publishedOn: isoDate.describe('the day when this edition was first published, YYYY-MM-DD'),
  editedOn: isoDate.describe('the day when this edition was last edited, YYYY-MM-DD'),
  formerSlugs: z.array(slug).optional().describe('earlier names of the file; their addresses lead here'),
  formerAnchors: anchors.describe('anchors of earlier headings and notes, each with the one that it leads to now'),
  corrections: z.array(correction).optional().describe('what was corrected after publication'),
  sourceErrors: z
    .array(sourceError)
    .optional()
    .describe('what the source itself has wrong, and what was done about it'),
};

const recordings = z
  .array(recording)
  .min(1, 'at least one recording')
  .optional()
  .describe('the recordings that the timestamps belong to; those of the second are written [rec. 2, 10:23]');

/** What an article has that rests on recordings. */
const recorded = {
  video: youtubeVideo
    .optional()
    .describe('the YouTube video that the timestamps belong to; others stand under "recordings"'),
  recordings,
};

const videoDigest = z.strictObject({
  kind: z.literal('video-digest').describe('"video-digest" (rests on timestamps of a recording)'),
  ...common,
  ...recorded,
});

const transcript = z.strictObject({
  kind: z.literal('transcript').describe('"transcript" (what is said in a recording, with its times)'),
  ...common,
  ...recorded,
});

const analysis = z.strictObject({
  kind: z.literal('analysis').describe('"analysis" (rests on numbered notes)'),
  ...common,
  series: text.optional().describe('the series that the source appeared in'),
  number: text.optional().describe('the number within the series, in quotation marks'),
  recordings,
});

/** What the frontmatter of an article may hold. */
export const articleSchema = z
  .discriminatedUnion('kind', [videoDigest, transcript, analysis])
  .refine((data) => data.kind === 'analysis' || recordingsIn(data).length > 0, {
    message: '"video" or "recordings", which say what the timestamps belong to',
    path: ['video'],
  });

/** The frontmatter of an article. */
export type ArticleData = z.infer<typeof articleSchema>;

/** What the frontmatter of each kind of article has of its own, with the title: what a source can tell of itself. */
export type SourceSettings<Data = ArticleData> = Data extends unknown
  ? Omit<Data, Exclude<keyof typeof common, 'title'>>
  : never;

/** The recordings that an article rests on, in the order in which its timestamps count them. */
export const recordingsOf = (data: SourceSettings): Recording[] => recordingsIn(data);

/** What evidence points into. A kind of evidence that points into something else adds it here. */
export interface EvidenceSources {
  recordings?: readonly Recording[] | undefined;
  /** Where the pages of the source can be read: an address with `{page}` for the number, as `pageUrlOf` gives it. */
  pageUrl?: string | undefined;
}

/** What the evidence of an article points into, with the record of its source where it is known. */
export const evidenceSources = (data: SourceSettings, source?: Work): EvidenceSources => ({
  recordings: recordingsOf(data),
  pageUrl: source && pageUrlOf(source),
});

/** What it points into where the settings cannot be read: nothing of it is missed then. */
export const ANY_SOURCE: EvidenceSources = {
  recordings: [{ place: { host: 'youtube', id: '' } }],
  pageUrl: '#{page}',
};

/** The number of an article's source within its series, if it has one. */
export const seriesNumberOf = (data: SourceSettings): string | undefined =>
  'number' in data ? data.number : undefined;

/** By which evidence the passages of an article are cited. A new kind of article is a schema and a row here. */
export const CITED_BY: Readonly<Record<ArticleData['kind'], EvidenceKind>> = {
  'video-digest': 'timestamp',
  transcript: 'timestamp',
  analysis: 'note',
};

/** Something that the source itself has wrong. */
export type SourceError = z.infer<typeof sourceError>;
