/** What no reader's browser should be asked to show, and no parser to build: more than a page can have. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { walk } from './tree/walk.ts';

const MAX_HEADINGS = 5_000;
const MAX_LINKS = 20_000;
const MAX_REFERENCES = 200;
const MAX_NESTING = 32;
const NESTING: readonly Nodes['type'][] = ['blockquote', 'delete', 'emphasis', 'list', 'strong'];

/** Something that there is too much of: what it is, and where the first superfluous one stands. */
export interface Excess {
  found: string;
  place: Place;
}

/** What is too much in `tree`. `labelOf` gives the label of the note that a node is the mark of. */
export function excessIn(tree: Root, labelOf: (node: Nodes) => string | undefined): Excess[] {
  const counts = new Map<string, number>();
  const excess: Excess[] = [];
  const tell = (node: Nodes, found: string): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    excess.push({ found, place: { line, column } });
  };
  const count = (node: Nodes, name: string, most: number): void => {
    const so = (counts.get(name) ?? 0) + 1;
    counts.set(name, so);
    if (so === most + 1) tell(node, `there are more than ${most} ${name}`);
  };
  let isDeep = false;
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type === 'heading') count(node, 'headings', MAX_HEADINGS);
    if (node.type === 'link') count(node, 'links', MAX_LINKS);
    const label = labelOf(node);
    if (label !== undefined) count(node, `references to note ${label}`, MAX_REFERENCES);
    if (isDeep || !NESTING.includes(node.type)) return;
    const depth = ancestors.filter(({ type }) => NESTING.includes(type)).length + 1;
    isDeep = depth > MAX_NESTING;
    if (isDeep) tell(node, `what stands here is nested ${depth} levels deep`);
  });
  return excess;
}

/** The plugin. */
export function remarkLimits() {
  return (tree: Root, file: VFile): void => {
    const labelOf = (node: Nodes): string | undefined =>
      node.type === 'footnoteReference' ? (node.label ?? node.identifier) : undefined;
    for (const { found, place } of excessIn(tree, labelOf)) diagnose(file, 'text-limit', place, found);
  };
}
