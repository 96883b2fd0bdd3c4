/** Replaces parts of a tree's text nodes by other nodes; what stays text keeps its place in the file. */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { sourcePlaces, type SourcePlaces } from './source-places.ts';
import { walk } from './walk.ts';

/** A part of a text node and what comes in its place. */
export interface Replacement {
  /** Index of the first character that is replaced, in the node's value. */
  start: number;
  /** Index of the first character that is kept again. */
  end: number;
  nodes: PhrasingContent[];
}

/** A text node with its surroundings. */
export interface TextInContext {
  node: Text;
  ancestors: readonly Nodes[];
  places: SourcePlaces;
}

/**
 * Asks `find` for replacements in each text node whose value contains `needle`; they come back in order and do not
 * overlap. Code is not text, so it stays untouched.
 */
export function replaceText(
  tree: Root,
  file: VFile,
  needle: string,
  find: (text: TextInContext) => Replacement[],
): void {
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'text' || !node.value.includes(needle)) return;
    const places = sourcePlaces(file, node);
    const replacements = find({ node, ancestors, places });
    if (replacements.length === 0) return;
    const parts: PhrasingContent[] = [];
    const keep = (start: number, end: number): void => {
      if (start >= end) return;
      const position = node.position && {
        start: places.placeOf(start),
        end: end < node.value.length ? places.placeOf(end) : node.position.end,
      };
      parts.push({ type: 'text', value: node.value.slice(start, end), ...(position ? { position } : {}) });
    };
    let cursor = 0;
    for (const { start, end, nodes } of replacements) {
      keep(cursor, start);
      parts.push(...nodes);
      cursor = end;
    }
    keep(cursor, node.value.length);
    const parent = ancestors.at(-1) as Parents;
    parent.children.splice(parent.children.indexOf(node as never), 1, ...(parts as never[]));
  });
}
