/** The list of notes at the end of an analysis, in the ways in which converters write it; and what follows it. */
import type { FootnoteDefinition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { NOTES_NONE } from './codes.ts';
import { ImportError, type Report } from '../report.ts';
import { forgetAddress, placeOf, positionOf } from '../fit/tree.ts';
import { joinInto } from '../pages/joins.ts';
import type { Vocabulary } from '../pages/divided-words.ts';
import { appendLine, backlink, linesOf, readMark, toParagraph, type NoteLine } from './note-lines.ts';

/** What was taken off the end of a text. */
export interface TakenNotes {
  notes: FootnoteDefinition[];
  /** What follows the notes: about the author, how to cite, the publisher's lines. */
  afterwards: RootContent[];
}

const NAMES =
  'end ?notes?|foot ?notes?|notes?|notes and references|references|sources|bibliography|dipnotlar|kaynakça|notlar|anmerkungen|fußnoten|notas|références|сноски|примечания';
const HEADING = new RegExp(`^(?:${NAMES})\\s*:?$`, 'iu');
/** The name of the list in one line with its first note. */
const RUN_IN = new RegExp(`^\\s*(?:${NAMES})\\s*:\\s*(?=\\[1\\])`, 'iu');
const AFTERWARDS =
  /^(?:about (?:the )?authors?|(?:to|how to|please) cite|cite this|suggested citation|citation|publisher|contact|copyright|©|disclaimer|tel\b|e-?mail\b)/iu;
/** A heading right above the notes is theirs, where it is no longer than this. */
const MAX_HEADING = 40;

/**
 * A block as the notes that it holds: several may stand in one paragraph, one on each line, or in one list. A bare number is
 * a mark where it is `next`; nowhere if that is not given.
 */
function notesIn(block: RootContent, next: number | undefined): { lines: NoteLine[]; before: Paragraph[] } {
  if (block.type === 'paragraph') {
    const lines: NoteLine[] = [];
    const before: PhrasingContent[] = [];
    let bare = next;
    let above = '.';
    for (const line of linesOf(block)) {
      // A bare number in mid-sentence is one of it.
      const note = readMark(line, /[.!?)”"’»\]]\s*$|^\s*\d{1,3}\s*$|\/\S*$/.test(above) ? bare : undefined);
      if (note && bare !== undefined) bare = Number(note.label) + 1;
      if (note) lines.push(note);
      else appendLine(lines.at(-1)?.words ?? before, line);
      above = toString({ type: 'paragraph', children: line });
    }
    return { lines, before: before.length > 0 ? [toParagraph(before, block)] : [] };
  }
  if (block.type === 'list') {
    const lines = block.children.flatMap((item, index): NoteLine[] => {
      const [paragraph, ...more] = item.children;
      if (paragraph?.type !== 'paragraph' || more.some(({ type }) => type !== 'paragraph')) return [];
      const words = [paragraph, ...(more as Paragraph[])].flatMap(({ children }, at): PhrasingContent[] =>
        at === 0 ? children : [{ type: 'text', value: ' ' }, ...children],
      );
      const marked = readMark(words, undefined) ?? backlink(words);
      if (marked) return [marked];
      return block.ordered && next !== undefined ? [{ label: String((block.start ?? 1) + index), words }] : [];
    });
    if (lines.length === block.children.length) return { lines, before: [] };
  }
  return { lines: [], before: [] };
}

/** Notes that stand one after the other in a paragraph: each but the first goes to a paragraph of its own. */
function divideRun(tree: Root, report: Report): void {
  const at = tree.children.findLastIndex(
    (block) => block.type === 'paragraph' && /^\s*\[1\]/.test(toString(block).replace(RUN_IN, '')),
  );
  const block = tree.children[at];
  if (block?.type !== 'paragraph' || tree.children.slice(at + 1).some((next) => /^\s*\[2\]/.test(toString(next))))
    return;
  const name = RUN_IN.exec(toString(block))?.[0];
  if (name !== undefined) report.log('left-out', placeOf(block), `“${name.trim()}” above the notes is left out`);
  const notes: PhrasingContent[][] = [[]];
  for (const child of block.children) {
    if (child.type !== 'text') {
      notes.at(-1)!.push(child);
      continue;
    }
    let rest = notes.length === 1 ? child.value.replace(RUN_IN, '') : child.value;
    for (;;) {
      const next = rest.search(new RegExp(`(?<=\\s)\\[${notes.length + 1}\\](?=\\s*\\p{L})`, 'u'));
      if (next === -1) break;
      notes.at(-1)!.push({ ...child, value: rest.slice(0, next) });
      notes.push([]);
      rest = rest.slice(next);
    }
    notes.at(-1)!.push({ ...child, value: rest });
  }
  if (notes.length > 1) tree.children.splice(at, 1, ...notes.map((words): Paragraph => toParagraph(words, block)));
}

/** Whether a block holds a note 1. */
const begins = (block: RootContent, next: number | undefined): boolean =>
  notesIn(block, next).lines.some(({ label }) => label === '1');

/** The block where the longest list of notes begins; of equal ones the last. */
function bestStart(children: readonly RootContent[]): number {
  const labels = children.map((block) => notesIn(block, undefined).lines.map(({ label }) => Number(label)));
  let best = { start: -1, length: 0 };
  children.forEach((_, start) => {
    if (!labels[start]!.includes(1)) return;
    let last = 0;
    for (const label of labels.slice(start).flat()) if (label === last + 1) last = label;
    if (last >= best.length) best = { start, length: last };
  });
  return best.start;
}

/**
 * Takes the notes and what follows them off the end of `tree`, beside those that were taken already (`footnotes`). Throws a
 * `ImportError` where there are none.
 */
export function takeNotes(
  tree: Root,
  footnotes: readonly FootnoteDefinition[],
  vocabulary: Vocabulary,
  report: Report,
): TakenNotes {
  divideRun(tree, report);
  const { children } = tree;
  const headings = children.map(
    (block) => block.type !== 'list' && block.type !== 'table' && HEADING.test(toString(block).trim()),
  );
  const headingAt = headings.lastIndexOf(true);
  const isBare = !children.some((block) => begins(block, undefined));
  let start = isBare
    ? children.findIndex((block, index) => headingAt !== -1 && index > headingAt && begins(block, 1))
    : bestStart(children);
  if (start === -1 && footnotes.length > 0) return { notes: [...footnotes], afterwards: [] };
  if (start === -1)
    throw new ImportError({ line: 1, column: 1, ...NOTES_NONE, found: 'no note [1] stands at the end' });
  const above = children[start - 1];
  if (above && (headings[start - 1] || (above.type === 'heading' && toString(above).length < MAX_HEADING))) {
    report.log(
      'left-out',
      placeOf(above),
      `The heading “${toString(above)}” above the notes is left out; the page has its own`,
    );
    children.splice(--start, 1);
  }
  const rest = children.splice(start).filter((block) => {
    // The addresses of links in the text may stand below the notes.
    if (block.type === 'definition') children.push(block);
    return block.type !== 'definition';
  });
  const rule = children.at(-1);
  if (rule?.type === 'thematicBreak') {
    report.log('left-out', placeOf(rule), 'The rule above the notes is left out; the page has its own');
    children.pop();
  }
  const notes: FootnoteDefinition[] = [];
  const lastLabel = (): number => Number(notes.at(-1)?.label?.split('-')[0] ?? 0);
  const next = (): number | undefined => (isBare ? lastLabel() + 1 : undefined);
  const isNextNote = (block: RootContent): boolean => {
    const label = notesIn(block, next()).lines[0]?.label;
    return label !== undefined && Number(label) > lastLabel();
  };
  /** A paragraph belongs to the note before it where that is empty or announces something, or where it goes on in mid-sentence. */
  const goesOn = (block: RootContent, note: FootnoteDefinition): boolean =>
    !AFTERWARDS.test(toString(block)) && (isContinuation(block) || /^$|:$/.test(toString(note).trim()));
  while (rest.length > 0) {
    const block = rest[0]!;
    const { lines, before } = notesIn(block, next());
    const last = notes.at(-1);
    const isOurs = lines.length > 0 && (!last || isNextNote(block) || !AFTERWARDS.test(toString(block)));
    if (isOurs) {
      // What stands before the first mark of a paragraph goes on with the note before, or with the text.
      if (before.length > 0 && last) addTo(last, before[0]!, vocabulary, report);
      else children.push(...before);
      for (const line of lines) {
        notes.push(toNote(line, block, notes, report));
        if (line.url !== undefined) forgetAddress(tree, line.url);
      }
    } else if (last && (rest.slice(1).some(isNextNote) || goesOn(block, last))) addTo(last, block, vocabulary, report);
    else break;
    rest.shift();
  }
  const all = [...notes, ...footnotes].sort((a, b) => (Number(a.label) || Infinity) - (Number(b.label) || Infinity));
  return { notes: footnotes.length === 0 ? notes : all, afterwards: rest };
}

/** A paragraph behind the last note belongs to it where it goes on in mid-sentence. */
const isContinuation = (block: RootContent): boolean =>
  block.type === 'paragraph' && /^\p{Ll}|^https?:/u.test(toString(block).trim());

function addTo(note: FootnoteDefinition, block: RootContent, vocabulary: Vocabulary, report: Report): void {
  report.log('join', placeOf(block), `“${toString(block).slice(0, 32)} …” is joined to note ${note.label}`);
  const words = block.type === 'paragraph' || block.type === 'heading' ? withoutBreaks(block.children) : undefined;
  const last = note.children.at(-1);
  const isWhole =
    last !== undefined && /[.!?”"’>)]$/.test(toString(last).trim()) && /^["“‘(]?\p{Lu}/u.test(toString(block));
  if (!words) note.children.push(block as never);
  else if (last?.type === 'paragraph' && !isWhole) joinInto(last, words, vocabulary);
  else note.children.push({ type: 'paragraph', children: words, ...positionOf(block) });
}

function toNote(
  { label, words }: NoteLine,
  block: RootContent,
  notes: readonly FootnoteDefinition[],
  report: Report,
): FootnoteDefinition {
  const same = notes.filter((note) => note.label!.split('-')[0] === label).length;
  const own = same === 0 ? label : `${label}-${same + 1}`;
  const paragraph = toParagraph(withoutBreaks(words), block);
  if (same > 0)
    report.sourceError(placeOf(paragraph), `note ${label} stands a second time`, {
      note: own,
      comment: `It is called ${own} here.`,
    });
  return { type: 'footnoteDefinition', identifier: own, label: own, children: [paragraph], ...positionOf(paragraph) };
}

/** A break within a note is one of the page it stood on. */
const withoutBreaks = (words: readonly PhrasingContent[]): PhrasingContent[] =>
  words.map((word): PhrasingContent => (word.type === 'break' ? { type: 'text', value: ' ' } : word));
