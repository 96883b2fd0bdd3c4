/**
 * Gives their places to the texts and links that remark-gfm makes of bare addresses: it divides a text node and leaves the
 * parts without positions, so that nobody could tell an escape in them from a plain character, nor name their line. What
 * was written with an escape (`https\\://…`) becomes text again.
 */
import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { linesOf, type Lines } from './lines.ts';
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
  let lines: Lines | undefined;
  const pointAt = (offset: number): Point => (lines ??= linesOf(source)).pointAt(offset);
  walk<Nodes>(tree, (parent) => {
    if (!('children' in parent) || !parent.position) return;
    const { children } = parent as { children: Nodes[] };
    for (let first = 0; first < children.length; first++) {
      if (children[first]!.position) continue;
      let end = first;
      while (end < children.length && !children[end]!.position) end++;
      const from = children[first - 1]?.position?.end.offset ?? startInside(parent as Parents, source);
      const to = children[end]?.position?.start.offset ?? parent.position.end.offset!;
      const run = place(children.slice(first, end), source.slice(from, to), (index) => pointAt(from + index));
      children.splice(first, end - first, ...run);
      first = end;
    }
  });
}

function startInside(parent: Parents, source: string): number {
  const start = parent.position!.start.offset!;
  const opening = OPENINGS[parent.type]?.exec(source.slice(start, start + 200))?.[0] ?? '';
  return start + opening.length;
}

/** What of an address has an escape where it is meant as text: `https\\://`, `www\\.`, `a\\@b`. */
const SIGN = /(?<=^https?):|(?<=^www)\.|@/i;

/** Places a run of nodes, which stand together for `written`; gives it with the addresses that are no links as text. */
function place(nodes: readonly Nodes[], written: string, pointAt: (index: number) => Point): Nodes[] {
  const texts = nodes.flatMap((node): Text[] =>
    node.type === 'text' ? [node] : node.type === 'link' && node.children[0]?.type === 'text' ? [node.children[0]] : [],
  );
  const origins = originsIn(texts.map(({ value }) => value).join(''), written);
  const escaped = new Set<Text>();
  let index = 0;
  for (const text of texts) {
    const start = pointAt(origins[index]?.offset ?? written.length);
    const sign = SIGN.exec(text.value)?.index;
    if (sign !== undefined && origins[index + sign]?.literal === false) escaped.add(text);
    index += text.value.length;
    text.position = { start, end: pointAt(origins[index]?.offset ?? written.length) };
  }
  return nodes.map((node) => {
    const text = node.type === 'link' && node.children[0]?.type === 'text' ? node.children[0] : undefined;
    if (!text) return node;
    node.position = text.position;
    return escaped.has(text) ? text : node;
  });
}
