/** Marks passages and notes that a correction or an error in the source is listed for. */
import type { Element, ElementContent } from 'hast';
import { element, textNode } from './tree/nodes.ts';
import type { EntryMark } from '../content/model.ts';
import { entryMarks as labels } from '../i18n/index.ts';

/**
 * Puts the marks of `entryMarks` at the end of the words of `node`, the element of a passage or a note. `page` is the address
 * of the article where the marks must lead there from other pages too.
 */
export function addEntryMarks(node: Element, entryMarks: readonly EntryMark[], page = ''): void {
  const marks = entryMarks.flatMap(({ kind, anchor }): ElementContent[] => [
    textNode(' '),
    element('a', { className: ['entry-mark'], href: `${page}#${anchor}` }, [textNode(labels[kind])]),
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
