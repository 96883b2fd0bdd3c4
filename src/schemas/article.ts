/** Frontmatter of an article (`content/articles/*.mdx`). One sentence a field: editors' errors quote it. */
import { z } from 'zod';
import { isoDate, language, noteLabel, passageId, slug, text, title } from './fields.ts';

const correction = z.strictObject({
  date: isoDate.describe('the day of the correction, YYYY-MM-DD'),
  passage: passageId.optional().describe('the passage that was corrected or withdrawn, such as p7'),
  what: text.describe('what was changed, in a sentence'),
  why: text.describe('why it was changed, in a sentence'),
  withdrawn: z
    .boolean()
    .optional()
    .describe('true if the passage is no longer in the text; its number keeps its place here'),
});

const sourceFault = z.strictObject({
  passage: passageId.optional().describe('the passage where the fault shows, such as p7'),
  note: noteLabel.optional().describe('the note where the fault shows, such as "3"'),
  code: text.optional().describe('the code of the message that this fault would otherwise raise, such as note-order'),
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
  corrections: z.array(correction).optional().describe('what was corrected after publication'),
  sourceFaults: z
    .array(sourceFault)
    .optional()
    .describe('what the source itself has wrong, and what was done about it'),
};

const videoDigest = z.strictObject({
  kind: z.literal('video-digest').describe('"video-digest" (rests on moments of a video)'),
  ...common,
  video: z
    .strictObject({
      id: z
        .string()
        .regex(/^[A-Za-z0-9_-]{11}$/, 'the eleven characters after watch?v= in the address of a YouTube video')
        .describe('the eleven characters after watch?v= in the address of a YouTube video'),
      durationSeconds: z.int().positive().optional().describe('the length of the recording in seconds'),
    })
    .describe('the recording that the moments belong to'),
});

const analysis = z.strictObject({
  kind: z.literal('analysis').describe('"analysis" (rests on numbered notes)'),
  ...common,
  series: text.optional().describe('the series that the source appeared in'),
  number: text.optional().describe('the number within the series, in quotation marks'),
});

/** What the frontmatter of an article may hold. */
export const articleSchema = z.discriminatedUnion('kind', [videoDigest, analysis]);

/** The frontmatter of an article. */
export type ArticleData = z.infer<typeof articleSchema>;

/** Something that the source itself has wrong. */
export type SourceFault = z.infer<typeof sourceFault>;
