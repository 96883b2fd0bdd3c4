/** Dates as readers see them. */
import type { WorkDate } from '../schemas/work.ts';
import { between, circa as about, eras, figures, LOCALE, seasons } from './index.ts';

const LONG = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `28 August 2020` for `2020-08-28`. */
export const formatDay = (isoDate: string): string => LONG.format(new Date(`${isoDate}T00:00:00Z`));

/** A date of CSL-JSON (`[2020, 8, 28]`, or fewer parts) in words. */
export function formatDateParts([year = 0, month, day]: readonly number[]): string {
  if (month === undefined) return String(year);
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  date.setUTCFullYear(year, month - 1, day ?? 1);
  return (day === undefined ? MONTH : LONG).format(date);
}

/** A date of a record in words: `28 August 2020`, `autumn 2013`, `2019–2021`, or as the record has it in words. */
export function formatWorkDate({ 'date-parts': parts = [], season, circa, literal }: WorkDate): string {
  const span = parts.map(formatDateParts).join('–');
  const inSeason = season === undefined ? span : `${seasons[season - 1]} ${span}`;
  return circa ? about(literal ?? inSeason) : (literal ?? inSeason);
}

/** The first day of a date of a record, as HTML's `datetime` takes it; `undefined` for one in words only. */
export const isoOfWorkDate = ({ 'date-parts': parts }: WorkDate): string | undefined =>
  parts?.[0] && isoOfDateParts(parts[0]);

/** The same date as HTML's `datetime` takes it: `2020-08-28`, `2020-08` or `2020`. */
export const isoOfDateParts = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

/** A figure as `<Claim>` has it, in words: `more than 50`, `about 7,000,000,000`, `5 to 7`. */
export function formatFigure(written: string): string {
  const [, sign = '', first = '', last] = /^([<>~]?)(.+?)(?:\.\.(.+))?$/.exec(written) ?? [];
  const number = NUMBER.format(Number(first));
  return last === undefined
    ? figures[sign as keyof typeof figures](number)
    : between(number, NUMBER.format(Number(last)));
}

/** A date in EDTF (ISO 8601-2, level 1) in words: `24 June 1969`, `1999–2018`, `1990s`, `about 1945`, `since 1990`. */
export function formatEdtf(edtf: string): string {
  const [first = '', last] = edtf.split('/');
  if (last === undefined) return formatPoint(first);
  if (first === '' || first === '..') return eras.until(formatPoint(last));
  if (last === '' || last === '..') return eras.since(formatPoint(first));
  return `${formatPoint(first)}–${formatPoint(last)}`;
}

function formatPoint(edtf: string): string {
  const [, date = '', sign] = /^(.*?)([?~%])?$/.exec(edtf) ?? [];
  const words = formatDate(date);
  return sign === undefined ? words : sign === '?' ? eras.perhaps(words) : about(words);
}

function formatDate(date: string): string {
  const [, year = '', month, day] = /^Y?(-?\d*X*)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(date) ?? [];
  if (/^-?\d{2}XX$/.test(year)) return eras.century(Number(year.slice(0, -2)) + 1);
  if (/^-?\d{3}X$/.test(year)) return eras.decade(Number(year.slice(0, -1)) * 10);
  const named = Number(year) > 0 ? String(Number(year)) : eras.beforeChrist(1 - Number(year));
  if (month === undefined || /X/.test(month)) return named;
  if (Number(month) > 12) return `${seasons[Number(month) - 21]} ${named}`;
  const parts = [Number(year), Number(month), ...(day === undefined || /X/.test(day) ? [] : [Number(day)])];
  return Number(year) > 0
    ? formatDateParts(parts)
    : `${formatDateParts([2000, ...parts.slice(1)]).replace('2000', named)}`;
}
