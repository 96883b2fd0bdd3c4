/**
 * What a tree says when it is read: words, code, addresses and marks in their order, without spaces. Two trees that say the
 * same have the same reading, so a place in one can be found in the other.
 */
import type { Nodes, Root } from 'mdast';
import { comparePlaces, type Place } from '../../diagnostics/diagnostic.ts';
import { walk } from '../../markdown/tree/walk.ts';

/** A part of a reading and the node that it comes from. */
interface Piece {
  text: string;
  /** Index of its first character in the whole reading. */
  from: number;
  /** Where the node begins; nowhere for what the importer has put in. */
  place?: Place;
  /** The node's value, where its characters can be counted. */
  value?: string;
}

/** A reading. */
export interface Reading {
  text: string;
  /** Where the character at `index` stands in the tree's file. */
  placeAt: (index: number) => Place;
  /** Index of what stands at `place` of the tree's file, or next before it. */
  indexAt: (place: Place) => number;
}

/** Index of the last of `items` that passes; those that do stand first. -1 where none does. */
function lastWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(items[middle]!)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads a tree. Notes are read last, wherever they stand. */
export function readTree(tree: Root): Reading {
  const parts: Omit<Piece, 'from'>[] = [];
  const notes: Omit<Piece, 'from'>[] = [];
  walk<Nodes>(tree, (node, ancestors) => {
    const into =
      node.type === 'footnoteDefinition' || ancestors.some(({ type }) => type === 'footnoteDefinition') ? notes : parts;
    const written = wordsOf(node);
    if (written === '') return;
    const start = node.position?.start;
    into.push({
      text: written.replace(/\s+/g, ''),
      ...(start ? { place: { line: start.line, column: start.column } } : {}),
      ...('value' in node && node.type !== 'written' ? { value: node.value } : {}),
    });
  });
  let from = 0;
  const pieces = [...parts, ...notes].map((part): Piece => {
    const piece = { ...part, from };
    from += part.text.length;
    return piece;
  });
  const placed = pieces.filter((piece) => piece.place);
  const inFile = placed.toSorted((a, b) => comparePlaces(a.place!, b.place!));
  return {
    text: pieces.map(({ text }) => text).join(''),
    placeAt(index) {
      const piece = placed[lastWhere(placed, ({ from: first }) => first <= index)];
      return piece ? within(piece, index - piece.from) : { line: 1, column: 1 };
    },
    indexAt(place) {
      const best = inFile[lastWhere(inFile, (piece) => comparePlaces(piece.place!, place) <= 0)];
      return best ? best.from + lettersBefore(best, place) : 0;
    },
  };
}

/** What a node says itself. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'written':
      return decoded(node.value.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    case 'link':
      return isBare(node) ? '' : node.url;
    case 'image':
      return `${node.alt ?? ''}${node.url}${node.title ?? ''}`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'footnoteDefinition':
      return `[^${node.label ?? node.identifier}]:`;
    default:
      return '';
  }
}

/** Letters that are written as numbers are letters. */
const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** An address that is its own text becomes a link by itself. */
function isBare(node: Extract<Nodes, { type: 'link' }>): boolean {
  const [child] = node.children;
  return (
    node.children.length === 1 &&
    child?.type === 'text' &&
    (node.url === child.value || node.url.endsWith(`//${child.value}`) || node.url === `mailto:${child.value}`)
  );
}

/** The place of the letter that `letters` others of the piece stand before. */
function within({ place, value, text }: Piece, letters: number): Place {
  if (value === undefined || letters === 0 || letters > text.length) return place!;
  let index = 0;
  for (let left = letters; left > 0 || /\s/.test(value[index] ?? 'x'); index++) if (!/\s/.test(value[index]!)) left--;
  const lines = value.slice(0, index).split('\n');
  return lines.length === 1
    ? { line: place!.line, column: place!.column + index }
    : { line: place!.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

/** How many letters of the piece stand before `at`. */
function lettersBefore({ place, value, text }: Piece, at: Place): number {
  if (value === undefined) return 0;
  const lines = value.split('\n');
  const line = at.line - place!.line;
  const before = [
    ...lines.slice(0, line),
    (lines[line] ?? '').slice(0, line === 0 ? at.column - place!.column : at.column - 1),
  ];
  return Math.min(text.length - 1, before.join('').replace(/\s+/g, '').length);
}
