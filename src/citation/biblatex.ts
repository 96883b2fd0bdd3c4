/**
 * BibLaTeX (https://ctan.org/pkg/biblatex, chapter 2), in UTF-8. Written here, since Citation.js either loses letters that
 * are not Latin or leaves TeX's own characters as they are.
 */
import type { Name, Work, WorkDate } from '../schemas/work.ts';
import { plainTitle, editorNotesOn } from './names.ts';

/** Entry types, with the subtype where one tells more. */
const TYPES: Partial<Record<Work['type'], readonly [type: string, subtype?: string]>> = {
  article: ['article'],
  'article-journal': ['article'],
  'article-magazine': ['article', 'magazine'],
  'article-newspaper': ['article', 'newspaper'],
  bill: ['legislation'],
  book: ['book'],
  broadcast: ['video'],
  chapter: ['incollection'],
  collection: ['collection'],
  dataset: ['dataset'],
  entry: ['inreference'],
  'entry-dictionary': ['inreference'],
  'entry-encyclopedia': ['inreference'],
  graphic: ['image'],
  legal_case: ['jurisdiction'],
  legislation: ['legislation'],
  manuscript: ['unpublished'],
  motion_picture: ['movie'],
  pamphlet: ['booklet'],
  'paper-conference': ['inproceedings'],
  patent: ['patent'],
  periodical: ['periodical'],
  personal_communication: ['letter'],
  post: ['online'],
  'post-weblog': ['online'],
  report: ['report'],
  review: ['review'],
  'review-book': ['review'],
  software: ['software'],
  song: ['audio'],
  standard: ['standard'],
  thesis: ['thesis'],
  webpage: ['online'],
};

/** Where each type has the name of what the work appeared in. */
const CONTAINER: Record<string, string> = {
  article: 'journaltitle',
  review: 'journaltitle',
  online: 'organization',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
  inreference: 'booktitle',
};

/** The records of `works`, ready to be written to a file. */
export const toBibLatex = (works: readonly Work[]): string => works.map(toEntry).join('\n');

function toEntry(work: Work): string {
  const [type, subtype] = TYPES[work.type] ?? ['misc'];
  const isInstitution = type === 'report' || type === 'thesis';
  const date = work.issued && toDate(work.issued);
  const fields: [name: string, value: string | undefined][] = [
    ['ids', work.custom?.formerIds?.join(',')],
    ['author', names(work.author ?? work.director)],
    ['editor', names(work.editor)],
    ['translator', names(work.translator)],
    ['bookauthor', names(work['container-author'])],
    ['title', toTitle(work.title, work.language)],
    ['shorttitle', work['title-short'] && toTitle(work['title-short'], work.language)],
    ['titleaddon', escape(work.custom?.['title-translated'])],
    ['origtitle', escape(work['original-title'])],
    [CONTAINER[type] ?? 'maintitle', (type === 'online' ? oneOfList : escape)(work['container-title'])],
    ['series', escape(work['collection-title'])],
    ['entrysubtype', subtype],
    ['type', escape(work.genre)],
    ['volume', escape(work.volume)],
    ['number', escape(work.issue ?? work.number ?? work['collection-number'])],
    ['edition', escape(work.edition)],
    ['volumes', escape(work['number-of-volumes'])],
    ['pages', escape(work.page?.replace(/\s*[-–—]+\s*/g, '--'))],
    ['pagetotal', escape(work['number-of-pages'])],
    [isInstitution ? 'institution' : 'publisher', oneOfList(work.publisher)],
    ['location', oneOfList(work['publisher-place'])],
    ['eventtitle', escape(work['event-title'])],
    ['venue', escape(work['event-place'])],
    ['date', date],
    ['origdate', work['original-date'] && toDate(work['original-date'])],
    ['eventdate', work['event-date'] && toDate(work['event-date'])],
    ['howpublished', escape(work.medium)],
    [
      'library',
      escape([work.archive, work.archive_location, work['call-number']].filter(Boolean).join(', ') || undefined),
    ],
    ['language', escape(work.language)],
    ['langid', work.language && languageId(work.language)],
    ['doi', work.DOI],
    ['isbn', escape(work.ISBN)],
    ['issn', escape(work.ISSN)],
    ['url', work.URL],
    ['urldate', work.accessed && toDate(work.accessed)],
    ['note', escape([work.issued?.literal, work.note].filter(Boolean).join('. ') || undefined)],
    ['addendum', escape(editorNotesOn(work).join(' ') || undefined)],
  ];
  const written = fields.filter((field): field is [string, string] => Boolean(field[1]));
  return `@${type}{${work.id},\n${written.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

const escape = (text: string | undefined): string | undefined =>
  text
    ?.replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&#%_~^<>]/g, (character) => TEX[character]!);

/** In a field that is a list, `and` divides its members; braces keep a name with it whole. */
const oneOfList = (text: string | undefined): string | undefined =>
  text !== undefined && /\band\b/i.test(text) ? `{${escape(text)}}` : escape(text);

/**
 * Styles write English titles in small letters; braces keep the words whose capitals are their own, and the first, which may be
 * an acronym. Titles in other languages are written as they stand, and `langid` has styles leave them so.
 */
const toTitle = (title: string, language = 'en'): string | undefined =>
  /^en\b/.test(language)
    ? plainTitle(title)
        .split(/(\s+)/)
        .map((word) => (/\p{Lu}/u.test(word) ? `{${escape(word)}}` : escape(word) || ' '))
        .join('')
    : escape(plainTitle(title));

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What babel (https://ctan.org/pkg/babel) calls the language of a tag (BCP 47): its English name, but for these. */
const BABEL: Readonly<Record<string, string>> = { no: 'norsk', nb: 'norsk', nn: 'nynorsk', sl: 'slovene' };

const languageId = (tag: string): string => {
  const { language } = new Intl.Locale(tag);
  return BABEL[language] ?? languageNames.of(language)!.toLowerCase();
};

const names = (list: readonly Name[] | undefined): string | undefined =>
  list
    ?.map(({ literal, family, given, suffix, ...particles }) =>
      literal === undefined
        ? [
            [particles['non-dropping-particle'] ?? particles['dropping-particle'], family].filter(Boolean).join(' '),
            suffix,
            given,
          ]
            .filter((part) => part !== undefined)
            .map(escape)
            .join(', ')
        : `{${escape(literal)}}`,
    )
    .join(' and ');

/** A date in EDTF, as BibLaTeX takes it: `2020-08-28`, `2013-23` for autumn, `2019/2021`, `1920~`. */
function toDate({ 'date-parts': parts = [], season, circa }: WorkDate): string | undefined {
  const dates = parts.map(([year = 0, ...rest]) => {
    const inSeason = season !== undefined && rest.length === 0 ? [20 + season] : rest;
    return [String(year).padStart(4, '0'), ...inSeason.map((part) => String(part).padStart(2, '0'))].join('-');
  });
  return dates.length > 0 ? `${dates.join('/')}${circa ? '~' : ''}` : undefined;
}
