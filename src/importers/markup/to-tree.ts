/** HTML as the tree of a text: words, headings, lists, tables, links, pictures and notes; no styles, scripts or handlers. */
import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import type { Leaf } from '../fit/tree.ts';
import type { WrittenNode } from '../form.ts';
import { ImportError, START } from '../report.ts';
import { MARK, takeMarkupNotes } from './notes.ts';

/** Deeper than this no text is nested. */
const MAX_DEPTH = 300;
/** What no reader of a text sees. */
const UNSEEN =
  /^(?:script|style|noscript|template|iframe|object|embed|svg|math|form|input|button|select|textarea|head|title|meta|link|base)$/;

/** Parses HTML. Throws an `ImportError` where it is nested too deeply to be a text. */
export function parseHtml(html: string): HtmlRoot {
  const tree = fromHtml(html, { fragment: !/<html[\s>]|<body[\s>]/i.test(html) });
  const stack: { node: HtmlNodes; depth: number }[] = [{ node: tree, depth: 0 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    if (depth > MAX_DEPTH)
      throw new ImportError({
        ...START,
        code: 'text-limit',
        found: `the text is nested more than ${MAX_DEPTH} levels deep`,
      });
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return tree;
}

/** The tree of HTML, with its notes at the end. Places count paragraphs: HTML may have all its words in one line. */
export function toTextTree(html: HtmlRoot): Root {
  withoutUnseen(html);
  const notes = takeMarkupNotes(html);
  const handlers = {
    [MARK]: (_: State, node: Element): WrittenNode => ({
      type: 'written',
      role: 'noteref',
      value: `[^${String(node.properties['label'])}]`,
    }),
    // What is struck out is said all the same; what is raised or lowered is plain.
    sub: (state: State, node: Element) => state.all(node),
  };
  const read = (children: HtmlRoot['children']): RootContent[] =>
    (toMdast({ type: 'root', children }, { handlers: handlers as never }) as Root).children;
  const definitions = notes.map(({ label, content }): FootnoteDefinition => {
    const blocks = read(content).map((block) => (isPhrasing(block) ? { type: 'paragraph', children: [block] } : block));
    return { type: 'footnoteDefinition', identifier: label, label, children: joined(blocks as RootContent[]) as never };
  });
  const tree: Root = { type: 'root', children: [...joined(read(html.children)), ...definitions] };
  place(tree);
  tree.data = { leaves: leavesOf(tree) };
  return tree;
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
