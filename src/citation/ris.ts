/**
 * RIS (https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html, as Zotero and EndNote read it). Written here,
 * since Citation.js breaks long addresses and cuts keys.
 */
import { plainTitle, editorNotesOn } from './names.ts';
import type { Work, WorkDate } from '../schemas/work.ts';

const TYPES: Partial<Record<Work['type'], string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'VIDEO',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

type Line = readonly [tag: string, value: string | undefined];

/** The records of `works`, ready to be written to a file. */
export const toRis = (works: readonly Work[]): string => works.map(toRecord).join('\n');

function toRecord(work: Work): string {
  const { custom, page } = work;
  // Where others have their ISBN, a report has its number.
  const hasReportNumber = work.type === 'report';
  const [, start, end] = /^(.*?)(?:\s*[-–—]+\s*(.*))?$/.exec(page ?? '') ?? [];
  const names = (tag: string, list: Work['author']): Line[] => (list ?? []).map((name) => [tag, toName(name)]);
  const lines: Line[] = [
    ['TY', TYPES[work.type] ?? 'GEN'],
    ['ID', work.id],
    ['TI', plainTitle(work.title)],
    ['OP', work['original-title']],
    ['ST', work['title-short']],
    ...names('AU', work.author),
    ...names('ED', work.editor),
    ...names('A4', work.translator),
    ...names('A2', work.director ?? work.interviewer),
    [work.type === 'chapter' || work['container-title'] ? 'T2' : 'T3', work['container-title']],
    [work['container-title'] ? 'T3' : 'T2', work['collection-title']],
    ['VL', work.volume],
    [hasReportNumber ? 'SN' : 'IS', work.issue ?? work.number ?? work['collection-number']],
    ['ET', work.edition],
    ['SP', start || undefined],
    ['EP', end],
    ['PB', work.publisher],
    ['CY', work['publisher-place']],
    ['M3', work.genre ?? work.medium],
    ['AB', work.abstract],
    ['CN', work['call-number']],
    ['AV', [work.archive, work.archive_location].filter(Boolean).join(', ') || undefined],
    ['C1', [work['event-title'], work['event-place']].filter(Boolean).join(', ') || undefined],
    ['JA', work['container-title-short']],
    ['NV', work['number-of-volumes']],
    ['PY', work.issued?.['date-parts']?.[0]?.[0]?.toString()],
    ['DA', work.issued && toDate(work.issued)],
    ['Y2', work.accessed && toDate(work.accessed)],
    ['LA', work.language],
    ['DO', work.DOI],
    ['SN', hasReportNumber ? undefined : (work.ISBN ?? work.ISSN)],
    ['UR', work.URL],
    ['L2', custom?.archive],
    ['N1', work.note],
    ...editorNotesOn(work).map((note): Line => ['N1', note]),
    ['ER', ''],
  ];
  // A value takes one line; a break in it would begin another field.
  const written = lines.filter((line): line is [string, string] => line[1] !== undefined);
  return `${written.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`).join('\r\n')}\r\n`;
}

const toName = ({ literal, family, given, suffix, ...particles }: NonNullable<Work['author']>[number]): string =>
  literal ??
  [
    [particles['non-dropping-particle'], family].filter(Boolean).join(' '),
    [given, particles['dropping-particle']].filter(Boolean).join(' '),
    suffix,
  ]
    .filter(Boolean)
    .join(', ');

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `YYYY/MM/DD/` and what cannot be said in numbers behind it; nothing for a year alone, which `PY` has. */
function toDate({ 'date-parts': parts = [], season, literal }: WorkDate): string | undefined {
  const [year, month, day] = parts[0] ?? [];
  if (month === undefined && season === undefined && literal === undefined) return undefined;
  const two = (number: number | undefined): string => (number === undefined ? '' : String(number).padStart(2, '0'));
  return [year ?? '', two(month), two(day), literal ?? (season ? SEASONS[season - 1] : '')].join('/');
}
