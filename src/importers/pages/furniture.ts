/** What repeats on the pages of a text and is none of it: running heads and feet, pages’ numbers, what a browser prints. */
import {
  DASHED_NUMBER,
  folded,
  isBareNumber,
  isEdge,
  mayRepeat,
  NAMED_NUMBER,
  PRINTED,
  ROMAN,
  runsOf,
  runsOn,
  toLine,
  type Line,
} from './page-lines.ts';
import { isTorn } from './torn.ts';

/** What is known of the pages beforehand. */
export interface PageFacts {
  /** Lines on which a page begins, by form feeds. */
  pageStarts: readonly number[];
  /** The title, where settings tell it. */
  title?: string | undefined;
}

/** How many lines at the top and at the bottom of a page may be none of its text. */
const MAX_EDGE = 3;
/** Pages have at least so many lines of text: two numbers that stand closer are no pages’ numbers. */
const MIN_PAGE = 8;
const NUMBER_OF_PAGE = 'The number of a page';
const REPEATED = 'A line that repeats on the pages';
const TITLE = 'A line that repeats the title';
const OF_BROWSER = 'A line that a browser printed';

/** The lines of `lines`, by index, that are none of the text, each with what it is. */
export function furnitureIn(lines: readonly string[], { pageStarts, title }: PageFacts): Map<number, string> {
  const all = lines.map(toLine).filter(({ text }) => text !== '');
  all.forEach((line, at) => (line.at = at));
  const found = new Map<number, string>();
  if (pageStarts.length > 0) {
    const pages = pagesOf(all, pageStarts);
    for (const page of pages) for (const line of [page[0]!, page.at(-1)!]) line.isAtEdge = true;
    takeEdges(pages, found);
  }
  const isLeft = ({ index }: Line): boolean => !found.has(index);
  takeRepeatedTitle(all.filter(isLeft), title, found);
  takePrinted(all.filter(isLeft), found);
  takeTearing(all, found);
  takeHeads(all, found);
  takeNumbers(all, found);
  return new Map([...found].sort(([a], [b]) => a - b));
}

function pagesOf(lines: readonly Line[], pageStarts: readonly number[]): Line[][] {
  const pages: Line[][] = [[]];
  const starts = [...pageStarts];
  for (const line of lines) {
    while (starts.length > 0 && line.index + 1 >= starts[0]!) {
      starts.shift();
      pages.push([]);
    }
    pages.at(-1)!.push(line);
  }
  return pages.filter(({ length }) => length > 0);
}

/** Takes what repeats at the tops and at the bottoms of pages, from the edge inwards. */
function takeEdges(pages: readonly Line[][], found: Map<number, string>): void {
  const all = pages.flat();
  for (const side of ['top', 'bottom'] as const) {
    const edges = pages.map((page) => (side === 'top' ? page.slice(0, MAX_EDGE) : page.slice(-MAX_EDGE).toReversed()));
    const counts = new Map<string, number>();
    for (const edge of edges)
      for (const pattern of new Set(edge.filter(mayRepeat).map((line) => line.pattern)))
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    const firsts = new Set<string>();
    for (const edge of edges)
      for (const line of edge) {
        const repeats = mayRepeat(line) && !runsOn(line, all) && (counts.get(line.pattern) ?? 0) > 1;
        const isNumber = NAMED_NUMBER.test(line.text) || (isBareNumber(line) && line.number! < 1000);
        const isPrinted = PRINTED.test(line.text);
        if (!repeats && !isNumber && !isPrinted) break;
        // The first of the lines that repeat without a number may be the title itself.
        const isFirst = repeats && line.number === undefined && edge === edges[0] && side === 'top';
        if (isFirst && !firsts.has(line.pattern)) {
          firsts.add(line.pattern);
          continue;
        }
        found.set(line.index, isNumber ? NUMBER_OF_PAGE : isPrinted ? OF_BROWSER : REPEATED);
      }
  }
}

