/** Marks that other Markdowns know and this one does not: they would stand on the page as typed. */
import type { Nodes, Parents, Text } from 'mdast';

/** Such a mark where it stands. */
export interface ForeignMark {
  /** What stands there, cut short. */
  found: string;
  /** What to write instead, as a sentence. */
  hint: string;
  text: Text;
  /** Where in the value of `text` it begins. */
  index: number;
  parent: Parents;
}

/** The marks, each with what to write instead. `…` stands for what is no plain text. */
const MARKS: readonly [RegExp, string][] = [
  [/(?<!~)~[^\s~]+~(?!~)/g, 'Lowered figures are characters (H₂O); what is struck out is written ~~so~~.'],
  [/(?<![\^[])\^[^\s^[\]]+\^/g, 'Raised figures are characters (x²).'],
  [/(?<!=)==(?![\s=])[^=]*[^\s=]==(?!=)/g, 'Emphasis is written *so*.'],
  [/(?<!\S):[a-z][a-z0-9_+-]*:(?![\w:])/g, 'A picture sign is written as the character itself.'],
  [/(?<!%)%%(?![\s%])[^%]+%%/g, 'A comment is written {/* so */}.'],
  [/(?<!\$)\$\$(?![\s$])[^$]+\$\$/g, 'Formulas are written in words and characters.'],
  [/\^\[/g, 'A note is written [^a], with a line [^a]: … of its own.'],
  [/!\[\[/g, 'Nothing can be embedded; a link is written [[so]].'],
  [/^\[!\w+\]/g, 'An editor’s note is written <EditorNote>so</EditorNote>.'],
  [/^:::/gm, 'An editor’s note is written <EditorNote>so</EditorNote>.'],
  [/(?<=\n): +\S.*/g, 'A list of terms is written as a list: - **Term**: what it is.'],
];

/** The marks in a paragraph, heading or cell, in the order of the forms. */
export function foreignMarks(block: Parents): ForeignMark[] {
  const pieces: { text: Text; parent: Parents; start: number }[] = [];
  let whole = '';
  const collect = (parent: Parents): void => {
    for (const child of parent.children as Nodes[]) {
      if (child.type === 'text') {
        pieces.push({ text: child, parent, start: whole.length });
        whole += child.value;
      } else if (child.type === 'break') whole += '\n';
      else if ('children' in child && !isBareAddress(child)) collect(child);
      else whole += '…';
    }
  };
  collect(block);
  return MARKS.flatMap(([pattern, hint]) =>
    [...whole.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const piece = pieces.findLast(({ start }) => start <= index);
      if (!piece || index - piece.start >= piece.text.value.length) return [];
      const found = [...written.trim()].slice(0, 20).join('');
      return [{ found, hint, text: piece.text, index: index - piece.start, parent: piece.parent }];
    }),
  );
}

/** An address may hold any of the marks. */
const isBareAddress = (node: Nodes): boolean =>
  node.type === 'link' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  /:\/\/|@/.test(node.children[0].value);
