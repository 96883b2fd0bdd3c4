/**
 * A bibliographic record (`content/works.json`): CSL-JSON as Zotero exports it, with the variables that CSL 1.0.2 names
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
import { z } from 'zod';
import { isCalendarDate, language, text, title, webAddress } from './fields.ts';
import { pageUrl } from './page-url.ts';

/** A key that notes cite. Zotero writes an address of its own where no citation key is given. */
const workId = z
  .string()
  .regex(
    /^[a-z0-9-]+$/,
    'a key of lower-case Latin letters, digits and hyphens, such as reeves-2012; in Zotero give it as citation key',
  );

/** The processor of references keeps names in objects, where those of an object's own parts are taken. */
const nameText = text.refine((value) => value.split(/\s/).every((word) => !(word in {})), 'the name of somebody');

const name = z
  .strictObject({
    family: nameText.optional().describe('the family name'),
    given: nameText.optional().describe('the given names'),
    'dropping-particle': nameText.optional().describe('a particle that goes where the family name stands alone'),
    'non-dropping-particle': nameText.optional().describe('a particle that stays with the family name, such as "van"'),
    suffix: nameText.optional().describe('what follows the name, such as "Jr."'),
    'comma-suffix': z.boolean().optional().describe('true if a comma stands before the suffix'),
    literal: nameText.optional().describe('a name that is not divided, such as an institution’s'),
  })
  .refine(
    (value) => value.literal !== undefined || value.family !== undefined,
    'a name with "family" (and "given"), or with "literal"',
  );

const names = z.array(name).min(1).optional();

/** The number of a season by its number or English name. */
function toSeason(written: number | string): number {
  const named = ['spring', 'summer', 'autumn', 'winter'].indexOf(
    String(written).toLowerCase().replace('fall', 'autumn'),
  );
  return named === -1 ? Number(written) : named + 1;
}

/** Zotero writes years as text. */
const part = z.union([z.int(), z.string().regex(/^-?\d+$/, 'a number')]).transform(Number);

