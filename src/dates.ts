/** Dates as readers see them. */

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `28 August 2020` for `2020-08-28`. */
export const formatDay = (isoDate: string): string => LONG.format(new Date(`${isoDate}T00:00:00Z`));

/** A date of CSL-JSON (`[2020, 8, 28]`, or fewer parts) in words. */
export function formatDateParts([year = 0, month, day]: readonly number[]): string {
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return (day === undefined ? MONTH : LONG).format(date);
}

/** The same date as HTML's `datetime` takes it: `2020-08-28`, `2020-08` or `2020`. */
export const isoOfDateParts = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
