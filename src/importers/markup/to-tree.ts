/** HTML as the tree of a text: words, headings, lists, tables, links, pictures and notes; no styles, scripts or handlers. */
import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { Delete, Emphasis, FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from '../../markdown/tree/walk.ts';
import type { Leaf } from '../fit/tree.ts';
import type { WrittenNode } from '../form.ts';
import { ImportError, START, type Report } from '../report.ts';
import { MARK, takeMarkupNotes, withoutBacklinks } from './notes.ts';

/** Deeper than this no text is nested. */
const MAX_DEPTH = 300;
/** What no reader of a text sees. */
const UNSEEN =
  /^(?:script|style|noscript|template|iframe|object|embed|svg|math|form|input|button|select|textarea|head|title|meta|link|base)$/;

/** So many elements that were never closed no browser wrote; a parser takes very long for them. */
const MAX_OPEN = 1000;
/** Elements that only their own end closes: of paragraphs and items a page may have thousands that are open. */
const TAG =
  /<(\/?)(?:a|b|big|blockquote|code|div|dl|em|font|i|nobr|ol|s|section|small|span|strike|strong|sub|sup|table|tt|u|ul)(?=[\s>/])/gi;

/** How many elements are open at once at most. */
function openElements(html: string): number {
  let [open, most] = [0, 0];
  for (const [, slash] of html.matchAll(TAG)) {
    open = slash === '' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

const tooDeep = (): ImportError =>
  new ImportError({ ...START, code: 'text-limit', found: `the text is nested more than ${MAX_DEPTH} levels deep` });

/** Parses HTML. Throws an `ImportError` where it is nested too deeply to be a text. */
export function parseHtml(html: string): HtmlRoot {
  if (openElements(html) > MAX_OPEN) throw tooDeep();
  const tree = fromHtml(html, { fragment: !/<html[\s>]|<body[\s>]/i.test(html) });
  const stack: { node: HtmlNodes; depth: number }[] = [{ node: tree, depth: 0 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    if (depth > MAX_DEPTH) throw tooDeep();
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return tree;
}

/** The tree of HTML, with its notes at the end. Places count paragraphs: HTML may have all its words in one line. */
export function toTextTree(html: HtmlRoot, report: Report): Root {
  withoutUnseen(html);
  const notes = takeMarkupNotes(html, (words) =>
    report.log(
      'warning',
      START,
      `No mark leads to the note “${words}”: it stands in the text as an item`,
      'note-unmarked',
    ),
  );
  withoutBacklinks(html);
  const handlers = {
    [MARK]: (_: State, node: Element): WrittenNode => ({
      type: 'written',
      role: 'noteref',
      value: `[^${String(node.properties['label'])}]`,
    }),
    // What is struck out is said all the same; what is raised or lowered is plain.
    sub: (state: State, node: Element) => state.all(node),
    figure,
  };
  const read = (children: HtmlRoot['children']): RootContent[] =>
    (toMdast({ type: 'root', children }, { handlers: handlers as never }) as Root).children;
  const definitions = notes.map(({ label, content }): FootnoteDefinition => {
    return { type: 'footnoteDefinition', identifier: label, label, children: joined(read(content)) as never };
  });
  const tree: Root = { type: 'root', children: [...joined(read(html.children)), ...definitions] };
  settleNesting(tree);
  headTables(tree);
  place(tree);
  tree.data = { leaves: leavesOf(tree) };
  return tree;
}

/** A picture with what stands under it is one paragraph; a table or a quotation in a figure stays what it is. */
function figure(state: State, node: Element): Nodes[] {
  const blocks = state.all(node) as Nodes[];
  const isPicture = blocks.every((block) => block.type === 'paragraph' || isPhrasing(block as RootContent));
  if (!isPicture) return blocks;
  const words = blocks.flatMap((block, index): Nodes[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...(block.type === 'paragraph' ? block.children : [block]),
  ]);
  const image = words.find((word) => word.type === 'image');
  if (image) image.data = { isCaptioned: true };
  return [{ type: 'paragraph', children: words as PhrasingContent[] }];
}

const isPhrasing = ({ type }: RootContent): boolean =>
  /^(?:text|emphasis|strong|delete|inlineCode|break|link|image|written)$/.test(type);

/** Words that stand between blocks are a paragraph. */
function joined(blocks: readonly RootContent[]): RootContent[] {
  const done: RootContent[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const last = done.at(-1);
    if (!isPhrasing(block)) {
      done.push(block);
      isOpen = false;
    } else if (isOpen && last?.type === 'paragraph') last.children.push(block as never);
    else {
      done.push({ type: 'paragraph', children: [block as never] });
      isOpen = true;
    }
  }
  return done.filter(
    (block) =>
      block.type !== 'paragraph' || block.children.some((child) => child.type !== 'text' || child.value.trim() !== ''),
  );
}

function withoutUnseen(tree: HtmlRoot): void {
  walk<HtmlNodes>(tree, (node) => {
    if (!('children' in node)) return;
    node.children = node.children.filter(
      (child) =>
        child.type !== 'comment' &&
        child.type !== 'doctype' &&
        !(child.type === 'element' && UNSEEN.test(child.tagName)),
    ) as never;
  });
}

/** What holds words only. */
const OF_WORDS = /^(?:paragraph|heading|strong|emphasis|delete|link|tableCell)$/;

/** Blocks that broken HTML has put among words become words. */
function settleNesting(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node) || !OF_WORDS.test(node.type)) return;
    node.children = (node.children as RootContent[]).flatMap((child, index): RootContent[] => {
      if (isPhrasing(child)) return [child];
      if (child.type === 'paragraph')
        return [...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]), ...child.children];
      const value = toString(child).replace(/\s+/g, ' ');
      return [child.type === 'code' ? { type: 'inlineCode', value } : { type: 'text', value: ` ${value} ` }];
    }) as never;
  });
  withoutEmptyMarks(tree);
}