const date = z
  .strictObject({
    'date-parts': z
      .array(z.array(part).min(1).max(3))
      .min(1)
      .max(2)
      .optional()
      .describe('[[year, month, day]], or fewer of them, or two such lists for a span'),
    season: z
      .union([
        z.int().min(1).max(4),
        z
          .string()
          .regex(
            /^(?:[1-4]|spring|summer|autumn|fall|winter)$/i,
            'a number from 1 to 4, or the English name of a season',
          ),
      ])
      .transform(toSeason)
      .optional()
      .describe('1 for spring, 2 summer, 3 autumn, 4 winter'),
    circa: z
      .union([z.boolean(), z.literal([0, 1, 'true', 'false'])])
      .transform((value) => value === true || value === 1 || value === 'true')
      .optional()
      .describe('true if the date is uncertain'),
    literal: text.optional().describe('a date that cannot be written in numbers, in words'),
  })
  .refine(
    (value) =>
      value['date-parts']?.every(([year = 0, month = 1, day = 1]) =>
        isCalendarDate(
          [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
        ),
      ) ?? value.literal !== undefined,
    'a day of the calendar as [[year, month, day]], such as [[2020, 8, 28]]',
  )
  .optional();

/** Numbers of volumes, issues and pages; Zotero writes some of them as numbers. */
const number = z.union([text, z.number().transform(String)]).optional();

const custom = z.strictObject({
  formerIds: z
    .array(workId)
    .optional()
    .describe('earlier ids of the record; their addresses lead here, and reference managers know them'),
  'title-romanised': text.optional().describe('the title in Latin letters, for one in another script'),
  'title-translated': text.optional().describe('the title in the site’s language; a translation of ours'),
  archive: webAddress.optional().describe('the address of an archived copy'),
  'address-is-cut': z.boolean().optional().describe('true if the address is given as a source has it, without its end'),
  editorNote: text.optional().describe('what an editor has to say of the record'),
  pageUrl,
});

/** The kinds of work, as CSL names them. */
export const WORK_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** What a record of a work may hold. */
export const workSchema = z.strictObject({
  id: workId.describe(
    'the key of the work, in lower-case Latin letters, digits and hyphens, such as reeves-2012; give it as citation key in Zotero',
  ),
  type: z.enum(WORK_TYPES).describe('the kind of work as CSL names it, such as report or article-journal'),
  title: title.describe('the title as it stands on the work, in its own language and script'),
  'title-short': text.optional().describe('a short form of the title, for later notes'),
  'original-title': text.optional().describe('the title of the work that this one translates'),
  author: names.describe('the authors, in their own spelling'),
  editor: names.describe('the editors'),
  translator: names.describe('the translators'),
  interviewer: names.describe('who asks the questions'),
  director: names.describe('who directed a film or broadcast'),
  'container-author': names.describe('the authors of the book that a chapter stands in'),
  'collection-editor': names.describe('the editors of the series'),
  'container-title': text
    .optional()
    .describe('what the work appeared in: the journal, the newspaper, the book, the site'),
  'container-title-short': text.optional().describe('a short form of it'),
  'collection-title': text.optional().describe('the series'),
  'collection-number': number.describe('the number within a series'),
  'event-title': text.optional().describe('the conference or event'),
  'event-place': text.optional().describe('where it took place'),
  volume: number.describe('the volume'),
  issue: number.describe('the issue'),
  number: number.describe('the number of a report'),
  edition: number.describe('the edition of a book'),
  page: number.describe('the first and last page in what it appeared in'),
  'number-of-pages': number.describe('how many pages the work has'),
  'number-of-volumes': number.describe('how many volumes the work has'),
  genre: text.optional().describe('what kind of thesis or report it is'),
  medium: text.optional().describe('the medium, such as video'),
  publisher: text.optional().describe('who published the work'),
  'publisher-place': text.optional().describe('where it was published'),
  authority: text.optional().describe('the court or body behind a legal text'),
  archive: text.optional().describe('the archive that keeps the work'),
  archive_location: text.optional().describe('its place in the archive'),
  'call-number': text.optional().describe('its shelf mark'),
  source: text.optional().describe('the catalogue that the record comes from'),
  issued: date.describe('when it was published'),
  'original-date': date.describe('when it was first published'),
  'event-date': date.describe('when the event took place'),
  accessed: date.describe('when the address was last visited'),
  language: language.optional().describe('the language of the work (BCP 47)'),
  'citation-key': text.optional().describe('the key in Zotero; notes cite the id'),
  'chapter-number': number.describe('the number of a chapter'),
  chapter: number.describe('the number of a chapter'),
  'part-number': number.describe('the number of a part'),
  section: number.describe('the section of a newspaper or law'),
  version: number.describe('the version of a program'),
  dimensions: text.optional().describe('its size or running time'),
  scale: text.optional().describe('the scale of a map'),
  status: text.optional().describe('its status, such as forthcoming'),
  references: text.optional().describe('what a legal text refers to'),
  jurisdiction: text.optional().describe('where a legal text holds'),
  division: text.optional().describe('the division of a court or body'),
  keyword: text.optional().describe('keywords'),
  annote: text.optional().describe('a note of whoever keeps the record'),
  PMID: text.optional().describe('its number in PubMed'),
  PMCID: text.optional().describe('its number in PubMed Central'),
  'reviewed-title': text.optional().describe('what a review is about'),
  'reviewed-author': names.describe('the authors of what a review is about'),
  recipient: names.describe('who a letter is addressed to'),
  composer: names.describe('who composed a song'),
  contributor: names.describe('who contributed'),
  'editorial-director': names.describe('who directed the edition'),
  performer: names.describe('who performs'),
  producer: names.describe('who produced it'),
  'script-writer': names.describe('who wrote the script'),
  guest: names.describe('the guests of a broadcast'),
  host: names.describe('the host of a broadcast'),
  chair: names.describe('who chaired a session'),
  organizer: names.describe('who organised an event'),
  illustrator: names.describe('who drew the pictures'),
  curator: names.describe('who curated'),
  compiler: names.describe('who compiled it'),
  submitted: date.describe('when it was submitted'),
  abstract: text.optional().describe('what the work is about; it is not shown'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/[^\s\p{C}"]+$/u, 'a DOI without its address, such as 10.1080/09512748.2012.728241')
    .optional()
    .describe('the DOI, without https://doi.org/'),
  ISBN: text.optional().describe('the ISBN'),
  ISSN: text.optional().describe('the ISSN'),
  URL: webAddress.optional().describe('where the work is to be found'),
  note: text.optional().describe('anything else that the record has to say'),
  custom: custom.optional().describe('what CSL has no variable for'),
});

/** All works. */
export const worksSchema = z.array(workSchema);

/** A bibliographic record. */
export type Work = z.infer<typeof workSchema>;

/** A name in a record. */
export type Name = NonNullable<Work['author']>[number];

/** A date in a record. */
export type WorkDate = NonNullable<Work['issued']>;
