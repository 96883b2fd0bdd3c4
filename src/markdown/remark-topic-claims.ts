/** An introduction of a topic rests on passages: a sentence without a link to one is told. */
import type { Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { plainText } from './tree/plain-text.ts';
import { SKIP, walk } from './tree/walk.ts';

/** The address of a passage. */
const PASSAGE = /\/articles\/[^/]+\/#p\d/;

/** The plugin. */
export function remarkTopicClaims() {
  return (tree: Root, file: VFile): void => {
    if (file.data.context?.form !== 'topic') return;
    const sentences = new Intl.Segmenter(file.data.context.lang, { granularity: 'sentence' });
    walk<Nodes>(tree, (node) => {
      if (node.type === 'note' || node.type === 'editorNote') return SKIP;
      if (node.type === 'paragraph') check(node, file, sentences);
      return undefined;
    });
  };
}

function check(paragraph: Paragraph, file: VFile, sentences: Intl.Segmenter): void {
  let text = '';
  const links: { from: number; to: number }[] = [];
  for (const child of paragraph.children) {
    const words = plainText(child);
    if (leadsToPassage(child)) links.push({ from: text.length, to: text.length + words.length });
    text += words;
  }
  for (const { segment, index } of sentences.segment(text)) {
    const isCited = links.some(({ from, to }) => from < index + segment.length && to > index);
    if (/\p{L}/u.test(segment) && !isCited)
      diagnose(
        file,
        'topic-claim',
        paragraph.position?.start,
        `${JSON.stringify(shortened(segment.trim()))} leads to no passage`,
      );
  }
}

const shortened = (sentence: string): string => (sentence.length <= 60 ? sentence : `${sentence.slice(0, 58)} …`);

/** Whether a node is a link to a passage, or has one in it. */
function leadsToPassage(node: Nodes): boolean {
  let found = false;
  walk<Nodes>(node, (inner) => {
    const href =
      inner.type === 'link' ? inner.url : inner.type === 'wikilink' ? inner.data.hProperties?.['href'] : undefined;
    if (typeof href === 'string' && PASSAGE.test(href)) found = true;
    return undefined;
  });
  return found;
}
