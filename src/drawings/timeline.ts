/**
 * Where dates stand on a line of time, as percentages of its width: one drawing for a phone and a desk. The line is broken
 * where nothing is dated for long, and each piece has a scale of its own. Nothing overlaps: what would, stands higher.
 */
import { firstDayOfYear, yearOfDay, type DateSpan } from '../content/edtf.ts';

/** A date to be drawn. */
export interface TimelineItem extends DateSpan {
  /** What the mark is called. */
  name: string;
  /** Where it leads. */
  href: string;
  /** Where the list has it, for a mark that stands for many. */
  listHref: string;
}

/** The mark of one date. */
export interface TimelineMark {
  name: string;
  href: string;
  /** The middle of a dot, or the beginning of a bar. */
  atPercent: number;
  /** How long a bar is; none for a dot. */
  lengthPercent?: number;
  /** The line it stands on above the axis, from 0. */
  lane: number;
  isUncertain: boolean;
  isOpenAtStart: boolean;
  isOpenAtEnd: boolean;
}

/** A column that stands for all dates of some years. */
export interface TimelineColumn {
  href: string;
  fromYear: number;
  toYear: number;
  count: number;
  atPercent: number;
  lengthPercent: number;
  /** Its height as a share of the highest one's, from 0 to 1; its square grows with the count, so that small ones are seen. */
  height: number;
}

/** A drawing of dates. */
export interface Timeline {
  /** One mark a date, or none where they are too many. */
  marks: readonly TimelineMark[];
  /** Columns, where marks would be too many. */
  columns: readonly TimelineColumn[];
  /** How many lines the marks take. */
  lanes: number;
  /** The pieces of the axis. */
  pieces: readonly { fromPercent: number; toPercent: number }[];
  /** Years written at the axis, far enough from each other on a narrow phone. */
  ticks: readonly { atPercent: number; year: number }[];
}

/** Above these a mark a date is no drawing any more. */
const MOST_MARKS = 120;
const MOST_LANES = 14;
/** What a dot takes of the width: on the narrowest phone its nine pixels. */
const SLOT_PERCENT = 3.2;
/** A gap of so many years, and of this share of the whole, is left out; at most so many of them. */
const GAP_YEARS = 20;
const GAP_SHARE = 0.1;
const MOST_GAPS = 4;
/** A break leaves room for the year behind it. */
const BREAK_PERCENT = 5.5;
/** No piece is narrower, so that its year can be written. */
const PIECE_PERCENT = 13;
/** The least distance of two written years. */
const TICK_PERCENT = 12;
const COLUMN_PERCENT = 3;
/** In a piece of fewer years only dated ones are written. */
const SHORT_DAYS = 10 * 365.25;
const STEPS_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

interface Stretch {
  fromDay: number;
  toDay: number;
  /** The year of the first date in it. */
  firstYear: number;
}

interface Piece extends Stretch {
  fromPercent: number;
  toPercent: number;
}

