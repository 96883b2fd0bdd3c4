/** What no reader's browser should be asked to show: refused before anything is made of it. */
import type { Nodes, Root } from 'mdast';
import { walk } from '../markdown/walk.ts';
import type { Report } from './report.ts';
import { placeOf } from './tree.ts';

const MAX_HEADINGS = 5_000;
const MAX_LINKS = 20_000;
const MAX_REFERENCES = 200;
const MAX_NESTING = 32;
const NESTING: readonly Nodes['type'][] = ['blockquote', 'delete', 'emphasis', 'list', 'strong'];

/** Refuses a tree with more headings, links, references to one note or levels than a page can have. */
export function judgeLimits(tree: Root, report: Report): void {
  const counts = new Map<string, number>();
  const count = (node: Nodes, name: string, most: number): void => {
    const so = (counts.get(name) ?? 0) + 1;
    counts.set(name, so);
    if (so === most + 1) report.refuse(placeOf(node), 'source-many', `this is one of more than ${most} ${name}`);
  };
  let isDeep = false;
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type === 'heading') count(node, 'headings', MAX_HEADINGS);
    if (node.type === 'link' || (node.type === 'written' && node.role !== 'noteref' && node.role !== 'characters'))
      count(node, 'links', MAX_LINKS);
    if (node.type === 'written' && node.role === 'noteref')
      count(node, `references to note ${node.value.slice(2, -1)}`, MAX_REFERENCES);
    const depth = ancestors.filter(({ type }) => NESTING.includes(type)).length;
    if (depth > MAX_NESTING && !isDeep) {
      isDeep = true;
      report.refuse(placeOf(node), 'source-nesting', `what stands here is nested ${depth} levels deep`);
    }
  });
}
