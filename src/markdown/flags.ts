/** Marks passages and notes that a correction or a fault of the source is listed for. */
import type { Element, ElementContent } from 'hast';
import { element, textNode } from './nodes.ts';
import type { Flag } from './types.ts';

/** Anchor of an entry of an article's list of corrections or of the source's faults, by its place in it from 0. */
export const entryAnchor = (kind: Flag['kind'], index: number): string => `${kind}-${index + 1}`;

const LABELS = { correction: 'corrected', 'source-fault': 'fault of the source' } as const;

/**
 * Puts the marks of `flags` at the end of the words of `node`, the element of a passage or a note. `page` is the address
 * of the article where the marks must lead there from other pages too.
 */
export function addFlags(node: Element, flags: readonly Flag[], page = ''): void {
  const marks = flags.flatMap(({ kind, anchor }): ElementContent[] => [
    textNode(' '),
    element('a', { className: ['flag'], href: `${page}#${anchor}` }, [textNode(LABELS[kind])]),
  ]);
  if (marks.length === 0) return;
  const last = node.children.findLast((child) => child.type === 'element' && child.tagName === 'p') as
    Element | undefined;
  const words = last ?? node;
  // A table has no words of its own beside its cells, and an item's lists are no part of it.
  const end = words.children.findIndex(
    (child) => child.type === 'element' && ['ul', 'ol', 'table'].includes(child.tagName),
  );
  words.children.splice(end === -1 ? words.children.length : end, 0, ...marks);
}
