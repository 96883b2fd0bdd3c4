/** Every date that passages name, in the order of time, and where each stands in the lists. */
import type { DateSpan } from '../content/edtf.ts';
import { yearOfDay } from '../content/edtf.ts';
import type { TimelineItem } from '../drawings/timeline.ts';
import { formatEdtf } from '../i18n/interface-dates.ts';
import { chronology as words, eras } from '../i18n/interface.ts';
import { site } from '../site.ts';
import { CHRONOLOGY, listPath } from '../urls.ts';
import { base, type ArticleHead } from './articles.ts';
import { once } from './once.ts';
import { asked } from './reads.ts';
import { passageIndex, type DatedMention, type SpeakingMention } from './passage-index.ts';

/** Where a date stands in time: one whose beginning is open or unknown stands at its end. */
const dayOf = ({ firstDay, lastDay }: DateSpan): number => firstDay ?? lastDay ?? 0;

/** Earlier before later; of two that begin together, the one that ends first. */
const byTime = (a: DateSpan, b: DateSpan): number =>
  dayOf(a) - dayOf(b) || (a.lastDay ?? Number.MAX_SAFE_INTEGER) - (b.lastDay ?? Number.MAX_SAFE_INTEGER);

const askedDates = asked(
  'dates',
  once(async () => datesOf((await passageIndex()).speaking)),
);

/** All dates, the earliest first. */
export const allDates = (): Promise<readonly DatedMention[]> => askedDates('');

/** The dates that some passages name, the earliest first. */
export const datesOf = (mentions: readonly SpeakingMention[]): DatedMention[] =>
  mentions
    .flatMap(({ article, index, dates: named, statement }) =>
      statement ? named.map((date): DatedMention => ({ article, index, date, statement })) : [],
    )
    .sort((a, b) => byTime(a.date, b.date));

/** The dates of one article, the earliest first. */
export const datesIn = async ({ slug }: ArticleHead): Promise<DatedMention[]> =>
  datesOf((await passageIndex()).byArticle.get(slug) ?? []);

/** Passages by the earliest date that they name; those that name none stand last, as they were. */
export function mentionsByDate(mentions: readonly SpeakingMention[]): SpeakingMention[] {
  const first = (mention: SpeakingMention): DateSpan => [...mention.dates].sort(byTime)[0]!;
  const dated = mentions.filter((mention) => mention.dates.length > 0);
  return [
    ...dated
      .map((mention) => ({ mention, date: first(mention) }))
      .sort((a, b) => byTime(a.date, b.date))
      .map(({ mention }) => mention),
    ...mentions.filter((mention) => mention.dates.length === 0),
  ];
}

/** What happened at a date: in the words of its event, else in those of its passage. */
export const whatHappened = ({ date, statement }: DatedMention): string => date.event ?? statement.text;

/** The year that a date begins in. */
const yearOf = (date: DateSpan): number => yearOfDay(dayOf(date));

/** Anchor of a year in a list. */
export const yearAnchor = (date: DateSpan): string => `y${yearOf(date)}`;

/** Address of one of all dates in the list of the chronology. */
export function listedAt({ date }: DatedMention, index: number): string {
  const page = Math.floor(index / site.pageSize) + 1;
  return `${base}${CHRONOLOGY}/${listPath('', page)}#${yearAnchor(date)}`;
}

/** Dates as marks of a drawing; `listHref` gives the address of one in its list. */
export const toTimeline = (
  mentions: readonly DatedMention[],
  listHref: (mention: DatedMention, index: number) => string,
): TimelineItem[] =>
  mentions.map((mention, index) => ({
    ...mention.date,
    name: words.mark(formatEdtf(mention.date.edtf), shortened(whatHappened(mention))),
    href: mention.statement.href,
    listHref: listHref(mention, index),
  }));

const MOST_LETTERS = 120;

/** The beginning of a long text, whole words of it. */
const shortened = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …`;

/** Dates of one year. */
export interface YearOfDates {
  anchor: string;
  name: string;
  mentions: DatedMention[];
}

/** Dates of one century, by year. */
export interface CenturyOfDates {
  name: string;
  years: YearOfDates[];
}

/** A list of dates by century and year. */
export function byCentury(mentions: readonly DatedMention[]): CenturyOfDates[] {
  const centuries: CenturyOfDates[] = [];
  for (const mention of mentions) {
    const year = yearOf(mention.date);
    // The first century begins with the year 1; before it there is no year 0 to those who count in BC.
    const century = eras.century(
      year > 0 ? Math.ceil(year / 100) : Math.floor(year / 100) + (year % 100 === 0 ? 0 : 1),
    );
    if (centuries.at(-1)?.name !== century) centuries.push({ name: century, years: [] });
    const { years } = centuries.at(-1)!;
    const name = year > 0 ? String(year) : eras.beforeChrist(1 - year);
    if (years.at(-1)?.name !== name) years.push({ anchor: yearAnchor(mention.date), name, mentions: [] });
    years.at(-1)!.mentions.push(mention);
  }
  return centuries;
}

/** What is named most, the most first; at most `limit`. */
export function mostNamed<T>(named: readonly T[], limit: number): T[] {
  const counts = new Map<T, number>();
  for (const each of named) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([each]) => each);
}
