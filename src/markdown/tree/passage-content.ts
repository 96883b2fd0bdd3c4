/** What stands in a passage beside its words: evidence, topics, dates, claims; and what a picture shows. */
import type { Nodes } from 'mdast';
import type { Passage } from '../../content/model.ts';
import { isSameEvidence } from '../../evidence.ts';
import { plainText } from './plain-text.ts';
import { SKIP, walk } from './walk.ts';

/** Adds to `passage` what stands in `content`: each piece of evidence and each topic once. */
export function readContent(passage: Passage, content: readonly Nodes[]): void {
  for (const block of content) {
    walk<Nodes>(block, (node) => {
      // What an editor's note refers to supports no passage.
      if (node.type === 'editorNote' || node.type === 'list') return SKIP;
      for (const evidence of node.data?.evidence ?? []) {
        if (!passage.evidence.some((known) => isSameEvidence(known, evidence))) passage.evidence.push(evidence);
        (node.data!.supports ??= []).push(passage);
      }
      if (node.type === 'wikilink' && node.resolution.kind !== 'article') {
        const { kind, slug } = node.resolution;
        const named = kind === 'topic' ? passage.topics : passage.unwritten;
        if (!named.includes(slug)) named.push(slug);
      }
      if (node.type === 'dated') passage.dates.push({ ...node.statement, text: plainText(node) });
      if (node.type === 'claim') passage.claims.push({ ...node.statement, text: plainText(node) });
      return undefined;
    });
  }
}

/** The description of the picture of a figure; `''` where the first block is none. */
export const descriptionOf = ([figure]: readonly Nodes[]): string => {
  const [picture] = figure?.type === 'paragraph' ? figure.children : [];
  return picture?.type === 'picture' ? (picture.image.alt ?? '') : '';
};
