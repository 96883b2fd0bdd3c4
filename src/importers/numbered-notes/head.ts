/** The head of an analysis: title, authors, number in a series, date; each on a line of its own. */
import { distance } from 'fastest-levenshtein';
import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { TITLE_NONE } from './codes.ts';
import { ImportError, type Report } from '../report.ts';
import { placeOf, positionOf, shownWords, wordsWithAddresses } from '../fit/tree.ts';

/** What the head tells. */
export interface Head {
  title: string;
  /** Each name as it stands there. */
  authors: string[];
  /** The series, as the line with the number names it. */
  series?: string | undefined;
  number?: string | undefined;
  /** Year, month and day, or as much of them as is there. */
  issued?: number[] | undefined;
  /** What else stands there, such as what its authors are. */
  others: string[];
}

/** What settings before the text tell, where a tool has written some. */
export interface HeadSettings {
  title: string;
  authors?: string[] | undefined;
  series?: string | undefined;
  number?: string | undefined;
  /** YYYY-MM-DD. */
  date?: string | undefined;
}

const NUMBER =
  /^(?<series>\p{L}[\p{L} –-]*?)\s+(?:No|Nr|Number|Issue|Sayı|№|n°)\s*[:.]?\s*(?<number>\d[\d\s/.()-]*)$/iu;
