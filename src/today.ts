/** The day that counts as today: the one place that asks the clock for it. */
import { isCalendarDate } from './schemas/fields.ts';

/**
 * Today, YYYY-MM-DD: what the environment variable `TODAY` says, so that a run can be repeated on another day; without it
 * the day in UTC, which is the same for everybody. Throws where `TODAY` is no day of the calendar.
 */
export function today(env: NodeJS.ProcessEnv = process.env, nowMs: number = Date.now()): string {
  const set = env['TODAY'];
  if (!set) return isoDay(nowMs);
  if (!isCalendarDate(set)) throw new Error(`TODAY is ${JSON.stringify(set)}; expected a day written YYYY-MM-DD.`);
  return set;
}

/** The day after `day`, both YYYY-MM-DD: half the world may have it already. */
export const dayAfter = (day: string): string => isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
