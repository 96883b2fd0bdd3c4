/** Compares what was to be written with what a reader of the written file gets: nothing may be lost or added. */
import type { Nodes, Root } from 'mdast';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { parseClock } from '../../timestamps.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { Reading } from './reading.ts';
import { ImportError } from '../report.ts';
import type { Leaf } from '../fit/tree.ts';

/** Throws a `ImportError` where the text that was written holds code. `placeIn` gives the place in the source of one in it. */
export function verifyNoCode(written: Root, placeIn: (place: Place) => Place): void {
  walk<Nodes>(written, (node) => {
    if (!node.type.startsWith('mdx') && node.type !== 'html') return;
    throw new ImportError({
      ...placeIn(node.position?.start ?? { line: 1, column: 1 }),
      code: 'code-left',
      found: `the article would hold code (${node.type})`,
    });
  });
}

/** Throws a `ImportError` where the two readings differ. */
export function verifySame(wanted: Reading, got: Reading): void {
  if (wanted.text === got.text) return;
  let at = 0;
  while (wanted.text[at] === got.text[at]) at++;
  const around = ({ text }: Reading): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  throw new ImportError({
    ...wanted.placeAt(at),
    code: 'text-lost',
    found: `the article would read ${around(got)} for ${around(wanted)}`,
  });
}

/** A word or figure. Times are compared by their seconds, since they may be written in several ways. */
interface Word {
  token: string;
  /** The letters and figures that it is written with. */
  parts: string[];
}

const WORD = /(?<![\p{L}\p{N}])\d{1,2}(?::\d{2}){1,2}(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): Word[] =>
  (withFigures(text).match(WORD) ?? []).map((written) =>
    written.includes(':')
      ? { token: `${parseClock(written) ?? written} s`, parts: written.split(':') }
      : { token: written, parts: [written] },
  );

/** Raised figures are figures. */
const withFigures = (text: string): string =>
  /[¹²³⁰⁴-⁹]/.test(text) ? text.replace(/[¹²³⁰⁴-⁹]+/g, (raised) => ` ${raised.normalize('NFKC')} `) : text;

/**
 * Throws a `ImportError` where a word or an address of the source stands nowhere in `results`. Words are counted, whatever their
 * order; addresses within the page (`#…`) are left to the links.
 */
export function verifyWhole(leaves: readonly Leaf[], results: readonly string[]): void {
  const left = new Map<string, number>();
  for (const { token } of results.flatMap(wordsIn)) left.set(token, (left.get(token) ?? 0) + 1);
  const ofSource = new Set(leaves.flatMap(({ value }) => wordsIn(value).map(({ token }) => token)));
  // Where a link has gone, its words may have grown together with their neighbours.
  const grown = [...left].flatMap(([token, count]) => (ofSource.has(token) ? [] : Array<string>(count).fill(token)));
  const isWithin = (part: string): boolean => {
    const at = grown.findIndex((word) => word.includes(part));
    if (at !== -1) grown[at] = grown[at]!.replace(part, ' ');
    return at !== -1;
  };
  const isThere = ({ token, parts }: Word): boolean => {
    const rest = left.get(token) ?? 0;
    left.set(token, rest - 1);
    return rest > 0 || parts.every(isWithin);
  };
  const everything = results.join(' ').replace(/\s+/g, '');
  const hasAddress = (address: string): boolean =>
    address.startsWith('#') || everything.includes(address.replace(/^(?:https?:\/\/|mailto:)|\s+/g, ''));
  for (const { value, isAddress, line, column } of leaves) {
    const lost = isAddress
      ? hasAddress(value)
        ? undefined
        : value
      : wordsIn(value)
          .find((word) => !isThere(word))
          ?.parts.join(':');
    if (lost === undefined) continue;
    throw new ImportError({
      line,
      column,
      code: 'text-lost',
      found: `${JSON.stringify(lost)} in ${JSON.stringify(value.slice(0, 60))} would be lost`,
    });
  }
}
