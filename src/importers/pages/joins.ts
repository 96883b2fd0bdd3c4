/** Joins what the ends of lines and pages have divided: words, and paragraphs that go on on the next page. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import { placeOf, shownWords, wordsWithAddresses } from '../fit/tree.ts';
import type { Report } from '../report.ts';
import { jointOf, type Vocabulary } from './divided-words.ts';
import { isTorn } from './torn.ts';

const wordsOf = (node: Nodes): string => shownWords(node).replace(/\s+/g, ' ').trim();

/** Whether a paragraph is a verse or the like. */
const hasLines = ({ children }: Paragraph): boolean => children.some(({ type }) => type === 'break');

/** What a page break leaves behind: a rule, a page’s number, a picture of the page, a comment. */
const isOfPage = (block: RootContent): boolean =>
  block.type === 'thematicBreak' ||
  (block.type === 'html' && block.value.startsWith('<!--')) ||
  (block.type === 'paragraph' &&
    (/^(?:page\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?$/i.test(wordsOf(block)) ||
      (block.children.length === 1 && block.children[0]!.type === 'image')));

/** Whether a paragraph goes on with the one before: with its sentence, or with the mark of a note on what it says. */
const goesOn = (last: Paragraph, block: Paragraph): boolean => {
  const first = block.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return (first?.type === 'written' && first.role === 'noteref') || isTorn(wordsOf(last), wordsOf(block));
};

/** Joins the top-level paragraphs of `tree` that a page break has torn; tells each join, and what stood between two parts. */
export function joinParagraphs(tree: Root, words: Vocabulary, report: Report): void {
  tree.children = tree.children.reduce<RootContent[]>((done, block) => {
    const at = done.findLastIndex((other) => !isOfPage(other));
    const last = done[at];
    if (
      last?.type !== 'paragraph' ||
      block.type !== 'paragraph' ||
      isOfPage(block) ||
      hasLines(last) ||
      !goesOn(last, block)
    ) {
      done.push(block);
      return done;
    }
    for (const between of done.splice(at + 1))
      report.log('left-out', placeOf(between), `What a page break left is left out: “${leftBy(between)}”`);
    report.log(
      'join',
      placeOf(block),
      `“… ${wordsOf(last).slice(-24)}” and “${wordsOf(block).slice(0, 24)} …” are joined`,
    );
    joinInto(last, block.children, words);
    return done;
  }, []);
}

/** Puts `more` behind the words of `paragraph`, as one word where it ends with the first part of one. */
export function joinInto(paragraph: Paragraph, more: readonly PhrasingContent[], words: Vocabulary): void {
  const last = paragraph.children.at(-1);
  const [first] = more;
  const joint = last?.type === 'text' && first?.type === 'text' ? jointOf(last.value, first.value, words) : undefined;
  if (last?.type === 'text' && joint) {
    last.value = `${last.value.trimEnd().slice(0, -1)}${joint.between}`;
    paragraph.children.push(...more);
    return;
  }
  paragraph.children.push({ type: 'text', value: ' ' }, ...more);
}

/** Joins the words in `tree` that the end of a line divides; tells each join. */
export function joinLines(tree: Root, words: Vocabulary, report: Report): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    for (let at = 0; at < children.length; at++) {
      const text = children[at]!;
      if (text.type !== 'text' || !/[-\u2010–—][ \t]*\n/.test(text.value)) continue;
      const parts = joinedLines(text, words, report);
      children.splice(at, 1, ...parts);
      at += parts.length - 1;
    }
  });
}

/** A text whose lines are joined where a word is divided: a node for each part, so that each keeps its place. */
function joinedLines(text: Text, words: Vocabulary, report: Report): Text[] {
  const parts: Text[] = [];
  let part: Text = { ...text, value: '' };
  const lines = text.value.split('\n');
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const joint = next === undefined ? undefined : jointOf(line, next, words);
    if (!joint) {
      part.value += index === lines.length - 1 ? line : `${line}\n`;
      return;
    }
    const { first, second, between } = joint;
    const place = { line: placeOf(text).line + index + 1, column: 1 };
    part.value += `${line.trimEnd().slice(0, -1)}${between}`;
    parts.push(part);
    report.log(
      'join',
      place,
      `“${line.trim().split(' ').at(-1)}” and “${second}” are joined: “${first}${between}${second}”`,
    );
    part = {
      type: 'text',
      value: '',
      ...(text.position ? { position: { start: place, end: text.position.end } } : {}),
    };
  });
  return [...parts, part].filter(({ value }) => value !== '');
}

const leftBy = (block: RootContent): string =>
  block.type === 'html' ? block.value : wordsWithAddresses(block) || '---';