/** Bold or italic spaces are spaces, and what is bold in bold is bold: Markdown has no marks for them. */
function withoutEmptyMarks(node: Nodes, within: readonly string[] = []): void {
  if (!('children' in node)) return;
  const inside = isMark(node) ? [...within, node.type] : within;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    withoutEmptyMarks(child, inside);
    if (!isMark(child)) return [child];
    if (inside.includes(child.type)) return child.children;
    const isBlank = child.children.every(
      (each) => each.type === 'break' || (each.type === 'text' && each.value.trim() === ''),
    );
    return isBlank ? [{ type: 'text', value: ' ' }] : [child];
  });
  // Two pieces of one kind that touch are one.
  node.children = children.reduce<RootContent[]>((done, child) => {
    const last = done.at(-1);
    if (last?.type === 'inlineCode' && child.type === 'inlineCode') last.value += child.value;
    else if (last && isMark(last) && isMark(child) && last.type === child.type) last.children.push(...child.children);
    else done.push(child);
    return done;
  }, []) as never;
}

const isMark = (node: Nodes): node is Strong | Emphasis | Delete =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';

/** A table without a head gets an empty one on the way: its first row is the head. */
function headTables(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'table' || node.children.length < 2) return;
    if (node.children[0]!.children.every((cell) => toString(cell).trim() === '')) node.children.shift();
  });
}

/** Gives each node its place: the number of its paragraph as the line. */
function place(tree: Root): void {
  let line = 0;
  walk<Nodes>(tree, (node) => {
    if (node.type === 'root') return;
    if (/^(?:paragraph|heading|code|tableRow|thematicBreak)$/.test(node.type)) line++;
    const start = { line: Math.max(1, line), column: 1 };
    node.position = { start, end: start };
  });
}

function leavesOf(tree: Root): Leaf[] {
  const leaves: Leaf[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'written') return;
    const { value, url, alt } = node as { value?: string; url?: string; alt?: string | null };
    const at = { line: node.position?.start.line ?? 1, column: 1 };
    if (value !== undefined) leaves.push({ value, isAddress: false, ...at });
    if (alt) leaves.push({ value: alt, isAddress: false, ...at });
    if (url !== undefined) leaves.push({ value: url, isAddress: true, ...at });
  });
  return leaves;
}
