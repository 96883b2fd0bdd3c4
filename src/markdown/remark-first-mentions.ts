/**
 * A topic or article is a link where a section names it first. Later mentions in the section count, for what is gathered and
 * searched, but are words like others: a text full of lines is hard to read, and each leads to the same place.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type { WikilinkNode } from './tree/nodes.ts';
import { walk } from './tree/walk.ts';

/** The plugin. Notes and what stands in headings are left as they are. */
export function remarkFirstMentions() {
  return (tree: Root): void => {
    const met = new Set<string>();
    walk<Nodes>(tree, (node, ancestors) => {
      if (node.type === 'heading') met.clear();
      if ((node.type as string) !== 'wikilink' || ancestors.some(({ type }) => (type as string) === 'note')) return;
      const { resolution, data, children } = node as unknown as WikilinkNode;
      const key = String(data.hProperties?.['href'] ?? `unwritten ${resolution.slug}`);
      // Who names a heading or a passage wants the reader to go there.
      if (key.includes('#')) return;
      if (!met.has(key)) {
        met.add(key);
        return;
      }
      const parent = ancestors.at(-1) as Parents;
      parent.children.splice(parent.children.indexOf(node as never), 1, ...(children as never[]));
    });
  };
}