/** The drawing of some dates; `undefined` where there are none. */
export function drawTimeline(items: readonly TimelineItem[]): Timeline | undefined {
  if (items.length === 0) return undefined;
  const inOrder = items
    .map((item) => ({ ...item, start: item.firstDay ?? item.lastDay!, end: item.lastDay ?? item.firstDay! }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces = withWidths(piecesOf(inOrder));
  const percentOf = (day: number): number => percentIn(pieces, day);
  const marks = items.length > MOST_MARKS ? [] : toMarks(inOrder, percentOf);
  const lanes = marks.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const isCrowded = items.length > MOST_MARKS || lanes > MOST_LANES;
  return {
    marks: isCrowded ? [] : marks,
    columns: isCrowded ? toColumns(inOrder, pieces, percentOf) : [],
    lanes: isCrowded ? 0 : lanes,
    pieces,
    ticks: ticksOf(pieces, percentOf, new Set(inOrder.map(({ start }) => yearOfDay(start)))),
  };
}

type Placed = TimelineItem & { start: number; end: number };

/** What is dated, in pieces between the longest gaps, each with a little air at both ends. */
function piecesOf(items: readonly Placed[]): Stretch[] {
  const covered: { fromDay: number; toDay: number }[] = [];
  for (const { start, end } of items) {
    const last = covered.at(-1);
    if (last && start <= last.toDay + 1) last.toDay = Math.max(last.toDay, end);
    else covered.push({ fromDay: start, toDay: end });
  }
  const whole = covered.at(-1)!.toDay - covered[0]!.fromDay;
  const least = Math.max(GAP_YEARS * 365.25, whole * GAP_SHARE);
  const gaps = covered
    .slice(1)
    .map(({ fromDay }, index) => ({ index, days: fromDay - covered[index]!.toDay }))
    .filter(({ days }) => days >= least)
    .sort((a, b) => b.days - a.days)
    .slice(0, MOST_GAPS)
    .map(({ index }) => index);
  const pieces: { fromDay: number; toDay: number }[] = [];
  covered.forEach((span, index) => {
    const last = pieces.at(-1);
    if (last && !gaps.includes(index - 1)) last.toDay = span.toDay;
    else pieces.push({ ...span });
  });
  return pieces.map(({ fromDay, toDay }) => {
    const air = Math.max(200, (toDay - fromDay) * 0.02);
    return { fromDay: fromDay - air, toDay: toDay + air, firstYear: yearOfDay(fromDay) };
  });
}

/** Shares the width by length; what would be too narrow gets its least first. */
function withWidths(pieces: readonly Stretch[]): Piece[] {
  const whole = 100 - BREAK_PERCENT * (pieces.length - 1);
  const least = Math.min(PIECE_PERCENT, whole / pieces.length);
  const days = pieces.map(({ fromDay, toDay }) => toDay - fromDay);
  let narrow = new Set<number>();
  for (;;) {
    const rest = whole - least * narrow.size;
    const restDays = days.reduce((sum, length, index) => sum + (narrow.has(index) ? 0 : length), 0);
    const widths = days.map((length, index) => (narrow.has(index) ? least : (rest * length) / restDays));
    const found = new Set(widths.flatMap((width, index) => (width <= least ? [index] : [])));
    if (found.size === narrow.size || found.size === pieces.length) {
      let at = 0;
      return pieces.map((piece, index) => {
        const width = found.size === pieces.length ? whole / pieces.length : widths[index]!;
        const fromPercent = at;
        at += width + BREAK_PERCENT;
        return { ...piece, fromPercent, toPercent: fromPercent + width };
      });
    }
    narrow = found;
  }
}

function percentIn(pieces: readonly Piece[], day: number): number {
  const piece = pieces.find(({ toDay }) => day <= toDay) ?? pieces.at(-1)!;
  const share = (day - piece.fromDay) / (piece.toDay - piece.fromDay);
  return piece.fromPercent + Math.min(1, Math.max(0, share)) * (piece.toPercent - piece.fromPercent);
}

function toMarks(items: readonly Placed[], percentOf: (day: number) => number): TimelineMark[] {
  const ends: number[] = [];
  return items.map(({ name, href, start, end, firstDay, lastDay, isUncertain }) => {
    const isOpenAtStart = firstDay === undefined;
    const isOpenAtEnd = lastDay === undefined;
    const from = Math.max(0, percentOf(start) - (isOpenAtStart ? SLOT_PERCENT : 0));
    const to = Math.min(100, percentOf(end + 1) + (isOpenAtEnd ? SLOT_PERCENT : 0));
    // A year is a date, however wide a year is drawn.
    const isLong = to - from >= SLOT_PERCENT && (end - start > 366 || isOpenAtStart || isOpenAtEnd);
    const middle = Math.min(100 - SLOT_PERCENT / 2, Math.max(SLOT_PERCENT / 2, (from + to) / 2));
    const slot = isLong ? { from, to: to + 0.6 } : { from: middle - SLOT_PERCENT / 2, to: middle + SLOT_PERCENT / 2 };
    const free = ends.findIndex((last) => last <= slot.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = slot.to;
    return {
      name,
      href,
      atPercent: isLong ? from : middle,
      ...(isLong ? { lengthPercent: to - from } : {}),
      lane,
      isUncertain,
      isOpenAtStart,
      isOpenAtEnd,
    };
  });
}

/** Dates by the years in which they begin, as many years a column as make it wide enough to be hit. */
function toColumns(
  items: readonly Placed[],
  pieces: readonly Piece[],
  percentOf: (day: number) => number,
): TimelineColumn[] {
  const columns = new Map<string, Omit<TimelineColumn, 'height'>>();
  for (const { start, listHref } of items) {
    const piece = pieces.find(({ toDay }) => start <= toDay) ?? pieces.at(-1)!;
    const step = stepOf(piece, COLUMN_PERCENT);
    const fromYear = Math.floor(yearOfDay(start) / step) * step;
    const key = `${piece.fromDay} ${fromYear}`;
    const known = columns.get(key);
    if (known) known.count += 1;
    else {
      const at = percentOf(Math.max(piece.fromDay, firstDayOfYear(fromYear)));
      const to = percentOf(Math.min(piece.toDay, firstDayOfYear(fromYear + step)));
      const toYear = fromYear + step - 1;
      columns.set(key, { href: listHref, fromYear, toYear, count: 1, atPercent: at, lengthPercent: to - at });
    }
  }
  const most = Math.max(...[...columns.values()].map(({ count }) => count));
  return [...columns.values()].map((column) => ({ ...column, height: Math.sqrt(column.count / most) }));
}

/** The fewest years, in round numbers, that take at least `percent` of the width. */
function stepOf({ fromDay, toDay, fromPercent, toPercent }: Piece, percent: number): number {
  const yearsPerPercent = (toDay - fromDay) / 365.25 / (toPercent - fromPercent);
  return STEPS_YEARS.find((years) => years >= yearsPerPercent * percent) ?? STEPS_YEARS.at(-1)!;
}

/** The year that each piece begins with; between, round ones, in a short piece those that are dated. Each stands under its middle. */
function ticksOf(
  pieces: readonly Piece[],
  percentOf: (day: number) => number,
  dated: ReadonlySet<number>,
): { atPercent: number; year: number }[] {
  const found: { atPercent: number; year: number }[] = [];
  const add = (year: number, { fromDay, toDay }: Piece): void => {
    const day = (firstDayOfYear(year) + firstDayOfYear(year + 1)) / 2;
    if (day < fromDay || day > toDay) return;
    const atPercent = percentOf(day);
    if (found.every((tick) => Math.abs(tick.atPercent - atPercent) >= TICK_PERCENT)) found.push({ atPercent, year });
  };
  for (const piece of pieces) add(piece.firstYear, piece);
  for (const piece of pieces) {
    const step = stepOf(piece, TICK_PERCENT);
    const isShort = piece.toDay - piece.fromDay < SHORT_DAYS;
    for (let year = Math.ceil(yearOfDay(piece.fromDay) / step) * step; year <= yearOfDay(piece.toDay); year += step)
      if (!isShort || dated.has(year)) add(year, piece);
  }
  return found.sort((a, b) => a.atPercent - b.atPercent);
}
