/** The head of an analysis: title, authors, number in a series, date; each on a line of its own. */
import { distance } from 'fastest-levenshtein';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { TITLE_NONE } from './codes.ts';
import { isHeadingLike } from '../pages/torn.ts';
import { linesOf } from './note-lines.ts';
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
  /^(?<series>\p{L}[\p{L} ’'.–-]*?)\s+(?:No|Nr|Number|Issue|Sayı|№|n°)\s*[:.]?\s*(?<number>\d[\d\s/.()-]*)$/iu;
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
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|er)?\\.? (${MONTH}),? (\\d{4})$`, 'iu'),
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
  String.raw`^(?:(?:[Bb]y|BY|[Aa]uthors?|[Yy]azar|[Yy]azan|[Vv]on|[Pp]ar|[Dd]oor|[Pp]or)\s*:?\s+)?(${NAME_WORD}(?:,?\s+${NAME_WORD}){1,8})$`,
  'u',
);
/** A line that begins as an author’s does, or has a surname in capitals behind a name. */
const IS_SIGNED =
  /^(?:[Bb]y|BY|[Aa]uthors?|[Yy]azar|[Yy]azan|[Vv]on|[Pp]ar|[Dd]oor|[Pp]or)\b|\p{Ll}\s+(?:\p{L}+\s+)*\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u;
const READING_TIME =
  /^(?:\d{1,3}|[a-z]+)[ -](?:min(?:utes?|uten|\.)?|dakikalık|dk\.?)(?: (?:read|reading|okuma|de lecture|lesezeit))?$|^(?:reading time|okuma süresi|lesezeit|temps de lecture)\s*:?\s*\d{1,3}\b.*$/iu;
/** Lines that converters put in the place of pictures. */
const OF_CONVERTER = /==>|<!--/;
/** A head has no line as long as this, in characters, and no more blocks than that. */
const MAX_LINE = 120;
const MAX_BLOCKS = 8;
/** Names shorter than this differ in one letter for good reasons. */
const MIN_LETTERS = 10;

/**
 * Takes the head off the beginning of `tree`. `end` is what stands behind the notes, where authors are named again; `named`
 * has the notes too, where they name works of their own. Throws a `ImportError` where no title stands there, nor in `settings`.
 */
export function takeHead(
  tree: Root,
  settings: HeadSettings | undefined,
  end: string,
  named: string,
  report: Report,
  today: string,
): Head {
  const head: Head = settings ? ofSettings(settings) : { title: '', authors: [], others: [] };
  if (settings) {
    leaveTitleOut(tree, settings.title, report);
    return head;
  }
  while (takeLinesAboveTitle(tree, head, report, today));
  const at = takeTitle(tree, head, report);
  // Lines that cannot be read count as names where the number or the date follows them.
  const lastKnown = tree.children.slice(at, at + MAX_BLOCKS).findLastIndex((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return false;
    return linesOf(block).some((line) => isKnown(lineText(line)));
  });
  const isHead = lastKnown > 0 || (lastKnown === 0 && linesBeforeKnown(tree.children[at]!) > 0);
  for (let index = takeSubtitle(tree, at, head, isHead, report) ? 1 : 0; tree.children[at]; index++) {
    const block = tree.children[at]!;
    if (block.type !== 'paragraph' && block.type !== 'heading') break;
    const lines = linesOf(block);
    const isWithin = index <= lastKnown;
    const knownLine = index === lastKnown ? lines.findLastIndex((line) => isKnown(lineText(line))) : -1;
    let taken = 0;
    for (; taken < lines.length; taken++) {
      const shown = lineText(lines[taken]!);
      if (shown === '') continue;
      const isBefore = isWithin && (index < lastKnown || taken < knownLine);
      if (shown.length > MAX_LINE || (!isBefore && /\[\d/.test(shown))) break;
      const isName = (name: string): boolean =>
        index === lastKnown || (mentionOf(name, named) !== undefined && isText(tree.children[at + 1]));
      const unread = partsOf(shown).filter((part) => !readLine(part, head, isName, report, placeOf(block), today));
      if (unread.length === 0) continue;
      const isPlausible = unread.every((part) => !/\d|[.!?:]$/.test(part) && part.split(' ').length <= 6);
      if (!isBefore || !isPlausible) break;
      // An institution signs with its letters; what else stands there says what its authors are.
      head.authors.push(...unread.filter((part) => /^\p{Lu}{2,}$/u.test(part)));
      head.others.push(...unread.filter((part) => !/^\p{Lu}{2,}$/u.test(part)));
    }
    if (taken === 0) break;
    leaveOut(tree, at, block, lines, taken, report);
    if (taken < lines.length) break;
  }
  mergeSpellings(head, end, report);
  return head;
}

/** How many lines of a block stand before the first one that is a number or a date. */
const linesBeforeKnown = (block: RootContent): number =>
  block.type === 'paragraph' ? linesOf(block).findIndex((line) => isKnown(lineText(line))) : 0;

/** The title’s second line, or a subtitle: it stands right below, and is no name. Says whether its block is gone. */
function takeSubtitle(tree: Root, at: number, head: Head, isHead: boolean, report: Report): boolean {
  const block = tree.children[at];
  if (!isHead || block?.type !== 'paragraph') return false;
  const lines = linesOf(block);
  const [first] = lines;
  const words = lineText(first!);
  const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('tr') || text === text.toUpperCase();
  const isRest = isCapitals(words) && isCapitals(head.title) && GOES_ON.test(words);
  const isSubtitle = words.split(' ').length > 4 && words.length <= MAX_LINE && !/[.:;]$|\[\d/.test(words);
  if (isKnown(words) || (!isRest && (!isSubtitle || NAME.test(words)))) return false;
  head.title = `${head.title}${isRest ? ' ' : /[:?!.]$/.test(head.title) ? ' ' : ': '}${words}`;
  report.log('normalised', placeOf(block), `“${words}” goes into the title`);
  if (lines.length === 1) tree.children.splice(at, 1);
  else leaveOut(tree, at, block, lines, 1, undefined);
  return lines.length === 1;
}

/** Words that begin the second line of a title. */
const GOES_ON = /^(?:and|or|of|in|on|the|for|with|from|to|und|oder|von|im|für|et|ou|de|des|du|ve|veya|ile|için)\b/iu;

/** Whether a block is a paragraph of text, as stands below the head. */
const isText = (block: RootContent | undefined): boolean =>
  block?.type === 'paragraph' && !isHeadingLike(shownWords(block).replace(/\s+/g, ' ').trim());

/** Leaves out the heading that says the title of the settings again. */
function leaveTitleOut(tree: Root, title: string, report: Report): void {
  const at = tree.children.findIndex(({ type }) => type !== 'html');
  const first = tree.children[at];
  if (first?.type !== 'heading' || shownWords(first).trim() !== title.trim()) return;
  report.log('left-out', placeOf(first), `The heading that repeats the title is left out: “${title}”`);
  tree.children.splice(at, 1);
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

/** What a reader sees of a line. */
const lineText = (line: readonly PhrasingContent[]): string =>
  line
    .map((child) => toString(child))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The parts of a line of the head: `Analyst | 12 May 2022`. */
const partsOf = (line: string): string[] =>
  line
    .split(/\s*[|•·]\s*/)
    .filter(Boolean)
    .flatMap(withoutDate);

/** A date at the end of another part stands by itself: `Analysis No : 2016 / 5  12.04.2016`. */
function withoutDate(part: string): string[] {
  for (let at = part.indexOf(' '); at !== -1; at = part.indexOf(' ', at + 1)) {
    const [before, after] = [part.slice(0, at), part.slice(at + 1)];
    if (dateIn(after) !== undefined && (NUMBER.test(before) || NAME.test(before))) return [before, after];
  }
  return [part];
}

/** Whether a line is a number of a series, a date or the time that reading takes: no title, no author. */
const isKnown = (line: string): boolean =>
  line !== '' &&
  partsOf(line).every((part) => NUMBER.test(part) || dateIn(part) !== undefined || READING_TIME.test(part));

/** Takes the number, the date and the like that stand above the title; says whether there were any. */
function takeLinesAboveTitle(tree: Root, head: Head, report: Report, today: string): boolean {
  const at = tree.children.findIndex((block) => block.type !== 'html' && block.type !== 'thematicBreak');
  const block = tree.children[at];
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return false;
  const lines = linesOf(block);
  const taken = lines.findIndex((line) => !isKnown(lineText(line)));
  if (taken === 0) return false;
  const above = taken === -1 ? lines : lines.slice(0, taken);
  for (const part of above.flatMap((line) => partsOf(lineText(line))))
    readLine(part, head, () => false, report, placeOf(block), today);
  leaveOut(tree, at, block, lines, above.length, report);
  return taken === -1;
}

/** Takes the first lines off the block at `at`, and the block with its last line. */
function leaveOut(
  tree: Root,
  at: number,
  block: Paragraph | Heading,
  lines: readonly PhrasingContent[][],
  count: number,
  report: Report | undefined,
): void {
  lines.slice(0, report ? count : 0).forEach((line) => {
    const words = wordsWithAddresses({ type: 'paragraph', children: line });
    if (words === '') return;
    const place = line[0]?.position ? placeOf(line[0]) : placeOf(block);
    const isNoise = READING_TIME.test(words);
    report!.log(
      'left-out',
      place,
      isNoise ? `“${words}” is left out` : `“${words}” goes into the record of the source`,
    );
  });
  if (count === lines.length) tree.children.splice(at, 1);
  else {
    const rest = lines.slice(count);
    block.children = rest.flatMap((line, index) =>
      index === 0 ? line : [{ type: 'text', value: '\n' } as const, ...line],
    );
    const [first] = block.children;
    if (first?.position) block.position = { start: first.position.start, end: block.position!.end };
  }
}

/** Whether a line of the head could be read, into `head`. */
function readLine(
  line: string,
  head: Head,
  isName: (name: string) => boolean,
  report: Report,
  place: Place,
  today: string,
): boolean {
  if (READING_TIME.test(line)) return true;
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
  if (name === undefined) return false;
  // Below the date a heading may stand.
  if (head.issued && (head.authors.length > 0 || !(IS_SIGNED.test(line) || isName(name)))) return false;
  const names = name.split(/\s*,\s*|\s+(?:and|&|ve)\s+/).filter((author) => author.includes(' '));
  head.authors.push(...names.map((author) => inSmallLetters(author, report, place)));
  return true;
}

/** A name whose last word has capitals only is written as names are: “Ayşe YILMAZ-DEMİR”. */
function inSmallLetters(name: string, report: Report, place: Place): string {
  if (!/(?<!\p{L})\p{Lu}{3,}/u.test(name)) return name;
  const locale = /[ğışĞİŞ]/u.test(name) ? 'tr' : 'en';
  const written = name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLocaleLowerCase(locale));
  report.log('normalised', place, `The name “${name}” is written “${written}” in the record of the source`);
  return written;
}

/** The date that a line is, YYYY-MM-DD or YYYY-MM, which need not be one of the calendar. */
function dateIn(line: string): string | undefined {
  // Turkish capitals have their own small letters; English months have none of them.
  const [english, turkish] = [line.toLowerCase(), line.toLocaleLowerCase('tr')].map((lower) =>
    lower.replace(
      /^(?:published(?: on)?|date|tarih|publié le|veröffentlicht(?: am)?|erschienen am|yayın tarihi)\s*:?\s*/,
      '',
    ),
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
