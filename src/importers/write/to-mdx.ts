/**
 * Writes a tree as MDX that says what the source says and nothing more: whatever MDX, Markdown or this site would take for
 * something else is written so that it reads as it did.
 */
import type { Link, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { foreignMarks } from '../../markdown/dialects.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { WrittenNode } from '../form.ts';

/** The MDX of a tree, which it changes. */
export function toMdx(tree: Root): string {
  protect(tree);
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown(), mdxToMarkdown()],
    handlers: { written: ({ value }: WrittenNode) => value, link } as never,
  });
}

/** An address that stands in the text by itself is written by itself; other links have their words in brackets. */
const link: Handle = (node: Link, parent, state, info) => {
  const [words] = node.children;
  const isBare = node.children.length === 1 && words?.type === 'text' && words.value === node.url && node.title == null;
  const siblings = (parent?.children ?? []) as Nodes[];
  const at = siblings.indexOf(node);
  const isApart = (sibling: Nodes | undefined, edge: RegExp): boolean =>
    sibling === undefined || (sibling.type === 'text' && edge.test(sibling.value));
  return isBare &&
    /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?][\w.\/~%?=&#:+@;-]*[\w/=])?$/.test(node.url) &&
    !/_[\w-]*\.[\w-]+(?:\/|$)/.test(new URL(node.url).hostname) &&
    isApart(siblings[at - 1], /\s$/) &&
    isApart(siblings[at + 1], /^\s/)
    ? node.url
    : defaultHandlers.link(node, parent, state, info);
};

/** Words as they stand between brackets that are written as they are: what Markdown or MDX has a use for is a number. */
export const asText = (words: string): string =>
  words.replace(/[{}<>&*`~^\\]|=(?==)|%(?=%)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, asNumber);

const asNumber = (character: string): string => `&#${character.codePointAt(0)};`;

/** A character that means itself: punctuation with a backslash, anything else as a number. */
const asItself = (character: string): string =>
  /[!-/:-@[-`{-~]/.test(character) ? `\\${character}` : asNumber(character);

/** Words that would be taken for something else where they stand. */
function protect(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    // Texts that touch are one: together they may be what neither is.
    if ('children' in node)
      node.children = (node.children as Nodes[]).reduce<Nodes[]>((done, child) => {
        const last = done.at(-1);
        if (last?.type === 'text' && child.type === 'text') last.value += child.value;
        else done.push(child);
        return done;
      }, []) as never;
    // A line break within a paragraph is a space; a line of its own could begin with anything.
    if (node.type === 'text' && node.value.includes('\n')) node.value = onOneLine(node.value);
    if (node.type === 'heading')
      node.children = node.children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child));
    if (node.type === 'paragraph') protectParagraph(node);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') protectMarks(node);
    if (node.type === 'link') protectLink(node);
    if ('children' in node) protectBrackets(node);
  });
}

/** Lines as one, with a space between two of them; no expression, since a run of spaces would cost its square. */
const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line, index, all) => {
      const begun = index === 0 ? line : line.trimStart();
      return index === all.length - 1 ? begun : begun.trimEnd();
    })
    .join(' ');

/** What MDX takes for code at a line's beginning, and what checks take for a heading or a table that is none. */
const AT_START = /^(?:(?:import|export)\b|#{1,6}[^\s#]|\|?[\s:|-]*-[\s:|-]*\|)/;

const isBlank = (node: Nodes | undefined): boolean =>
  node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');

function protectParagraph(paragraph: Paragraph): void {
  // Spaces at both ends say nothing, and would be written as numbers.
  while (isBlank(paragraph.children[0])) paragraph.children.shift();
  while (isBlank(paragraph.children.at(-1))) paragraph.children.pop();
  const [head, tail] = [paragraph.children[0], paragraph.children.at(-1)];
  if (head?.type === 'text') head.value = head.value.trimStart();
  if (tail?.type === 'text') tail.value = tail.value.trimEnd();
  const first = paragraph.children[0];
  if (first?.type === 'text' && AT_START.test(first.value)) numberAt(paragraph, first, 0);
  const last = paragraph.children.at(-1);
  const number = last?.type === 'text' ? /\^p\d+[a-z]*\s*$/.exec(last.value) : null;
  if (last?.type === 'text' && number) numberAt(paragraph, last, number.index);
}

/** Marks of other Markdowns are characters of the source. */
function protectMarks(block: Parents): void {
  // From behind, what stands before a character that is written keeps its place.
  for (const { parent, text, index } of foreignMarks(block).sort((a, b) => b.index - a.index))
    if (index < text.value.length) numberAt(parent, text, index);
}

/** A time that is the text of a link is none of this site's timestamps. */
function protectLink(link: Link): void {
  const first = link.children[0];
  if (first?.type === 'text' && /^[\s\d]*\d:/.test(first.value)) numberAt(link, first, first.value.search(/\d/));
}

/**
 * Two closing brackets would end a wikilink; a round bracket behind a mark would make a link of it, a colon behind one at
 * the beginning an address.
 */
function protectBrackets(parent: Parents): void {
  for (const [index, child] of [...parent.children].entries()) {
    const before = parent.children[index - 1];
    const harmful = index === 1 ? /^\s*[(:\]]/ : /^[(\]]/;
    const at = child.type === 'text' ? harmful.exec(child.value) : null;
    if (child.type === 'text' && before?.type === 'written' && before.role !== 'characters' && at)
      numberAt(parent, child, at[0].length - 1);
  }
  for (const child of [...parent.children]) {
    const at = child.type === 'text' ? child.value.indexOf(']]') : -1;
    if (child.type !== 'text' || at === -1) continue;
    let rest: Text | undefined = child;
    while (rest && rest.value.includes(']]')) rest = numberAt(parent, rest, rest.value.indexOf(']]'));
  }
}

/** Writes one character of `text` so that it means itself, and leaves `text` what stands before; gives what follows. */
function numberAt(parent: Parents, text: Text, index: number): Text | undefined {
  const character = String.fromCodePoint(text.value.codePointAt(index)!);
  const written: WrittenNode = { type: 'written', role: 'characters', value: asItself(character) };
  const after: Text = { ...text, value: text.value.slice(index + character.length) };
  text.value = text.value.slice(0, index);
  const nodes = [text, written, after].filter(({ value }) => value !== '');
  parent.children.splice(parent.children.indexOf(text as never), 1, ...(nodes as never[]));
  return after.value === '' ? undefined : after;
}
