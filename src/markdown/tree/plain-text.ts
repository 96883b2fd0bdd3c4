/** What a passage says, apart from what it rests on. */
import type { Nodes, Paragraph } from 'mdast';

/** The words of a node, without evidence, editor's notes, images and nested lists. */
export function plainText(node: Nodes): string {
  if (node.data?.evidence) return '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'editorNote':
    case 'list':
    case 'code':
      return '';
    default:
      return 'children' in node
        ? node.children
            .map(plainText)
            .join(node.type === 'tableRow' || node.type === 'table' || node.type === 'blockquote' ? ' ' : '')
        : '';
  }
}

/** Whether a paragraph says something of its own. */
export const isText = (paragraph: Paragraph): boolean => /[\p{L}\p{N}]/u.test(plainText(paragraph));

/** Whether a paragraph holds evidence and nothing else. */
export const isEvidence = ({ children }: Paragraph): boolean =>
  children.some((child) => child.data?.evidence) &&
  children.every((child) => child.data?.evidence || (child.type === 'text' && /^[\s\p{P}]*$/u.test(child.value)));
