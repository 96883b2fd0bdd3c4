/** Times that a tool has misread: minutes and seconds taken for hours and minutes, `05:08:00` for 5:08. */
import { formatClock, parseTimestamp } from '../../timestamps.ts';
import type { WrittenNode } from '../form.ts';
import type { Report } from '../report.ts';
import { placeOf } from '../fit/tree.ts';

/** How many times of one text make a pattern. */
const PATTERN = 3;
/** Which part of the times of an hour and more makes one. */
const MOST = 0.6;

/**
 * Reports times that look like minutes:seconds:00: full minutes, an hour or more into the recording, where most times of an
 * hour and more are such, or where they would fall within what the other times span if they were read so.
 */
export function tellMisreadTimes(timestamps: readonly WrittenNode[], report: Report): void {
  const times = timestamps.map((node) => ({
    node,
    seconds: parseTimestamp(node.value.slice(1, -1))?.startSeconds ?? 0,
  }));
  const isFull = ({ seconds }: { seconds: number }): boolean => seconds >= 3600 && seconds % 60 === 0;
  const full = times.filter(isFull);
  const late = times.filter(({ seconds }) => seconds >= 3600);
  const longest = Math.max(0, ...times.filter((time) => !isFull(time)).map(({ seconds }) => seconds));
  const isPattern = full.length >= PATTERN && full.length >= MOST * late.length;
  const suspects = full.filter(({ seconds }) => isPattern || (seconds > longest && seconds / 60 <= longest * 1.1));
  const [first] = suspects;
  if (!first) return;
  const example = `such as ${formatClock(first.seconds)} for ${formatClock(first.seconds / 60)}`;
  const found = `${suspects.length === 1 ? 'A time looks' : `${suspects.length} times look`} like minutes and seconds that were read as hours and minutes, ${example}`;
  report.log('source-error', placeOf(first.node), found, 'time-misread');
  report.sourceErrors.push({
    ...placeOf(first.node),
    found: `${found}.`,
    comment: 'They stand so in the source and are kept.',
    ofWhole: suspects.length > 1,
  });
}
