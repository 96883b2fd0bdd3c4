/** Tables and code may be wider than a phone: they scroll by themselves and can be reached from the keyboard. */
import type { Nodes, Parents, Root } from 'hast';
import { element } from './tree/nodes.ts';
import { SKIP, walk } from './tree/walk.ts';
import { passageNumber } from '../anchors.ts';
import { tableName } from '../i18n/index.ts';

/** The plugin. */
export function rehypeWideBlocks() {
  return (tree: Root): void => {
    walk<Nodes>(tree, (node, ancestors) => {
      if (node.type !== 'element') return undefined;
      if (node.tagName === 'pre') {
        const code = node.children.find((child) => child.type === 'element');
        node.properties = { ...code?.properties, tabIndex: 0 };
        if (code) code.properties = {};
      }
      if (node.tagName !== 'table') return undefined;
      walk<Nodes>(node, alignByClass);
      // What names the table from outside (its anchor, the passages it belongs to) names the frame.
      const { id, dataOf } = node.properties;
      node.properties = {};
      const label = tableName(typeof id === 'string' ? passageNumber(id) : undefined);
      const frame = element(
        'div',
        {
          ...(id === undefined ? {} : { id }),
          ...(dataOf === undefined ? {} : { dataOf }),
          className: ['table'],
          role: 'region',
          ariaLabel: label,
          tabIndex: 0,
        },
        [node],
      );
      const parent = ancestors.at(-1) as Parents;
      parent.children.splice(parent.children.indexOf(node as never), 1, frame);
      return SKIP;
    });
  };
}

/** `align` is obsolete in HTML, and `style` is forbidden by our policy. */
function alignByClass(cell: Nodes): void {
  if (cell.type !== 'element') return;
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (typeof align === 'string' && align !== 'left') cell.properties['className'] = [`align-${align}`];
  if (cell.tagName === 'th') cell.properties['scope'] = 'col';
}
