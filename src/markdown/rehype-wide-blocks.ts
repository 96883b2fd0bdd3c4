/** Tables and code may be wider than a phone: they scroll by themselves and can be reached from the keyboard. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './nodes.ts';

/** The plugin. */
export function rehypeWideBlocks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'pre') {
        const code = node.children.find((child) => child.type === 'element');
        node.properties = { ...code?.properties, tabIndex: 0 };
        if (code) code.properties = {};
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(node, 'element', alignByClass);
      // What names the table from outside (its anchor, the passages it belongs to) names the frame.
      const { id, dataOf } = node.properties;
      node.properties = {};
      const label = typeof id === 'string' ? `Table, passage ${id.slice(1)}` : 'Table';
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
      parent.children[index] = frame;
      return [SKIP, index + 1];
    });
  };
}

/** `align` is obsolete in HTML, and `style` is forbidden by our policy. */
function alignByClass(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (typeof align === 'string' && align !== 'left') cell.properties['className'] = [`align-${align}`];
  if (cell.tagName === 'th') cell.properties['scope'] = 'col';
}
