/** Fits headings to the article's page: they begin with the second level, skip none, and hold words. */
import type { Nodes, Parents, Root } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import type { Report } from '../report.ts';
import { placeOf, replace, shownWords } from './tree.ts';

/** Levels the headings of `tree`; those without words are left out. Each change is reported. */
export function levelHeadings(tree: Root, report: Report): void {
  let before = 1;
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'heading') return;
    if (shownWords(node).trim() === '') {
      report.log('left-out', placeOf(node), 'A heading without words is left out');
      replace(ancestors.at(-1) as Parents, node);
      return;
    }
    const depth = Math.max(2, Math.min(node.depth, before + 1)) as typeof node.depth;
    if (depth !== node.depth)
      report.log(
        'normalised',
        placeOf(node),
        `The heading “${shownWords(node).slice(0, 60)}” moves from level ${node.depth} to ${depth}`,
      );
    before = node.depth = depth;
  });
}
