/** Source texts as trees: Markdown in, and what of HTML, formulas and brackets stays text. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { createParser } from '../../markdown/gfm.ts';
import { restorePositions } from '../../markdown/tree/positions.ts';
import { walk } from '../../markdown/tree/walk.ts';

/** A piece of the source's words, as it stood before anything was changed. */
export interface Leaf extends Place {
  /** The words or code; the address of a link. */
  value: string;
  isAddress: boolean;
}

declare module 'mdast' {
  interface RootData {
    /** All that the source says, in its order. */
    leaves?: Leaf[];
  }
}

const parsePlain = createParser();
/** Formulas are looked for where there can be some: every sign is asked for once more than without. */
const parseMathematical = createParser([remarkMath]);

/** Characters that no text may hold (Unicode noncharacters); they stand in for a wikilink’s bar, a plain $, and a tag that is text. */
const STAND_INS = new Map([
  ['|', '\uFDD0'],
  ['$', '\uFDD1'],
  ['<', '\uFDD2'],
]);
const PIPED = /\[\[[^[\]\n]+\]\]/g;
/**
 * Code, and formulas as Pandoc knows them: no space behind the first $, none before the last, no figure behind it. What
 * else has a $ is a price.
 */
const CODE_OR_FORMULA =
  /(?<!`)(`+)(?!`)[^`]*\1(?!`)|\$\$(?:(?!\n[ \t]*\n)[^$])*\$\$|\$(?![\s$])(?:\\.|[^$\\\n])*?(?<!\s)\$(?![\d$])|\$/g;

/**
 * The tree of a source’s Markdown. In a table, the bar of `[[name | words]]` does not divide cells: note-taking tools write
 * it so. Prices make no formula.
 */
export function parseSource(text: string): Root {
  const marked = text
    .replace(PIPED, (link) => link.replace(/(?<!\\)\|/g, STAND_INS.get('|')!))
    .replace(CODE_OR_FORMULA, (part) =>
      part === '$' || /<a |\[\[/.test(part) ? part.replaceAll('$', STAND_INS.get('$')!) : part,
    );
  const tree = parseOpen(marked);
  const leaves: Leaf[] = [];
  walk<Nodes>(tree, (node) => {
    restore(node);
    const { type, value, url } = node as { type: string; value?: string; url?: string };
    if (value !== undefined && type !== 'html') leaves.push({ value, isAddress: false, ...placeOf(node) });
    if (url !== undefined) leaves.push({ value: url, isAddress: true, ...placeOf(node) });
  });
  asWritten(tree, text);
  tree.data = { leaves };
  return tree;
}

/** How often blocks are looked for within those that were opened. */
const MAX_OPENINGS = 4;

/** Parses; what stands in HTML blocks is read where timestamps or wikilinks are in it, with the tags as text. */
function parseOpen(text: string): Root {
  let opened = text;
  for (let round = 0; ; round++) {
    const tree = (opened.includes('$') ? parseMathematical : parsePlain)(new VFile(opened));
    let next = opened;
    walk<Nodes>(tree, (node, ancestors) => {
      if (node.type !== 'html' || !isBlockIn(ancestors.at(-1)!) || !/class="yt|\[\[/.test(node.value)) return;
      const { start, end } = node.position!;
      const block = next.slice(start.offset, end.offset).replace(/^([\s>]*)<(?!a )/gm, `$1${STAND_INS.get('<')!}`);
      next = next.slice(0, start.offset) + block + next.slice(end.offset);
    });
    if (next === opened || round === MAX_OPENINGS) {
      restorePositions(tree, opened);
      return tree;
    }
    opened = next;
  }
}

/** Puts characters back in the place of those that stood in for them. */
function restore(node: Nodes): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const key of ['value', 'url', 'title', 'alt', 'label', 'meta', 'lang']) {
    let value = fields[key];
    if (typeof value !== 'string' || !/[\uFDD0-\uFDD2]/.test(value)) continue;
    for (const [character, standIn] of STAND_INS) value = (value as string).replaceAll(standIn, character);
    fields[key] = value;
  }
}

/** Formulas stay as they are written: no reader of this site draws them. */
function asWritten(tree: Root, text: string): void {
  walk<Nodes>(tree, (node, ancestors) => {
    const { type, position } = node as { type: string; position?: Nodes['position'] };
    if (type !== 'inlineMath' && type !== 'math') return;
    // In a quote, the marks of the quote stand between the lines of a formula.
    const sliced = text.slice(position!.start.offset, position!.end.offset);
    const written =
      ancestors.some((ancestor) => ancestor.type === 'blockquote') && sliced.includes('\n')
        ? sliced.replace(/\n[\s>]*/g, '\n')
        : sliced;
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
export const placeOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The position of `node`, to be given to what is put in its place. */
export const positionOf = ({ position }: Nodes): Pick<Nodes, 'position'> => (position ? { position } : {});

/** The element whose opening tag an HTML node is; `undefined` for anything else. */
export function openingTag({ value }: Html): Element | undefined {
  if (!/^<[a-z]/i.test(value)) return undefined;
  // Digests have hundreds of these, and a parser of HTML takes its time for each.
  const time = /^<a class="yt-timestamp" data-t="([\d:.]*)">$/.exec(value)?.[1];
  if (time !== undefined)
    return { type: 'element', tagName: 'a', properties: { className: ['yt-timestamp'], dataT: time }, children: [] };
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

/** Whether HTML in `parent` is a block, not a part of a line. */
const isBlockIn = ({ type }: Nodes): boolean =>
  type === 'root' || type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition';

/** HTML that nothing else was made of stays as text; `<br>` is a break, and comments go. */
export function htmlAsText(tree: Root, onComment: (place: Place) => void): void {
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'html') return;
    const parent = ancestors.at(-1) as Parents;
    const isBlock = isBlockIn(parent);
    if (/^<!--(?:(?!-->)[\s\S])*-->$/.test(node.value.trim())) {
      onComment(placeOf(node));
      replace(parent, node);
    } else if (/^<br\s*\/?>$/i.test(node.value) && !isBlock)
      replace(parent, node, { type: 'break', ...positionOf(node) });
    else {
      const text: Text = { type: 'text', value: node.value, ...positionOf(node) };
      replace(parent, node, isBlock ? { type: 'paragraph', children: [text], ...positionOf(node) } : text);
    }
  });
}

/** The words of a node with the addresses of its links and images, for what has no links. */
export function wordsWithAddresses(block: Nodes): string {
  const parts: string[] = [];
  walk<Nodes>(block, (node) => {
    if (node.type === 'link' && !toString(node).includes(node.url.replace(/^mailto:/, '')))
      parts.push(` (${node.url})`);
    if (node.type === 'image') parts.push(` (${[node.alt, node.url].filter(Boolean).join(' ')})`);
    if ('value' in node && (node.type !== 'written' || node.role === 'wikilink')) parts.push(node.value);
    if (node.type === 'break' || node.type === 'paragraph' || node.type === 'tableCell') parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Forgets the address of a link that is a mark: it leads to what the mark stands for. */
export function forgetAddress(tree: Root, url: string): void {
  const leaves = tree.data?.leaves ?? [];
  const at = leaves.findIndex(({ isAddress, value }) => isAddress && value === url);
  if (at !== -1) leaves.splice(at, 1);
}

/** What a reader sees of a node: the words of a wikilink, and nothing of evidence, or what stands for it. */
export function shownWords(node: Nodes, evidence = ''): string {
  if (node.type === 'written') {
    if (node.role === 'wikilink') return /\|([^\]]+)\]\]$/.exec(node.value)?.[1] ?? node.value.slice(2, -2);
    return node.role === 'characters' ? '' : evidence;
  }
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => shownWords(child, evidence)).join('') : '';
}
