/**
 * A bibliographic record (`content/works.json`), as CSL-JSON 1.0 names its variables
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
import { z } from 'zod';
import { isCalendarDate, language, slug, text, webAddress } from './fields.ts';

const name = z
  .strictObject({
    family: text.optional().describe('the family name'),
    given: text.optional().describe('the given names'),
    literal: text.optional().describe('a name that is not divided, such as an institution’s'),
  })
  .refine(
    (value) => value.literal !== undefined || value.family !== undefined,
    'a name with "family" (and "given"), or with "literal"',
  );

const datePart = z.array(z.int()).min(1).max(3);

const date = z
  .strictObject({
    'date-parts': z
      .array(datePart)
      .min(1)
      .max(2)
      .describe('[[year, month, day]], or fewer of them, or two such lists for a span'),
  })
  .refine(
    (value) =>
      value['date-parts'].every(([year = 0, month = 1, day = 1]) =>
        isCalendarDate(
          [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
        ),
      ),
    'a day of the calendar as [[year, month, day]], such as [[2020, 8, 28]]',
  );

const custom = z.strictObject({
  archive: webAddress.optional().describe('the address of an archived copy'),
  remark: text.optional().describe('what an editor has to say of the record'),
});

/** What a record of a work may hold. */
export const workSchema = z.strictObject({
  id: slug.describe('the key of the work, such as reeves-2012'),
  type: z
    .enum([
      'article',
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'book',
      'chapter',
      'dataset',
      'document',
      'motion_picture',
      'paper-conference',
      'report',
      'thesis',
      'webpage',
    ])
    .describe('the kind of work as CSL names it, such as report or article-journal'),
  title: text.describe('the title as it stands on the work'),
  author: z.array(name).min(1).optional().describe('the authors, in their own spelling'),
  'container-title': text.optional().describe('what the work appeared in: the journal, the book, the website'),
  'collection-title': text.optional().describe('the series'),
  'collection-number': text.optional().describe('the number within a series'),
  number: text.optional().describe('the number of a report'),
  publisher: text.optional().describe('who published the work'),
  'publisher-place': text.optional().describe('where it was published'),
  issued: date.optional().describe('when it was published'),
  accessed: date.optional().describe('when the address was last visited'),
  language: language.optional().describe('the language of the work (BCP 47)'),
  medium: text.optional().describe('the medium, such as video'),
  URL: webAddress.optional().describe('where the work is to be found'),
  note: text.optional().describe('anything else that the record has to say'),
  custom: custom.optional().describe('what CSL has no variable for'),
});

/** All works. */
export const worksSchema = z.array(workSchema);

/** A bibliographic record. */
export type Work = z.infer<typeof workSchema>;
