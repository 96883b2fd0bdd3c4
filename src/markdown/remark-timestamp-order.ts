/**
 * Timestamps that run backwards, or stand twice at one place: in a text of our own, a slip more often than not. A source
 * that is kept as it is may jump as it likes.
 */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { formatClock } from '../timestamps.ts';
import { walk } from './tree/walk.ts';

/** The plugin. It changes nothing in the tree. */
export function remarkTimestampOrder() {
  return (tree: Root, file: VFile): void => {
    if (file.data.context?.edition === 'verbatim') return;
    let last = 0;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'timestamps') return;
      const passage = node.data.supports?.[0];
      const details = passage ? { passage: passage.id } : {};
      node.children.forEach((timestamp, index) => {
        const place = timestamp.position?.start;
        if (timestamp.startSeconds < last)
          diagnose(file, 'timestamp-order', place, `${timestamp.value} follows ${formatClock(last)}`, details);
        if (node.children.slice(0, index).some(({ value }) => value === timestamp.value))
          diagnose(file, 'timestamp-doubled', place, `${timestamp.value} stands here a second time`, details);
        last = timestamp.startSeconds;
      });
    });
  };
}