/** Languages whose months a head may name. */
const LANGUAGES = ['en', 'tr', 'de', 'fr', 'es'];
/** January to December in one language after the other. */
const MONTHS = LANGUAGES.flatMap((language) => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)).toLocaleLowerCase(language));
});
const MONTH = `(?:${MONTHS.join('|')})`;
const DATES: readonly [RegExp, (parts: string[]) => [string, string, string]][] = [
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, ([day, month, year]) => [year!, month!, day!]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [year!, month!, day!]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.? (${MONTH}),? (\\d{4})$`, 'iu'),
    ([day, month, year]) => [year!, month!, day!],
  ],
  [new RegExp(`^(${MONTH}),? (\\d{4})$`, 'iu'), ([month, year]) => [year!, month!, '']],
  [
    new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu'),
    ([month, day, year]) => [year!, month!, day!],
  ],
];
const NAME_WORD = String.raw`(?:\(?\p{Lu}[\p{L}.'’-]*\)?|van|von|der|de|da|del|di|bin|al|el|ve|and|&)`;
const NAME = new RegExp(
  String.raw`^(?:(?:[Bb]y|BY|[Aa]uthors?|[Yy]azar)\s*:?\s+)?(${NAME_WORD}(?:,?\s+${NAME_WORD}){1,8})$`,
  'u',
);
/** Lines that converters put in the place of pictures. */
const OF_CONVERTER = /==>|<!--/;
/** A head has no line as long as this, in characters, and no more blocks than that. */
const MAX_LINE = 120;
const MAX_BLOCKS = 8;
/** Names shorter than this differ in one letter for good reasons. */
const MIN_LETTERS = 10;

/**
 * Takes the head off the beginning of `tree`. `end` is what stands behind the notes, where authors are named again. Throws a
 * `ImportError` where no title stands there, nor in `settings`.
 */
export function takeHead(
  tree: Root,
  settings: HeadSettings | undefined,
  end: string,
  report: Report,
  today: string,
): Head {
  const head: Head = settings ? ofSettings(settings) : { title: '', authors: [], others: [] };
  if (settings) return head;
  const at = takeTitle(tree, head, report);
  // Lines that cannot be read count as names where the number or the date follows them.
  const lastKnown = tree.children.slice(at, at + MAX_BLOCKS).findLastIndex((block) => {
    const lines = headLines(block);
    return lines !== undefined && lines.some((line) => NUMBER.test(line) || dateIn(line) !== undefined);
  });
  for (let index = 0; tree.children[at]; index++) {
    const block = tree.children[at]!;
    const lines = headLines(block);
    const isWithin = index <= lastKnown;
    if (!lines || (!isWithin && lines.some((line) => /\[\d/.test(line)))) break;
    const unread = lines.filter((line) => !readLine(line, head, report, placeOf(block), today));
    if (unread.length > 0 && !isWithin) break;
    if (unread.some((line) => /\d|[.!?:]$/.test(line) || line.split(' ').length > 6)) break;
    // An institution signs with its letters; what else stands there says what its authors are.
    head.authors.push(...unread.filter((line) => /^\p{Lu}{2,}$/u.test(line)));
    head.others.push(...unread.filter((line) => !/^\p{Lu}{2,}$/u.test(line)));
    tree.children.splice(at, 1);
    report.log('left-out', placeOf(block), `“${wordsWithAddresses(block)}” goes into the record of the source`);
  }
  mergeSpellings(head, end, report);
  return head;
}

function ofSettings({ title, authors = [], series, number, date }: HeadSettings): Head {
  return { title, authors: [...authors], series, number, issued: date?.split('-').map(Number), others: [] };
}

/** Takes the title; gives the index of the block below it. What the title rests on goes to the first passage. */
function takeTitle(tree: Root, head: Head, report: Report): number {
  const isTitle = (block: RootContent): boolean =>
    (block.type === 'heading' || (block.type === 'paragraph' && !isNavigation(block))) &&
    /[\p{L}\p{N}]/u.test(shownWords(block)) &&
    !OF_CONVERTER.test(shownWords(block));
  const first = tree.children.findIndex(isTitle);
  const main = tree.children.slice(0, MAX_BLOCKS).findIndex((block) => block.type === 'heading' && block.depth === 1);
  const at = main === -1 || tree.children[first]?.type === 'heading' ? first : main;
  const title = tree.children[at];
  if (title?.type !== 'heading' && title?.type !== 'paragraph')
    throw new ImportError({ line: 1, column: 1, ...TITLE_NONE, found: 'the text has no title' });
  tree.children.splice(at, 1);
  if (title.type === 'paragraph') restOfTitle(title, tree, at);
  head.title = shownWords(title).replace(/\s+/g, ' ').trim();
  if (head.title.length > 2 * MAX_LINE)
    throw new ImportError({ ...placeOf(title), ...TITLE_NONE, found: 'the text begins with a long paragraph' });
  if (wordsWithAddresses(title) !== head.title)
    report.log('left-out', placeOf(title), `The title was “${wordsWithAddresses(title)}”`);
  const evidence = title.children.filter((child) => child.type === 'written');
  if (evidence.length > 0) tree.children.splice(at, 0, { type: 'paragraph', children: evidence, ...positionOf(title) });
  return at + (evidence.length > 0 ? 1 : 0);
}

/** Whether a paragraph has no words but those of links, as the menus of web pages. */
const isNavigation = ({ children }: Paragraph): boolean =>
  children.some(({ type }) => type === 'link') &&
  children.every((child) => child.type === 'link' || !/[\p{L}\p{N}]/u.test(toString(child)));

/** Lines that stand below a title in one paragraph are a block of their own. */
function restOfTitle(title: Paragraph, tree: Root, at: number): void {
  const end = title.children.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  if (end === -1) return;
  const child = title.children[end]!;
  const below = title.children.slice(end + 1);
  title.children = title.children.slice(0, end);
  if (child.type === 'text') {
    const cut = child.value.indexOf('\n');
    title.children.push({ ...child, value: child.value.slice(0, cut) });
    below.unshift({ ...child, value: child.value.slice(cut + 1) });
  }
  tree.children.splice(at, 0, { ...title, children: below });
}

/** The lines of a block that may belong to a head; `undefined` for others. */
function headLines(block: RootContent): string[] | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const lines = block.children
    .map((child) => (child.type === 'break' ? '\n' : toString(child)))
    .join('')
    .split(/\n|\s*[|•·]\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return lines.some((line) => line.length > MAX_LINE) ? undefined : lines;
}

/** Whether a line of the head could be read, into `head`. */
function readLine(line: string, head: Head, report: Report, place: Place, today: string): boolean {
  const number = NUMBER.exec(line)?.groups;
  if (number && head.number === undefined) {
    head.series = number['series']!.trim();
    head.number = number['number']!.replace(/\s+/g, '');
    return true;
  }
  const date = dateIn(line);
  if (date !== undefined) {
    if (!isCalendarDate(date.length === 7 ? `${date}-01` : date)) {
      report.sourceError(place, `“${line}” is no day of the calendar`);
      return false;
    }
    if (date > today) report.log('warning', place, `The date ${line} is still to come`);
    if (date < '1000') report.log('warning', place, `The date ${line} lies before the year 1000`);
    if (head.issued) return false;
    head.issued = date.split('-').map(Number);
    return true;
  }
  const name = NAME.exec(line)?.[1];
  if (name === undefined || head.issued) return false;
  head.authors.push(...name.split(/\s*,\s*|\s+(?:and|&|ve)\s+/).filter((author) => author.includes(' ')));
  return true;
}

/** The date that a line is, YYYY-MM-DD or YYYY-MM, which need not be one of the calendar. */
function dateIn(line: string): string | undefined {
  // Turkish capitals have their own small letters; English months have none of them.
  const [english, turkish] = [line.toLowerCase(), line.toLocaleLowerCase('tr')].map((lower) =>
    lower.replace(/^(?:published(?: on)?|date|tarih)\s*:?\s*/, ''),
  );

  for (const [pattern, order] of DATES) {
    const match = pattern.exec(english!) ?? pattern.exec(turkish!);
    if (!match) continue;
    const [year, month, day] = order(match.slice(1));
    const index = /^\d/.test(month) ? Number(month) : 1 + (MONTHS.indexOf(month) % 12);
    return [year, String(index).padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-');
  }
  return undefined;
}

/** Names that are one in several spellings: the one that the text's end has is kept, else the first. */
function mergeSpellings(head: Head, end: string, report: Report): void {
  head.authors = head.authors.reduce<string[]>((names, name) => {
    const at = names.findIndex((other) => looksLikeOne(other, name));
    if (at === -1) return [...names, name];
    const first = names[at]!;
    if (first.toLocaleLowerCase('tr') === name.toLocaleLowerCase('tr')) return names;
    const kept = mentionOf(first, end) ?? mentionOf(name, end) ?? first;
    report.sourceError({ line: 1, column: 1 }, `the author’s name is spelt in two ways: “${first}” and “${name}”`, {
      comment: `The record of the source has “${kept}”.`,
      ofWhole: true,
    });
    return names.with(at, kept);
  }, []);
}

/** A name as `text` writes it, in any capitals; `undefined` where it does not. */
function mentionOf(name: string, text: string): string | undefined {
  const at = text.toLocaleLowerCase('tr').indexOf(name.toLocaleLowerCase('tr'));
  return at === -1 ? undefined : text.slice(at, at + name.length);
}

/** Whether two names are so alike that they are meant as one. */
function looksLikeOne(a: string, b: string): boolean {
  const letters = (name: string): string =>
    name
      .normalize('NFD')
      .toLocaleLowerCase('en')
      .replace(/ı/g, 'i')
      .replace(/[^\p{L}]/gu, '');
  const [first, second] = [letters(a), letters(b)];
  return first === second || (first.length >= MIN_LETTERS && distance(first, second) === 1);
}
