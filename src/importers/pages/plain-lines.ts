/** What plain text says by its lines alone: headings without a mark, and lines of verses, addresses and tables. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import { placeOf, positionOf, shownWords } from '../fit/tree.ts';
import type { Report } from '../report.ts';
import { isHeadingLike, isInSentence, SHORT } from './torn.ts';

const wordsOf = (node: Nodes): string => shownWords(node).replace(/\s+/g, ' ').trim();

/** Fewer lines tell nothing about how long lines are. */
const MIN_LINES = 5;

/** Keeps the lines of paragraphs whose lines are all much shorter than those of the text; tells each. */
export function keepLines(tree: Root, report: Report): void {
  const lengths = tree.children.flatMap((block) =>
    block.type === 'paragraph'
      ? shownWords(block)
          .split('\n')
          .map(({ length }) => length)
      : [],
  );
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lengths.length < MIN_LINES) return;
  for (const block of tree.children) {
    const lines = block.type === 'paragraph' ? shownWords(block).split('\n') : [];
    if (block.type !== 'paragraph' || lines.length < 2) continue;
    if (lines.some((line) => line.length > width * SHORT || isInSentence(line) || /[-\u2010–—/]\s*$/.test(line)))
      continue;
    block.children = block.children.flatMap((child) => (child.type === 'text' ? withBreaks(child) : [child]));
    report.log('normalised', placeOf(block), `Short lines stay lines, from “${lines[0]!.trim()}”`, 'lines');
  }
}

function withBreaks(text: Text): PhrasingContent[] {
  return text.value.split('\n').flatMap((value, index): PhrasingContent[] => {
    const place = { line: placeOf(text).line + index, column: index === 0 ? placeOf(text).column : 1 };
    const part: Text = { type: 'text', value, position: { start: place, end: place } };
    return [...(index === 0 ? [] : [{ type: 'break' } as const]), ...(value === '' ? [] : [part])];
  });
}

/** `1. Introduction`, which Markdown takes for a list. */
const numberedHeading = (block: RootContent): string | undefined => {
  if (block.type !== 'list' || !block.ordered || block.children.length !== 1) return undefined;
  const [paragraph, ...more] = block.children[0]!.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0 || !isHeadingLike(wordsOf(paragraph))) return undefined;
  return `${block.start ?? 1}. `;
};

/**
 * Makes headings of short paragraphs that stand before a paragraph and end without a stop, in a text that has no headings
 * with marks and several of these; tells each. A single one is told as what may be a heading.
 */
export function readPlainHeadings(tree: Root, report: Report): void {
  let hasHeading = false;
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading') hasHeading = true;
  });
  if (hasHeading) return;
  const found = tree.children.filter((block, index) =>
    mayBeHeading(block, tree.children[index - 1], tree.children[index + 1]),
  );
  if (found.length === 1) {
    const [only] = found;
    report.log(
      'warning',
      placeOf(only!),
      `“${wordsOf(only!)}” may be a heading; if so, write ## before it in the source`,
      'heading-unsure',
    );
    return;
  }
  for (const block of found) {
    const number = numberedHeading(block);
    const paragraph = block.type === 'list' ? (block.children[0]!.children[0] as Paragraph) : (block as Paragraph);
    const children: Paragraph['children'] =
      number === undefined
        ? paragraph.children
        : [{ type: 'text', value: number, ...positionOf(paragraph) }, ...paragraph.children];
    tree.children.splice(tree.children.indexOf(block), 1, {
      type: 'heading',
      depth: 2,
      children,
      ...positionOf(block),
    });
    report.log('normalised', placeOf(block), `“${number ?? ''}${wordsOf(paragraph)}” is read as a heading`, 'heading');
  }
}

/** Whether a block stands as headings do: alone on its line, below the end of a paragraph, above one. */
function mayBeHeading(block: RootContent, before: RootContent | undefined, after: RootContent | undefined): boolean {
  if (after?.type !== 'paragraph' || isHeadingLike(wordsOf(after))) return false;
  if (before !== undefined && (before.type !== 'paragraph' || !/[.!?:][”"’»)]?$/u.test(wordsOf(before)))) return false;
  if (numberedHeading(block) !== undefined) return true;
  return (
    block.type === 'paragraph' &&
    block.children.every((child) => child.type === 'text') &&
    !/\n/.test(shownWords(block)) &&
    isHeadingLike(wordsOf(block)) &&
    (/\p{L}{2}/u.test(wordsOf(block)) || /^\d{4}$/.test(wordsOf(block)))
  );
}
