/** Checks headings: they begin with `##` (the page's title is the only `#`), skip no level, and hold words only. */
import { toString } from 'mdast-util-to-string';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { walk } from './tree/walk.ts';

/** The plugin. */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    let depth = 1;
    walk<Nodes>(tree, (heading) => {
      if (heading.type !== 'heading') return;
      const place = heading.position?.start;
      if (toString(heading).trim() === '') diagnose(file, 'heading-empty', place, 'the heading has no words');
      if (heading.depth === 1 || heading.depth > depth + 1) {
        diagnose(
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
        if (node.data?.evidence)
          diagnose(file, 'evidence-in-heading', node.position?.start, 'a timestamp or note stands in the heading');
      });
    });
  };
}
