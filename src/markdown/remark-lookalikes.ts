/** Finds what was meant as a table, a heading or a mark and is none: Markdown takes it for text and says nothing. */
import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { foreignMarks } from './dialects.ts';
import { sourcePlaces, type SourcePlaces } from './tree/source-places.ts';
import { walk } from './tree/walk.ts';

const DELIMITER_ROW = /^\s*\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/m;
const HASHES = /^#{1,6}[^\s#]/;

/** The plugin. */
export function remarkLookalikes() {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
      const placesOf = new Map<Text, SourcePlaces>();
      for (const { found, hint, text, index } of foreignMarks(node)) {
        const places = placesOf.get(text) ?? sourcePlaces(file, text);
        placesOf.set(text, places);
        if (places.isLiteral(index))
          diagnose(file, 'mark-foreign', places.placeOf(index), `there is ${found}`, { hint });
      }
      if (node.type !== 'paragraph') return;
      const [first] = node.children;
      // What begins with an escape is meant as text.
      if (first?.type === 'text' && !sourcePlaces(file, first).isLiteral(0)) return;
      const text = node.children.map((child) => (child.type === 'text' ? child.value : '…')).join('');
      if (DELIMITER_ROW.test(text))
        diagnose(file, 'table-broken', node.position?.start, 'a text here looks like a table');
      if (HASHES.test(text))
        diagnose(file, 'heading-space', node.position?.start, `a text begins with ${text.slice(0, 12)}`);
    });
  };
}
