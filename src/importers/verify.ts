/** Compares what was to be written with what a reader of the written file gets: nothing may be lost or added. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walk } from '../markdown/walk.ts';
import { Refusal } from './form.ts';
import { parseSource, placeOf } from './tree.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Throws a `Refusal` where `mdx` does not say what `tree` does. */
export function verifyWritten(tree: Root, mdx: string): void {
  const wanted = essenceOf(tree);
  const got = essenceOf(parser.parse(mdx));
  if (wanted === got) return;
  let at = 0;
  while (wanted[at] === got[at]) at++;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  throw new Refusal([
    {
      line: 1,
      column: 1,
      code: 'text-lost',
      found: `the article would read ${around(got)}`,
      expected: around(wanted),
      remedy: 'Report it: this is a fault of the importer.',
    },
  ]);
}

/** All that a tree says, without spaces: words, code, addresses, marks. */
function essenceOf(tree: Root): string {
  const parts: string[] = [];
  const notes: string[] = [];
  walk<Nodes>(tree, (node, ancestors) => {
    const into = ancestors.some(({ type }) => type === 'footnoteDefinition') ? notes : parts;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        into.push(node.value);
        break;
      case 'written':
        into.push(
          node.value
            .replaceAll('\\|', '|')
            .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
        );
        break;
      case 'link':
      case 'image':
        into.push(node.type === 'image' ? `${node.alt ?? ''}${node.url}` : isBare(node) ? '' : node.url);
        break;
      case 'footnoteReference':
        into.push(`[^${node.label ?? node.identifier}]`);
        break;
      case 'footnoteDefinition':
        notes.push(`[^${node.label ?? node.identifier}]:`);
        break;
    }
  });
  return [...parts, ...notes].join('').replace(/\s+/g, '');
}

/** An address that is its own text becomes a link by itself. */
const isBare = (node: Extract<Nodes, { type: 'link' }>): boolean => {
  const [child] = node.children;
  return (
    node.children.length === 1 &&
    child?.type === 'text' &&
    (node.url === child.value || node.url.endsWith(`//${child.value}`) || node.url === `mailto:${child.value}`)
  );
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Throws a `Refusal` where a word of the source stands neither in the article nor in the record of the source nor among
 * what the editor is told.
 */
export function verifyWhole(source: string, results: readonly string[]): void {
  const left = new Map<string, number>();
  for (const word of results.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  walk<Nodes>(parseSource(source.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, '')), (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return;
    // Times lose the noughts before them.
    for (const word of wordsOf(node.value.replace(/\[[\d:]+\]/g, ' '))) {
      const rest = left.get(word) ?? 0;
      left.set(word, rest - 1);
      if (rest > 0) continue;
      throw new Refusal([
        {
          ...placeOf(node),
          code: 'text-lost',
          found: `${JSON.stringify(word)} in ${JSON.stringify(node.value.slice(0, 60))} would be lost`,
          expected: 'every word of the source',
          remedy: 'Report it: this is a fault of the importer.',
        },
      ]);
    }
  });
}
