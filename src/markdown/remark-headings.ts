/** Judges headings: they begin with `##` (the page's title is the only `#`), skip no level, and hold words only. */
import { toString } from 'mdast-util-to-string';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { record } from '../checks/message.ts';
import { walk } from './walk.ts';

/** The plugin. */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    let depth = 1;
    walk<Nodes>(tree, (heading) => {
      if (heading.type !== 'heading') return;
      const place = heading.position?.start;
      if (toString(heading).trim() === '') record(file, 'heading-empty', place, 'the heading has no words');
      if (heading.depth === 1 || heading.depth > depth + 1) {
        record(
          file,
          'heading-level',
          place,
          heading.depth === 1
            ? 'the heading is of the level of the page’s title'
            : `a heading of level ${heading.depth} follows one of level ${depth}`,
        );
      }
      depth = Math.max(2, heading.depth);
      walk<Nodes>(heading, (node) => {
        if (node.type === 'footnoteReference' || node.type === 'moments' || node.type === 'noteref')
          record(file, 'evidence-in-heading', node.position?.start, 'a moment or note stands in the heading');
      });
    });
  };
}