/** Takes lines that are the title again, with or without the number of a page. */
function takeRepeatedTitle(lines: readonly Line[], title: string | undefined, found: Map<number, string>): void {
  const heading = lines.slice(0, 20).find(({ text }) => /^#{1,2}\s/.test(text));
  const first = heading ?? lines.find(isTitleLike);
  const second = first && lines[lines.indexOf(first) + 1];
  const names = [title ?? first?.text ?? '', ...(title === undefined && second ? [`${first.text} ${second.text}`] : [])]
    .map(folded)
    // A title of one word could be the end of any line.
    .filter((name) => name.includes(' '));
  let isFirst = title === undefined;
  for (const { text, index } of lines) {
    if (!names.includes(folded(text)) && !names.includes(folded(text.replace(/^\d{1,4}\s|\s\d{1,4}$/g, '')))) continue;
    if (!isFirst && !/^#/.test(text)) found.set(index, TITLE);
    isFirst = false;
  }
}

const isTitleLike = (line: Line): boolean => mayRepeat(line) && !/\bNo\b|^\d/.test(line.text);

/** Takes what a browser prints, where it does so more than once, and numbers that say themselves what they are. */
function takePrinted(lines: readonly Line[], found: Map<number, string>): void {
  const printed = lines.filter(({ text }) => PRINTED.test(text));
  if (printed.length > 1) for (const { index } of printed) found.set(index, OF_BROWSER);
  for (const { text, index } of lines)
    if (NAMED_NUMBER.test(text) || DASHED_NUMBER.test(text)) found.set(index, NUMBER_OF_PAGE);
}

/** Puts `value` behind those of its group. */
function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** At a page’s edge stand no more lines than these that are none of its text. */
const MAX_SKIPPED = 8;

/** What repeats, and has torn a sentence at least once: whatever tears one is no part of it. */
function takeTearing(all: readonly Line[], found: Map<number, string>): void {
  const groups = new Map<string, Line[]>();
  for (const line of all) {
    if (found.has(line.index) || !line.isApart || runsOn(line, all)) continue;
    const pattern = ROMAN.test(line.text) || isBareNumber(line) ? '#' : mayRepeat(line) ? line.pattern : undefined;
    if (pattern !== undefined) addTo(groups, pattern, line);
  }
  const repeated = new Map([...groups].filter(([, { length }]) => length > 1));
  const candidates = new Set([...repeated.values()].flat());
  const isNone = (line: Line | undefined): boolean =>
    line !== undefined && (candidates.has(line) || found.has(line.index));
  /** Whether the text goes on from before a line to behind it. */
  const tears = (line: Line): boolean => {
    let before = line.at - 1;
    let after = line.at + 1;
    while (isNone(all[before]) && line.at - before < MAX_SKIPPED) before--;
    while (isNone(all[after]) && after - line.at < MAX_SKIPPED) after++;
    return isTorn(all[before]?.text ?? '', all[after]?.text ?? '', true);
  };
  // Heads of left and right pages differ, and go on in their numbers.
  const numbered = all.filter(
    (line) =>
      line.number !== undefined && !isBareNumber(line) && isEdge(line) && (found.has(line.index) || mayRepeat(line)),
  );
  for (const run of runsOf(numbered)) {
    if (run.length < 2 && !(/^\d+ ?\||\| ?\d+$/.test(run[0]!.text) && tears(run[0]!))) continue;
    run.forEach((line) => candidates.add(line));
    const isDivided = run.every(({ text }) => text.includes('|'));
    if (isDivided || run.some((line) => found.has(line.index) || tears(line)))
      for (const { index } of run) if (!found.has(index)) found.set(index, REPEATED);
  }
  for (const [pattern, lines] of repeated) {
    if (pattern === '#') {
      for (const run of runsOf(lines))
        if (run.length > 1 && run.some(tears)) for (const { index } of run) found.set(index, NUMBER_OF_PAGE);
    } else if (lines.some(tears)) {
      // The first may be the author’s name or the title itself.
      const [first] = lines as [Line];
      const isBesideNumber = [all[first.at - 1], all[first.at + 1]].some(
        (line) => line !== undefined && (found.has(line.index) || isBareNumber(line)),
      );
      const isHead = first.number === undefined && !isBesideNumber && !tears(first);
      for (const { index } of isHead ? lines.slice(1) : lines) found.set(index, REPEATED);
    }
  }
}

/** Takes running heads: lines with a rising number, and lines beside the number of a page, that stand far apart. */
function takeHeads(all: readonly Line[], found: Map<number, string>): void {
  const groups = new Map<string, number[]>();
  for (const line of all)
    if (!found.has(line.index) && mayRepeat(line) && !runsOn(line, all)) addTo(groups, line.pattern, line.at);
  for (const places of groups.values()) {
    const isApart = places.every((at, order) => order === 0 || at - places[order - 1]! >= MIN_PAGE);
    if (places.length < 2 || !isApart) continue;
    const numbers = places.map((at) => all[at]!.number);
    const rises = numbers.every(
      (number, order) => number !== undefined && (order === 0 || number > (numbers[order - 1] ?? number)),
    );
    const isOfPage = (line: Line | undefined): boolean =>
      line !== undefined && (found.has(line.index) || isBareNumber(line));
    const beside = places.filter((at) => isOfPage(all[at - 1]) || isOfPage(all[at + 1]));
    const taken = rises ? places : beside.length > 1 || (beside.length === 1 && places.length === 2) ? beside : [];
    for (const at of taken) found.set(all[at]!.index, REPEATED);
  }
}

/** Takes pages’ numbers: those beside another line of the page’s edge, and those that rise with the text. */
function takeNumbers(all: readonly Line[], found: Map<number, string>): void {
  const isTaken = (line: Line | undefined): boolean => line !== undefined && found.has(line.index);
  const numbers = all.filter(isBareNumber);
  for (const line of numbers)
    if (line.number! < 1000 && (isTaken(all[line.at - 1]) || isTaken(all[line.at + 1])))
      found.set(line.index, NUMBER_OF_PAGE);
  // One that goes on where the others have stopped is one of them: the number of the last page.
  for (const run of runsOf(numbers))
    if (run.filter(isTaken).length > 1)
      for (const { index, number } of run) if (number! < 1000) found.set(index, NUMBER_OF_PAGE);
  const rest = numbers.filter((line) => !isTaken(line));
  for (const run of runsOf(rest, MIN_PAGE))
    if (run.length > 1) for (const { index } of run) found.set(index, NUMBER_OF_PAGE);
}
