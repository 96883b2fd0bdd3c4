/** The head of an analysis: title, authors, number in a series, date; each on a line of its own. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { TITLE_NONE } from './codes.ts';
import { isHeadingLike } from '../pages/torn.ts';
import { mentionOf, mergeSpellings } from './author-names.ts';
import { isKnown, lineText, NAME, partsOf, READING_TIME, readLine, type Head } from './head-lines.ts';
import { linesOf } from './note-lines.ts';
import { ImportError, type Report } from '../report.ts';
import { placeOf, positionOf, shownWords, wordsWithAddresses } from '../fit/tree.ts';

/** What settings before the text tell, where a tool has written some. */
export interface HeadSettings {
  title: string;
  authors?: string[] | undefined;
  series?: string | undefined;
  number?: string | undefined;
  /** YYYY-MM-DD. */
  date?: string | undefined;
}

/** Lines that converters put in the place of pictures. */
const OF_CONVERTER = /==>|<!--/;
/** A head has no line as long as this, in characters, and no more blocks than that. */
const MAX_LINE = 120;
const MAX_BLOCKS = 8;

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
