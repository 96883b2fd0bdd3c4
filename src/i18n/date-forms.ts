/** Dates and figures as readers see them, in the words of a language. */
import type { WorkDate } from '../schemas/work.ts';

/** What the words of a language say of dates and figures. */
export interface DateWords {
  LOCALE: string;
  between: (least: string, most: string) => string;
  circa: (date: string) => string;
  seasons: readonly string[];
  inSeason: (season: string, year: string) => string;
  eras: {
    perhaps: (date: string) => string;
    since: (date: string) => string;
    until: (date: string) => string;
    decade: (year: number) => string;
    century: (n: number) => string;
    beforeChrist: (year: number) => string;
  };
  figures: Readonly<Record<'' | '<' | '>' | '~', (n: string) => string>>;
}

/** The functions that write dates and figures in a language. */
export interface DateForms {
  /** `28 August 2020` for `2020-08-28`. */
  formatDay: (isoDate: string) => string;
  /** A date of a record in words: `28 August 2020`, `autumn 2013`, `2019–2021`, or as the record has it in words. */
  formatWorkDate: (date: WorkDate) => string;
  /** A figure as `<Claim>` has it, in words: `more than 50`, `about 7,000,000,000`, `5 to 7`. */
  formatFigure: (written: string) => string;
  /** A date in EDTF (ISO 8601-2, level 1) in words: `24 June 1969`, `1999–2018`, `1990s`, `about 1945`, `since 1990`. */
  formatEdtf: (edtf: string) => string;
}

/** The forms of a language, from its words. */
export function dateForms({ LOCALE, between, circa, seasons, inSeason, eras, figures }: DateWords): DateForms {
  const long = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthOnly = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

  const formatDay = (isoDate: string): string => long.format(new Date(`${isoDate}T00:00:00Z`));

  // A date of CSL-JSON (`[2020, 8, 28]`, or fewer parts) in words.
  function formatDateParts([year = 0, month, day]: readonly number[]): string {
    if (month === undefined) return String(year);
    // `Date.UTC` takes the years 0 to 99 for those of the last century.
    const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
    date.setUTCFullYear(year, month - 1, day ?? 1);
    return (day === undefined ? monthOnly : long).format(date);
  }

  function formatWorkDate({ 'date-parts': parts = [], season, circa: isCirca, literal }: WorkDate): string {
    const span = parts.map(formatDateParts).join('–');
    const when = literal ?? (season === undefined ? span : inSeason(seasons[season - 1]!, span));
    return isCirca ? circa(when) : when;
  }

  function formatFigure(written: string): string {
    const [, sign = '', first = '', last] = /^([<>~]?)(.+?)(?:\.\.(.+))?$/.exec(written) ?? [];
    const number = numbers.format(Number(first));
    return last === undefined
      ? figures[sign as keyof DateWords['figures']](number)
      : between(number, numbers.format(Number(last)));
  }

  function formatEdtf(edtf: string): string {
    const [first = '', last] = edtf.split('/');
    if (last === undefined) return formatPoint(first);
    if (first === '' || first === '..') return eras.until(formatPoint(last));
    if (last === '' || last === '..') return eras.since(formatPoint(first));
    return `${formatPoint(first)}–${formatPoint(last)}`;
  }

  function formatPoint(edtf: string): string {
    const [, date = '', sign] = /^(.*?)([?~%])?$/.exec(edtf) ?? [];
    const words = formatDate(date);
    return sign === undefined ? words : sign === '?' ? eras.perhaps(words) : circa(words);
  }

  function formatDate(date: string): string {
    const [, year = '', month, day] = /^Y?(-?\d*X*)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(date) ?? [];
    if (/^-?\d{2}XX$/.test(year)) return eras.century(Number(year.slice(0, -2)) + 1);
    if (/^-?\d{3}X$/.test(year)) return eras.decade(Number(year.slice(0, -1)) * 10);
    const named = Number(year) > 0 ? String(Number(year)) : eras.beforeChrist(1 - Number(year));
    if (month === undefined || /X/.test(month)) return named;
    if (Number(month) > 12) return inSeason(seasons[Number(month) - 21]!, named);
    const parts = [Number(year), Number(month), ...(day === undefined || /X/.test(day) ? [] : [Number(day)])];
    return Number(year) > 0
      ? formatDateParts(parts)
      : `${formatDateParts([2000, ...parts.slice(1)]).replace('2000', named)}`;
  }

  return { formatDay, formatWorkDate, formatFigure, formatEdtf };
}

/** The first day of a date of a record, as HTML's `datetime` takes it; `undefined` for one in words only. */
export const isoOfWorkDate = ({ 'date-parts': parts }: WorkDate): string | undefined =>
  parts?.[0] && isoOfDateParts(parts[0]);

/** The same date as HTML's `datetime` takes it: `2020-08-28`, `2020-08` or `2020`. */
export const isoOfDateParts = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
