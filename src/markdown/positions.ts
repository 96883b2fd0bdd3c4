/**
 * Gives their places to the texts and links that remark-gfm makes of bare addresses: it divides a text node and leaves the
 * parts without positions, so that nobody could tell an escape in them from a plain character, nor name their line.
 */
import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { originsIn } from './source-places.ts';
import { walk } from './walk.ts';

/** What stands between the beginning of a parent and its first child. */
const OPENINGS: Partial<Record<Nodes['type'], RegExp>> = {
  heading: /^#{1,6}\s*/,
  emphasis: /^[*_]/,
  strong: /^[*_]{2}/,
  delete: /^~{1,2}/,
  tableCell: /^\|?\s*/,
};

/** Completes the positions in `tree`, the tree of `source`. */
export function restorePositions(tree: Root, source: string): void {
  let lines: number[] | undefined;
  const pointAt = (offset: number): Point => {
    lines ??= [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const line = lines.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - lines[line]! + 1, offset };
  };
  walk<Nodes>(tree, (parent) => {
    if (!('children' in parent) || !parent.position) return;
    const { children } = parent as { children: Nodes[] };
    for (let first = 0; first < children.length; first++) {
      if (children[first]!.position) continue;
      let end = first;
      while (end < children.length && !children[end]!.position) end++;
      const from = children[first - 1]?.position?.end.offset ?? startInside(parent as Parents, source);
      const to = children[end]?.position?.start.offset ?? parent.position.end.offset!;
      place(children.slice(first, end), source.slice(from, to), (index) => pointAt(from + index));
      first = end;
    }
  });
}

function startInside(parent: Parents, source: string): number {
  const start = parent.position!.start.offset!;
  const opening = OPENINGS[parent.type]?.exec(source.slice(start, start + 200))?.[0] ?? '';
  return start + opening.length;
}

/** Places a run of nodes, which stand together for `written`. */
function place(nodes: readonly Nodes[], written: string, pointAt: (index: number) => Point): void {
  const texts = nodes.flatMap((node): Text[] =>
    node.type === 'text' ? [node] : node.type === 'link' && node.children[0]?.type === 'text' ? [node.children[0]] : [],
  );
  const origins = originsIn(texts.map(({ value }) => value).join(''), written);
  let index = 0;
  for (const text of texts) {
    const start = pointAt(origins[index]?.offset ?? written.length);
    index += text.value.length;
    text.position = { start, end: pointAt(origins[index]?.offset ?? written.length) };
  }
  for (const node of nodes)
    if (node.type === 'link' && node.children[0]?.position) node.position = node.children[0].position;
}
