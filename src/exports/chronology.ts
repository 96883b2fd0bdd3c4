/** The chronology as files for other programs: JSON, CSV (RFC 4180), iCalendar (RFC 5545). */
import { stringify } from 'csv-stringify/sync';
import ical, { ICalEventTransparency } from 'ical-generator';
import { isoOfDay, yearOfDay } from '../content/edtf.ts';
import { formatEdtf } from '../i18n/dates.ts';
import { LANGUAGE } from '../i18n/index.ts';
import type { DatedMention } from '../queries/passage-index.ts';
import { site } from '../site.ts';
import type { CHRONOLOGY_FORMATS } from '../urls.ts';

/** The end of a file’s name. */
export type ChronologyFormat = (typeof CHRONOLOGY_FORMATS)[number];

/** A date, as the files have it. */
interface DateRecord {
  /** In EDTF (ISO 8601-2, level 1). */
  edtf: string;
  /** Its first and last day, ISO 8601; empty where an end is open or unknown. */
  from: string;
  to: string;
  isUncertain: boolean;
  /** What happened, where the text names it as an event. */
  event: string;
  /** The words of the passage. */
  text: string;
  passage: string;
  article: string;
  /** Slugs of the topics that the passage names. */
  topics: string[];
  evidence: string[];
}

const MEDIA_TYPES: Readonly<Record<ChronologyFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
};

/** What iCalendar can write as a year. */
const YEARS = { first: 1, last: 9999 };
const DAY_MS = 86_400_000;

/** The file of some dates; addresses in it are whole where the site has one (`origin`). */
export function chronologyFile(
  dates: readonly DatedMention[],
  format: ChronologyFormat,
  origin: URL | undefined,
): Response {
  const body = { json: toJson, csv: toCsv, ics: toCalendar }[format](dates, origin);
  return new Response(body, { headers: { 'content-type': `${MEDIA_TYPES[format]}; charset=utf-8` } });
}

function toRecord({ date, statement }: DatedMention, origin: URL | undefined): DateRecord {
  const whole = (href: string): string => (origin ? new URL(href, origin).href : href);
  const { firstDay, lastDay } = date;
  return {
    edtf: date.edtf,
    from: firstDay === undefined ? '' : isoOfDay(firstDay),
    to: lastDay === undefined ? '' : isoOfDay(lastDay),
    isUncertain: date.isUncertain,
    event: date.event ?? '',
    text: statement.text,
    passage: whole(statement.href),
    article: statement.article.data.title,
    topics: [...statement.topics],
    evidence: statement.evidence.map(({ href }) => whole(href)),
  };
}

const toJson = (dates: readonly DatedMention[], origin: URL | undefined): string =>
  `${JSON.stringify(
    dates.map((date) => toRecord(date, origin)),
    undefined,
    1,
  )}\n`;

const toCsv = (dates: readonly DatedMention[], origin: URL | undefined): string =>
  stringify(
    dates.map((date) => {
      const record = toRecord(date, origin);
      return { ...record, topics: record.topics.join(' '), evidence: record.evidence.join(' ') };
    }),
    { header: true, record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } },
  );

function toCalendar(dates: readonly DatedMention[], origin: URL | undefined): string {
  const calendar = ical({
    name: `${site.name}: ${site.subject}`,
    prodId: { company: site.name, product: 'chronology', language: LANGUAGE },
  });
  for (const { date, statement } of dates) {
    const first = date.firstDay ?? date.lastDay!;
    const last = date.lastDay ?? first;
    if (yearOfDay(first) < YEARS.first || yearOfDay(last) >= YEARS.last) continue;
    const { edtf, event, passage } = toRecord({ date, statement, article: statement.article, index: 0 }, origin);
    calendar.createEvent({
      id: `${statement.href}#${edtf}`.replace(/[^\w-]+/g, '-'),
      // The same input gives the same bytes: the day of the edition stands for that of the file.
      stamp: new Date(`${statement.article.data.editedOn}T00:00:00Z`),
      start: new Date(first * DAY_MS),
      // An end is the first day that no longer belongs to it.
      end: new Date((last + 1) * DAY_MS),
      allDay: true,
      summary: `${formatEdtf(edtf)}: ${event || statement.text}`,
      description: `${statement.text}\n${statement.name}, ${statement.article.data.title}`,
      ...(origin ? { url: passage } : {}),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
