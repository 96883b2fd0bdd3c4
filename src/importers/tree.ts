/** Source texts as trees: Markdown in, and what of HTML, formulas and brackets stays text. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walk } from '../markdown/walk.ts';
import type { SourcePlace } from './form.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** The tree of a source’s Markdown. `linesBefore` lines of the file stand before it. */
export function parseSource(text: string, linesBefore = 0): Root {
  const tree = parser.parse(text);
  walk<Nodes>(tree, (node) => {
    for (const place of [node.position?.start, node.position?.end]) if (place) place.line += linesBefore;
  });
  asWritten(tree, text);
  return tree;
}

/** Formulas stay as they are written: no reader of this site draws them. */
function asWritten(tree: Root, text: string): void {
  walk<Nodes>(tree, (node, ancestors) => {
    const { type, position } = node as { type: string; position?: Nodes['position'] };
    if (type !== 'inlineMath' && type !== 'math') return;
    const written = text.slice(position!.start.offset, position!.end.offset);
    const literal: Text = { type: 'text', value: written, ...(position ? { position } : {}) };
    replace(
      ancestors.at(-1) as Parents,
      node,
      type === 'math' ? { type: 'paragraph', children: [literal], ...(position ? { position } : {}) } : literal,
    );
  });
}

/** Puts `nodes` in the place of `node`. */
export function replace(parent: Parents, node: Nodes, ...nodes: Nodes[]): void {
  const at = parent.children.indexOf(node as never);
  // A walk still comes to what was taken out of the tree on its way.
  if (at !== -1) parent.children.splice(at, 1, ...(nodes as never[]));
}

/** Where a node begins in the file. */
export const placeOf = (node: Nodes): SourcePlace => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The element whose opening tag an HTML node is; `undefined` for anything else. */
export function openingTag({ value }: Html): Element | undefined {
  if (!/^<[a-z]/i.test(value)) return undefined;
  const [first] = fromHtml(value, { fragment: true }).children;
  return first?.type === 'element' ? first : undefined;
}

/**
 * What stands between an opening and its closing tag among `children`, and where the closing tag is; `undefined` where the
 * element does not end among them.
 */
export function insideOf(
  children: readonly PhrasingContent[],
  opening: number,
  tagName: string,
): { inside: PhrasingContent[]; closing: number } | undefined {
  const closing = children.findIndex(
    (child, index) => index > opening && child.type === 'html' && child.value.toLowerCase() === `</${tagName}>`,
  );
  return closing === -1 ? undefined : { inside: children.slice(opening + 1, closing), closing };
}

/** HTML that nothing else was made of stays as text; `<br>` is a break, and comments go. */
export function htmlAsText(tree: Root, onComment: (place: SourcePlace) => void): void {
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'html') return;
    const parent = ancestors.at(-1) as Parents;
    const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
    const position = node.position ? { position: node.position } : {};
    if (/^<!--[\s\S]*-->$/.test(node.value.trim())) {
      onComment(placeOf(node));
      replace(parent, node);
    } else if (/^<br\s*\/?>$/i.test(node.value) && !isBlock) replace(parent, node, { type: 'break', ...position });
    else {
      const text: Text = { type: 'text', value: node.value, ...position };
      replace(parent, node, isBlock ? { type: 'paragraph', children: [text], ...position } : text);
    }
  });
}
