/** Joins what page breaks have divided: a paragraph that ends in mid-sentence, and the one that goes on. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Remark } from './form.ts';
import { placeOf } from './tree.ts';

/** Whether a paragraph stops before its sentence does. */
const isOpen = (paragraph: Paragraph): boolean => /[\p{L}\p{N},;–—-]$/u.test(toString(paragraph).trim());

/** Whether a paragraph goes on with a sentence. */
const goesOn = (paragraph: Paragraph): boolean => /^["“'(]?\p{Ll}/u.test(toString(paragraph).trim());

/** Joins the top-level paragraphs of `tree`; tells each join. */
export function joinParagraphs(tree: Root, remarks: Remark[]): void {
  tree.children = tree.children.reduce<RootContent[]>((done, block) => {
    const last = done.at(-1);
    if (last?.type !== 'paragraph' || block.type !== 'paragraph' || !isOpen(last) || !goesOn(block))
      return [...done, block];
    remarks.push({
      kind: 'join',
      text: `“… ${toString(last).slice(-24)}” and “${toString(block).slice(0, 24)} …” are joined`,
      ...placeOf(block),
    });
    const joined: Paragraph = {
      ...last,
      children: [...last.children, { type: 'text', value: ' ' }, ...block.children],
    };
    return [...done.slice(0, -1), joined];
  }, []);
}
