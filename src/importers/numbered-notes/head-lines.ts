/** The lines of an analysis’ head: which is a number in a series, a date, a name, the time that reading takes. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { inSmallLetters } from '../fit/capitals.ts';
import type { Report } from '../report.ts';

/** What the head tells. */
export interface Head {
  title: string;
  /** Each name as it stands there. */
  authors: string[];
  /** The series, as the line with the number names it. */
  series?: string | undefined;
  number?: string | undefined;
  /** Year, month and day, or as much of them as is there. */
  issued?: number[] | undefined;
  /** What else stands there, such as what its authors are. */
  others: string[];
}

/** A number in a series: `Analysis No : 2020 / 23`. */
export const NUMBER =
  /^(?<series>\p{L}[\p{L} ’'.–-]*?)\s+(?:No|Nr|Number|Issue|Sayı|№|n°)\s*[:.]?\s*(?<number>\d[\d\s/.()-]*)$/iu;
/** Languages whose months a head may name. */
const LANGUAGES = ['en', 'tr', 'de', 'fr', 'es'];
/** January to December in one language after the other. */
const MONTHS = LANGUAGES.flatMap((language) => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)).toLocaleLowerCase(language));
});
const MONTH = `(?:${MONTHS.join('|')})`;
const DATES: readonly [RegExp, (parts: string[]) => [string, string, string]][] = [
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, ([day, month, year]) => [year!, month!, day!]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [year!, month!, day!]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|er)?\\.? (${MONTH}),? (\\d{4})$`, 'iu'),
    ([day, month, year]) => [year!, month!, day!],
  ],
  [new RegExp(`^(${MONTH}),? (\\d{4})$`, 'iu'), ([month, year]) => [year!, month!, '']],
  [
    new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu'),
    ([month, day, year]) => [year!, month!, day!],
  ],
];
const NAME_WORD = String.raw`(?:\(?\p{Lu}[\p{L}.'’-]*\)?|van|von|der|de|da|del|di|bin|al|el|ve|and|&)`;
/** A name of two words or more, or several names, with or without “by” before them. */
export const NAME = new RegExp(
  String.raw`^(?:(?:[Bb]y|BY|[Aa]uthors?|[Yy]azar|[Yy]azan|[Vv]on|[Pp]ar|[Dd]oor|[Pp]or)\s*:?\s+)?(${NAME_WORD}(?:,?\s+${NAME_WORD}){1,8})$`,
  'u',
);
/** A line that begins as an author’s does, or has a surname in capitals behind a name. */
const IS_SIGNED =
  /^(?:[Bb]y|BY|[Aa]uthors?|[Yy]azar|[Yy]azan|[Vv]on|[Pp]ar|[Dd]oor|[Pp]or)\b|\p{Ll}\s+(?:\p{L}+\s+)*\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u;
/** How long reading takes, as pages say it. */
export const READING_TIME =
  /^(?:\d{1,3}|[a-z]+)[ -](?:min(?:utes?|uten|\.)?|dakikalık|dk\.?)(?: (?:read|reading|okuma|de lecture|lesezeit))?$|^(?:reading time|okuma süresi|lesezeit|temps de lecture)\s*:?\s*\d{1,3}\b.*$/iu;

/** What a reader sees of a line. */
export const lineText = (line: readonly PhrasingContent[]): string =>
  line
    .map((child) => toString(child))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The parts of a line of the head: `Analyst | 12 May 2022`. */
export const partsOf = (line: string): string[] =>
  line
    .split(/\s*[|•·]\s*/)
    .filter(Boolean)
    .flatMap(withoutDate);

/** A date at the end of another part stands by itself: `Analysis No : 2016 / 5  12.04.2016`. */
function withoutDate(part: string): string[] {
  for (let at = part.indexOf(' '); at !== -1; at = part.indexOf(' ', at + 1)) {
    const [before, after] = [part.slice(0, at), part.slice(at + 1)];
    if (dateIn(after) !== undefined && (NUMBER.test(before) || NAME.test(before))) return [before, after];
  }
  return [part];
}

/** Whether a line is a number of a series, a date or the time that reading takes: no title, no author. */
export const isKnown = (line: string): boolean =>
  line !== '' &&
  partsOf(line).every((part) => NUMBER.test(part) || dateIn(part) !== undefined || READING_TIME.test(part));

/** Whether a line of the head could be read, into `head`. */
export function readLine(
  line: string,
  head: Head,
  isName: (name: string) => boolean,
  report: Report,
  place: Place,
  today: string,
): boolean {
  if (READING_TIME.test(line)) return true;
  const number = NUMBER.exec(line)?.groups;
  if (number && head.number === undefined) {
    head.series = number['series']!.trim();
    head.number = number['number']!.replace(/\s+/g, '');
    return true;
  }
  const date = dateIn(line);
  if (date !== undefined) {
    if (!isCalendarDate(date.length === 7 ? `${date}-01` : date)) {
      report.sourceError(place, `“${line}” is no day of the calendar`);
      return false;
    }
    if (date > today) report.log('warning', place, `The date ${line} is still to come`);
    if (date < '1000') report.log('warning', place, `The date ${line} lies before the year 1000`);
    if (head.issued) return false;
    head.issued = date.split('-').map(Number);
    return true;
  }
  const name = NAME.exec(line)?.[1];
  if (name === undefined) return false;
  // Below the date a heading may stand.
  if (head.issued && (head.authors.length > 0 || !(IS_SIGNED.test(line) || isName(name)))) return false;
  const names = name.split(/\s*,\s*|\s+(?:and|&|ve)\s+/).filter((author) => author.includes(' '));
  head.authors.push(...names.map((author) => asName(author, report, place)));
  return true;
}

/** A name with a word in capitals is written as names are, “Ayşe YILMAZ-DEMİR” among them; tells it. */
function asName(name: string, report: Report, place: Place): string {
  if (!/(?<!\p{L})\p{Lu}{3,}/u.test(name)) return name;
  const written = inSmallLetters(name);
  report.log('normalised', place, `The name “${name}” is written “${written}” in the record of the source`);
  return written;
}

/** The date that a line is, YYYY-MM-DD or YYYY-MM, which need not be one of the calendar. */
function dateIn(line: string): string | undefined {
  // Turkish capitals have their own small letters; English months have none of them.
  const [english, turkish] = [line.toLowerCase(), line.toLocaleLowerCase('tr')].map((lower) =>
    lower.replace(
      /^(?:published(?: on)?|date|tarih|publié le|veröffentlicht(?: am)?|erschienen am|yayın tarihi)\s*:?\s*/,
      '',
    ),
  );

  for (const [pattern, order] of DATES) {
    const match = pattern.exec(english!) ?? pattern.exec(turkish!);
    if (!match) continue;
    const [year, month, day] = order(match.slice(1));
    const index = /^\d/.test(month) ? Number(month) : 1 + (MONTHS.indexOf(month) % 12);
    return [year, String(index).padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-');
  }
  return undefined;
}
