/**
 * Text that was set in pages, as PDF readers copy it and `pdftotext` writes it: without what repeats on each page, each page
 * apart, and without the spaces that placed its lines.
 */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../report.ts';
import { furnitureIn, type PageFacts } from './furniture.ts';
import { isTorn, SHORT } from './torn.ts';

/** A text as it runs, and where its lines come from. */
export interface RunningText {
  text: string;
  /** Where each line of `text` begins in the source; a line that was put in stands where the next one does. */
  origins: readonly Place[];
}

const indentationOf = (line: string): number => /^ */.exec(line)![0].length;
/** What begins an item or a note goes on in lines that stand further in. */
const IS_MARKED = /^\s*(?:\[?\^?\d{1,3}[\].)]|\d{1,3}\s|[-*•▪●–—]\s)/;
/** A paragraph's first line stands further in than its others, by no more than this many characters. */
const MAX_INDENT = 10;

/** Makes running text of `text`; tells what it leaves out. A text without pages stays as it is. */
export function toRunningText(text: string, facts: PageFacts, report: Report): RunningText {
  const lines = text.split('\n');
  const furniture = furnitureIn(lines, facts);
  for (const [index, what] of furniture)
    report.log('left-out', { line: index + 1, column: 1 }, `${what} is left out: “${lines[index]!.trim()}”`);
  const isPaged = facts.pageStarts.length > 0;
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  const breaks = new Set(facts.pageStarts.map((line) => line - 1));
  const kept: { line: string; from: number }[] = [];
  let page = { base: 0, last: '' };
  let isNewPage = false;
  lines.forEach((line, index) => {
    if (isPaged && (index === 0 || breaks.has(index)))
      page = { base: baseOf(lines, index, breaks, furniture), last: '' };
    if (breaks.has(index) || furniture.has(index)) isNewPage = true;
    if (furniture.has(index)) return;
    if (isNewPage && line.trim() !== '') {
      const torn = tornAt(kept, paragraphAt(lines, index, furniture), width);
      if (torn !== undefined) {
        kept.splice(torn + 1);
        report.log(
          'join',
          { line: index + 1, column: 1 },
          `“… ${kept[torn]!.line.trim().slice(-24)}” and “${line.trim().slice(0, 24)} …” are joined`,
        );
      }
      // Whether a page ends in mid-sentence is for the tree to say: here its text ends.
      if (torn === undefined && breaksParagraph(isPaged, kept.at(-1)?.line)) kept.push({ line: '', from: index });
      isNewPage = false;
    } else if (isPaged && beginsParagraph(line, page)) kept.push({ line: '', from: index });
    if (joinAddress(kept, line)) return;
    kept.push({ line: isPaged ? line.trim().replace(/(\S) {2,}(?=\S)/g, '$1 ') : line, from: index });
    page.last = line;
  });
  return {
    text: kept.map(({ line }) => line).join('\n'),
    origins: kept.map(({ from }) => ({ line: from + 1, column: 1 + (isPaged ? indentationOf(lines[from]!) : 0) })),
  };
}

/** So many lines of a paragraph are looked at. */
const MAX_TAIL = 12;

/** The words of the paragraph that begins at a line. */
function paragraphAt(lines: readonly string[], start: number, furniture: ReadonlyMap<number, string>): string {
  let end = start;
  while (end < lines.length && end - start < MAX_TAIL && lines[end]!.trim() !== '' && !furniture.has(end)) end++;
  return lines
    .slice(start, end)
    .map((line) => line.trim())
    .join(' ');
}

/** The last line of the paragraph that `next`, the first one of a page, goes on with; `undefined` where it begins one. */
function tornAt(kept: readonly { line: string }[], next: string, width: number): number | undefined {
  const end = kept.findLastIndex((each) => each.line.trim() !== '');
  // How a paragraph ends tells enough: it may have grown long by what was joined to it.
  let start = end;
  while (start > 0 && end - start < MAX_TAIL && kept[start - 1]!.line.trim() !== '') start--;
  const lines = kept.slice(start, end + 1).map((each) => each.line.trim());
  const words = lines.join(' ');
  // The lines of a verse or an address end where they are meant to.
  if (lines.length > 1 && lines.every(({ length }) => length < width * SHORT)) return undefined;
  const isMarked = /^(?:#|[|>]|```)/;
  return end === -1 || isMarked.test(words) || isMarked.test(next) || !isTorn(words, next, true) ? undefined : end;
}

/** An address that the end of its line divides, and a line that goes on with one. */
const DIVIDED_ADDRESS = /https?:\/\/\S*[/&=?_]$/;
const REST_OF_ADDRESS = /^\s*[\w%~-]*[/._=&?%][\w%/~=&?#.-]*\w[\w/]*(?=[\s.,;)\]]|$)/;

/** Puts a line behind the last one where an address goes on with it, over empty lines too. */
function joinAddress(kept: { line: string; from: number }[], line: string): boolean {
  if (!REST_OF_ADDRESS.test(line)) return false;
  const at = kept.findLastIndex((each) => each.line.trim() !== '');
  if (at === -1 || !DIVIDED_ADDRESS.test(kept[at]!.line.trimEnd())) return false;
  kept[at]!.line = kept[at]!.line.trimEnd() + line.trimStart();
  kept.splice(at + 1);
  return true;
}

/** Whether a page that begins here is to end the paragraph before: only form feeds tell where pages begin. */
const breaksParagraph = (isPaged: boolean, last: string | undefined): boolean =>
  isPaged && last !== undefined && last.trim() !== '';

/** How far in most lines of a page stand, from the line at `start`. */
function baseOf(
  lines: readonly string[],
  start: number,
  breaks: ReadonlySet<number>,
  furniture: ReadonlyMap<number, string>,
): number {
  const counts = new Map<number, number>();
  for (let index = start; index < lines.length && (index === start || !breaks.has(index)); index++) {
    if (lines[index]!.trim() === '' || furniture.has(index)) continue;
    const indentation = indentationOf(lines[index]!);
    counts.set(indentation, (counts.get(indentation) ?? 0) + 1);
  }
  let base = 0;
  for (const [indentation, count] of counts)
    if (count > (counts.get(base) ?? 0) || (count === counts.get(base) && indentation < base)) base = indentation;
  return base;
}

/** Whether a line stands further in than those of its page, or comes back from there. */
function beginsParagraph(line: string, { base, last }: { base: number; last: string }): boolean {
  if (line.trim() === '' || last.trim() === '' || IS_MARKED.test(last) || IS_MARKED.test(line)) return false;
  const [before, now] = [indentationOf(last), indentationOf(line)];
  return before <= base + 1 && now > base + 1 && now <= base + MAX_INDENT;
}
