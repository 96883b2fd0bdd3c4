/**
 * Writes a tree as MDX that says what the source says and nothing more: whatever MDX, Markdown or this site would take for
 * something else is written so that it reads as it did. The result is parsed again, and refused if it holds any code.
 */
import type { Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walk } from '../markdown/walk.ts';
import { Refusal, type WrittenNode } from './form.ts';

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** The MDX of a tree. Throws a `Refusal` where it would hold code, which is a fault of the importer. */
export function toMdx(tree: Root): string {
  protect(tree);
  const mdx = toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown(), mdxToMarkdown()],
    handlers: { written: ({ value }: WrittenNode) => value } as never,
  });
  walk<Nodes>(parser.parse(mdx), (node) => {
    if (!node.type.startsWith('mdx')) return;
    throw new Refusal([
      {
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
        code: 'code-left',
        found: `the article would hold code (${node.type})`,
        expected: 'text',
        remedy: 'Report it: this is a fault of the importer.',
      },
    ]);
  });
  return mdx;
}

/** Words as they stand between brackets that are written as they are: what Markdown or MDX has a use for is a number. */
export const asText = (words: string): string =>
  words.replace(/[{}<>&*`~\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (character) => `&#${character.charCodeAt(0)};`);

/** Words that would be taken for something else where they stand. */
function protect(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    // A line break within a paragraph is a space; a line of its own could begin with anything.
    if (node.type === 'text') node.value = node.value.replace(/\s*\n\s*/g, ' ');
    if (node.type === 'paragraph') protectParagraph(node);
  });
}

function protectParagraph(paragraph: Paragraph): void {
  const first = paragraph.children[0];
  if (first?.type === 'text' && /^(?:import|export)\b/.test(first.value)) {
    const letter: WrittenNode = { type: 'written', value: first.value.startsWith('i') ? '&#105;' : '&#101;' };
    replaceIn(paragraph, first, letter, { ...first, value: first.value.slice(1) });
  }
  const last = paragraph.children.at(-1);
  const number = last?.type === 'text' ? /^([\s\S]*)\^(p\d+[a-z]*\s*)$/.exec(last.value) : null;
  if (last?.type === 'text' && number)
    replaceIn(
      paragraph,
      last,
      { ...last, value: number[1]! },
      { type: 'written', value: '&#94;' },
      { ...last, value: number[2]! },
    );
}

function replaceIn(parent: Parents, node: Text, ...nodes: (Text | WrittenNode)[]): void {
  parent.children.splice(parent.children.indexOf(node as never), 1, ...(nodes as never[]));
}
