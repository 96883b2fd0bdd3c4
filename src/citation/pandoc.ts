/** Reads citations as Pandoc writes them: `[see @smith-2012, pp. 590–92; @jones-2020, ch. 3, in passing]`. */
import type { LocatorLabel } from '../schemas/locator.ts';

/** One work within a citation. */
export interface CitationPart {
  key: string;
  locator?: string;
  label?: LocatorLabel;
  /** Words before the key, with the space behind them. */
  prefix?: string;
  /** Words after key and locator, with what divides them from it. */
  suffix?: string;
}

/** The words for what a locator counts, as Pandoc's manual lists them. */
const LABELS: readonly (readonly [RegExp, LocatorLabel])[] = [
  [/^(?:pp?\.|pages?)\s*/i, 'page'],
  [/^(?:chaps?\.|chs?\.|chapters?)\s*/i, 'chapter'],
  [/^(?:§§?|secs?\.|sections?)\s*/i, 'section'],
  [/^(?:¶¶?|paras?\.|paragraphs?)\s*/i, 'paragraph'],
  [/^(?:nn?\.|notes?)\s*/i, 'note'],
  [/^(?:vols?\.|volumes?)\s*/i, 'volume'],
  [/^(?:bks?\.|books?)\s*/i, 'book'],
  [/^(?:pts?\.|parts?)\s*/i, 'part'],
  [/^(?:cols?\.|columns?)\s*/i, 'column'],
  [/^(?:figs?\.|figures?)\s*/i, 'figure'],
  [/^(?:fols?\.|folios?)\s*/i, 'folio'],
  [/^(?:ll?\.|lines?)\s*/i, 'line'],
  [/^(?:nos?\.|issues?)\s*/i, 'issue'],
  [/^(?:vv?\.|verses?)\s*/i, 'verse'],
  [/^(?:s\.v\.|s\.vv\.|sub verbo)\s*/i, 'sub-verbo'],
];

/** A place without its name: numbers and times, and valid Roman numerals that stand alone; spans and lists of them. */
const NUMBER = String.raw`\d[\w.:/]*`;
const ROMAN = String.raw`(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?=\s*(?:$|[-–—,;&]))`;
const listOf = (place: string): RegExp => new RegExp(`^(?:${place})(?:\\s*(?:[-–—,&]|and)\\s*(?:${place}))*`, 'i');
const BARE = listOf(`${NUMBER}|${ROMAN}`);
/** Behind a name, any word that holds a digit is a place (`p. A12`). */
const NAMED = listOf(String.raw`[A-Za-z]*\d[\w.:/]*|${ROMAN}`);

/** Whether words in brackets are meant as a citation: a key stands in them, and not as part of an address. */
export const isCitation = (text: string): boolean => /(?:^|[\s;-])@[\p{L}\p{N}_{]/u.test(text);

/** The works that `text`, the words between the brackets, cites; `undefined` where one of its parts has no key or two. */
export function parseCitation(text: string): CitationPart[] | undefined {
  const parts = text.split(';').map(parsePart);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function parsePart(text: string): CitationPart | undefined {
  const match =
    /^\s*(?<prefix>[^@]*?\s)?@(?:\{(?<braced>[^{}@]+)\}|(?<key>[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*))(?<rest>[^@]*)$/u.exec(
      text,
    );
  if (!match?.groups) return undefined;
  const { prefix = '', rest = '' } = match.groups;
  // A full stop or colon behind a key belongs to the sentence.
  const key = match.groups['braced'] ?? match.groups['key']!.replace(/[^\p{L}\p{N}_]+$/u, '');
  const { locator, label, suffix } = parseRest(rest.trimEnd());
  return {
    key,
    ...(prefix.trim() ? { prefix: `${prefix.trim()} ` } : {}),
    ...(locator === undefined ? {} : { locator, label: label ?? 'page' }),
    ...(suffix ? { suffix } : {}),
  };
}

function parseRest(rest: string): { locator?: string; label?: LocatorLabel | undefined; suffix: string } {
  // Pandoc also takes what counts as the place in braces.
  const [, braced, others = ''] = /^\s*,?\s*\{([^{}]*)\}([\s\S]*)$/.exec(rest) ?? [];
  if (braced !== undefined) {
    const { suffix: more, ...place } = parseRest(`, ${braced}`);
    return { ...place, suffix: (place.locator === undefined ? braced : more) + others };
  }
  const after = /^,?\s*/.exec(rest)![0].length;
  const words = rest.slice(after);
  for (const [pattern, label] of LABELS) {
    const named = pattern.exec(words)?.[0];
    if (named === undefined) continue;
    const locator =
      label === 'sub-verbo'
        ? /^[^,]+/.exec(words.slice(named.length))?.[0]
        : placesIn(words.slice(named.length), NAMED);
    if (locator) return { locator, label, suffix: words.slice(named.length + locator.length) };
  }
  const locator = placesIn(words, BARE);
  if (!locator) return { suffix: rest };
  const label = /^\d+:\d\d/.test(locator) ? 'timestamp' : 'page';
  return { locator, label, suffix: words.slice(locator.length) };
}

const placesIn = (words: string, form: RegExp): string | undefined => form.exec(words)?.[0].replace(/[.:,]+$/, '');
