/** The lines of a text as those of its pages: their numbers, and what may repeat at the edges of pages. */
import { isDate, isTorn } from './torn.ts';

/** A line that has words or figures. */
export interface Line {
  /** Its index in the text. */
  index: number;
  /** Its index among such lines. */
  at: number;
  text: string;
  /** In small letters, with # for each number, so that “12 | Tolls” and “14 | Tolls” are one. */
  pattern: string;
  /** The number that the line is, or begins or ends with. */
  number: number | undefined;
  /** Whether an empty line, or one that stands so itself, is beside it. */
  isApart: boolean;
  /** Whether it is the first or the last line of a page. */
  isAtEdge: boolean;
}

/** A running head has at most so many characters. */
const MAX_LENGTH = 120;

const NUMBER_LINE = /^(?:[-–—|[(]\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—|\])])?$/;
/** The number of a page that says what it is: “Page 2 of 5”. */
export const NAMED_NUMBER =
  /^(?:page|seite|sayfa|página|страница|хуудас)\s+\d{1,4}(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?$/iu;
/** A number between two dashes: “- 3 -”. */
export const DASHED_NUMBER = /^[-–—]\s*\d{1,4}\s*[-–—]$/;
/** What a browser prints at the top and at the foot of a page. */
export const PRINTED =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?\b.*|(?:file|https?):\/\/\S+\s+\d{1,4}\/\d{1,4})$/iu;
const NOTE_MARK = /^(?:\[?\^?\d{1,3}\]|\d{1,3}[.)]\s)/;

/** Words in small letters, without accents of Turkish capitals and without punctuation, to compare titles. */
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('tr')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads the line at `index` of `lines`. */
export const toLine = (text: string, index: number, lines: readonly string[]): Line => {
  const trimmed = text.trim();
  const number = /^\D?\s*(\d{1,4})(?!\d)|(?<!\d)(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*\D?$/.exec(trimmed);
  return {
    index,
    at: 0,
    text: trimmed,
    pattern: trimmed.toLocaleLowerCase('tr').replace(/\d+/g, '#').replace(/\s+/g, ' '),
    number: number ? Number(number[1] ?? number[2]) : undefined,
    isApart: lines[index - 1]?.trim() === '' || (lines[index + 1] ?? '').trim() === '',
    isAtEdge: false,
  };
};

/** Whether a line is nothing but a number, as pages have them. */
export const isBareNumber = ({ text }: Line): boolean => NUMBER_LINE.test(text);

/** Whether a line may repeat on pages: it has letters, is short, and begins no note, item or heading. */
export const mayRepeat = ({ text }: Line): boolean =>
  text.length <= MAX_LENGTH &&
  /\p{L}{2}/u.test(text) &&
  !NOTE_MARK.test(text) &&
  !isDate(text) &&
  !/^(?:[#>|*-]|<!--)/.test(text) &&
  // The last line of a paragraph, which may well repeat: “cessed 20 May 2023).”
  !/^\p{Ll}(?!\S*\.\w)|[.,;:!?)\]”"’»-]$/u.test(text);

/** Whether a line may be the edge of a page: a few words with a number before or behind them. */
export const isEdge = ({ text, isApart, isAtEdge }: Line): boolean =>
  (isApart || isAtEdge) &&
  text.split(/\s+/).length <= 12 &&
  /^\d{1,4}\s|\s\d{1,4}$/.test(text) &&
  !isDate(text) &&
  !/[.,;:]/.test(text.replace(/\b\p{Lu}\./gu, ''));

/** Whether a line goes on in the one right below it, as the first line of a paragraph does. */
export function runsOn(line: Line, all: readonly Line[]): boolean {
  const next = all[line.at + 1];
  const isBelow = next?.index === line.index + 1 && !/^(?:www\.|https?:)/.test(next.text);
  const isPageEnd = line.isAtEdge && next?.isAtEdge === true;
  return line.number === undefined && isBelow && !isPageEnd && isTorn(line.text, next.text);
}

/** Roman numerals as pages have them. */
export const ROMAN = /^[ivxl]{1,6}$/;

/** So many runs of numbers are gone on with at once; a text has two or three. */
const MAX_RUNS = 20;

/** The lines of nothing but a number, as runs that rise by one to three, each at least `apart` lines after the one before. */
export function runsOf(lines: readonly Line[], apart = 0): Line[][] {
  const value = ({ text, number }: Line): number => number ?? romanValue(text);
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.slice(-MAX_RUNS).findLast((each) => {
      const last = each.at(-1)!;
      const rise = value(line) - value(last);
      return rise >= 1 && rise <= 3 && line.at - last.at >= apart;
    });
    if (run) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

const romanValue = (text: string): number => {
  const values = [...text].map((letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
};
