/** Compares what was to be written with what a reader of the written file gets: nothing may be lost or added. */
import type { Nodes, Root } from 'mdast';
import type { Place } from '../checks/message.ts';
import { parseClock } from '../markdown/clock.ts';
import { walk } from '../markdown/walk.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './report.ts';
import type { Leaf } from './tree.ts';

/** Throws a `Refusal` where the text that was written holds code. `placeOf` finds places of it in the source. */
export function verifyNoCode(written: Root, placeIn: (place: Place) => Place): void {
  walk<Nodes>(written, (node) => {
    if (!node.type.startsWith('mdx') && node.type !== 'html') return;
    throw new Refusal({
      ...placeIn(node.position?.start ?? { line: 1, column: 1 }),
      code: 'code-left',
      found: `the article would hold code (${node.type})`,
    });
  });
}

/** Throws a `Refusal` where the two readings differ. */
export function verifySame(wanted: Reading, got: Reading): void {
  if (wanted.text === got.text) return;
  let at = 0;
  while (wanted.text[at] === got.text[at]) at++;
  const around = ({ text }: Reading): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  throw new Refusal({
    ...wanted.placeAt(at),
    code: 'text-lost',
    found: `the article would read ${around(got)} for ${around(wanted)}`,
  });
}

/** Words and figures. Times are told by their seconds, since they may be written in several ways. */
const wordsOf = (text: string): string[] =>
  text.replace(/\d{1,3}(?::\d{2}){1,2}/g, (time) => ` t${parseClock(time) ?? time} `).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Throws a `Refusal` where a word or an address of the source stands nowhere in `results`. */
export function verifyWhole(leaves: readonly Leaf[], results: readonly string[]): void {
  const left = new Map<string, number>();
  for (const word of results.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  let everything = results.join(' ').replace(/\s+/g, '');
  /** Whether a piece stands in the results as a whole: where links have gone, its last word may have grown together. */
  const standsWhole = (value: string): boolean => {
    const piece = value.replace(/^\s*\[\d+\]:?|\s+/g, '');
    const at = everything.indexOf(piece);
    if (at !== -1)
      everything = everything.slice(0, at) + ' '.repeat(piece.length) + everything.slice(at + piece.length);
    return at !== -1;
  };
  for (const { value, isAddress, line, column } of leaves) {
    const lost = isAddress
      ? value.startsWith('#') || everything.includes(value.replace(/^(?:https?:\/\/|mailto:)|\s+/g, ''))
        ? undefined
        : value
      : wordsOf(value).find((word) => {
          const rest = left.get(word) ?? 0;
          left.set(word, rest - 1);
          return rest <= 0;
        });
    if (lost === undefined || (!isAddress && standsWhole(value))) continue;
    throw new Refusal({
      line,
      column,
      code: 'text-lost',
      found: `${JSON.stringify(lost)} in ${JSON.stringify(value.slice(0, 60))} would be lost`,
    });
  }
}
