/** Dates as readers see them. */
import type { WorkDate } from '../schemas/work.ts';
import { circa as about, LOCALE, seasons } from './index.ts';

const LONG = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `28 August 2020` for `2020-08-28`. */
export const formatDay = (isoDate: string): string => LONG.format(new Date(`${isoDate}T00:00:00Z`));

/** A date of CSL-JSON (`[2020, 8, 28]`, or fewer parts) in words. */
export function formatDateParts([year = 0, month, day]: readonly number[]): string {
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
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
