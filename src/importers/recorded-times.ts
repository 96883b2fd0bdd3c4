/** Times that a tool has misread: minutes and seconds taken for hours and minutes, `05:08:00` for 5:08. */
import type { Place } from '../checks/message.ts';
import { formatClock } from '../markdown/clock.ts';
import type { Report } from './report.ts';

/** A moment of the source. */
export interface RecordedTime {
  seconds: number;
  place: Place;
}

/** How many times of one text make a pattern where no other time tells the recording's length. */
const PATTERN = 3;

/**
 * Tells times that look like minutes:seconds:00: full minutes, hours into the recording, that would fall within what the
 * other times span if they were read so; or several of them where there are no others.
 */
export function tellMisreadTimes(times: readonly RecordedTime[], report: Report): void {
  const isFull = ({ seconds }: RecordedTime): boolean => seconds >= 3600 && seconds % 60 === 0;
  const full = times.filter(isFull);
  const others = times.filter((time) => !isFull(time)).map(({ seconds }) => seconds);
  const longest = Math.max(0, ...others);
  const suspects = full.filter(({ seconds }) =>
    longest > 0 ? seconds > longest && seconds / 60 <= longest * 1.1 : full.length >= PATTERN,
  );
  for (const { seconds, place } of suspects)
    report.remark('fault', place, `${formatClock(seconds)} looks like ${formatClock(seconds / 60)}, read as hours`);
  const [first] = suspects;
  if (first)
    report.faults.push({
      ...first.place,
      found: `${suspects.length === 1 ? 'A time looks' : `${suspects.length} times look`} like minutes and seconds that were read as hours and minutes, such as ${formatClock(first.seconds)} for ${formatClock(first.seconds / 60)}.`,
      comment: 'They stand so in the source and are kept.',
    });
}
