/** Dates in EDTF (Extended Date/Time Format, ISO 8601-2:2019), level 1, read by the library of that name. */
import edtf, { parse } from 'edtf';

/** The days that a date can mean. */
export interface DateSpan {
  /** Its first day, in days since 1970-01-01 of the (proleptic Gregorian) calendar; none where the beginning is open or unknown. */
  firstDay?: number;
  /** Its last day, counted likewise; none where the end is open or unknown. */
  lastDay?: number;
  /** Whether the source is not sure of it, or gives it as about right (`?`, `~`, `%`). */
  isUncertain: boolean;
}

const DAY_MS = 86_400_000;

/** EDTF has three levels; sets and masks within a year (level 2) have no one place in a chronology. */
const HIGHEST_LEVEL = 1;

/** Dates are compared with each other again and again, and reading one takes the library a while. */
const known = new Map<string, DateSpan | undefined>();

/** The days that a date means; `undefined` for what is no date of level 0 or 1, or has no day at all. */
export function spanOfDate(date: string): DateSpan | undefined {
  if (!known.has(date)) known.set(date, readSpan(date));
  return known.get(date);
}

function readSpan(date: string): DateSpan | undefined {
  try {
    if (parse(date).level > HIGHEST_LEVEL) return undefined;
    const { min, max } = edtf(date);
    const first = dayOf(min);
    const last = dayOf(max);
    if ((first === undefined && last === undefined) || (first ?? -Infinity) > (last ?? Infinity)) return undefined;
    return {
      ...(first === undefined ? {} : { firstDay: first }),
      ...(last === undefined ? {} : { lastDay: last }),
      isUncertain: /[?~%]/.test(date),
    };
  } catch {
    // The library throws what its grammar tells; an editor is told what was expected.
    return undefined;
  }
}

const dayOf = (ms: number | null): number | undefined =>
  ms === null || !Number.isFinite(ms) ? undefined : Math.floor(ms / DAY_MS);

/** Whether no day belongs to both: dates that cannot mean the same. */
const areApart = (a: DateSpan, b: DateSpan): boolean =>
  (a.lastDay ?? Infinity) < (b.firstDay ?? -Infinity) || (b.lastDay ?? Infinity) < (a.firstDay ?? -Infinity);

/** Whether two dates can be dates of one thing: one may be more exact than the other; two spans begin and end alike. */
export function datesAgree(a: string, b: string): boolean {
  const [ends, otherEnds] = [a.split('/'), b.split('/')];
  const pairs =
    ends.length === 2 && otherEnds.length === 2
      ? ends.map((end, index): [string, string] => [end, otherEnds[index]!])
      : [[a, b] as [string, string]];
  return pairs.every(([one, other]) => {
    const [span, otherSpan] = [spanOfDate(one), spanOfDate(other)];
    return !span || !otherSpan || !areApart(span, otherSpan);
  });
}

/** The calendar year of a day; years before the first are 0 and below, as in ISO 8601. */
export const yearOfDay = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** The first day of a calendar year. */
export function firstDayOfYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return Math.floor(date.getTime() / DAY_MS);
}

/** A day as ISO 8601 writes it: `1969-06-24`. */
export const isoOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().split('T')[0]!;
