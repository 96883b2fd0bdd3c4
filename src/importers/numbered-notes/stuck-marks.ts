/** Marks of notes that a copy has made plain figures: “spring.1”, “treaty2”. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { replaceText, type Replacement } from '../../markdown/tree/replace-text.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { Report } from '../report.ts';

/** A number behind a word or its full stop, as few other numbers stand. */
const STUCK = /(?<=(?<word>\p{L}*\p{Ll})[.,;:!?)\]”"’»]{0,3})(?<number>\d{1,3})(?=$|[\s,;.)\]”"’»–—])/gu;
/** What has a number behind it for another reason: abbreviations, units, names of files. */
const NUMBERED =
  /^(?:no|nos|nr|p|pp|vol|vols|art|arts|ch|chap|fig|figs|sec|bd|sy|cilt|sayfa|cf|ca|c|v|km|m|cm|mm|ha|ft|mi|in|mp|page|ref)$/iu;

/** How many notes a text may lack at its end. */
const MISSING = 3;

/** Whether a text has such marks of notes 1 and 2, in this order; for texts that have no others. */
export function hasStuckMarks(text: string): boolean {
  const numbers = [...text.matchAll(STUCK)].flatMap(({ groups }) =>
    NUMBERED.test(groups!['word']!) ? [] : [groups!['number']!],
  );
  const first = numbers.indexOf('1');
  return first !== -1 && numbers.indexOf('2', first) !== -1;
}

/**
 * Reads numbers behind words as marks of the notes with these labels that no other mark leads to, where all such notes are
 * found once and in their order; else tells each as what may be a mark.
 */
export function readStuckMarks(tree: Root, source: VFile, labels: ReadonlySet<string>, report: Report): void {
  /** Each mark and each number that may be one, in the order of the text. */
  const order: string[] = [];
  const marked = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'written' && node.role === 'noteref') {
      order.push(node.value.slice(2, -1));
      marked.add(node.value.slice(2, -1));
    } else if (node.type === 'text') order.push(...stuckIn(node.value, labels).map(({ number }) => number));
  });
  const areMarks = completes(
    [...labels].filter((label) => !marked.has(label)),
    order,
  );
  replaceText(tree, source, '', ({ node, ancestors, places }) =>
    ancestors.some(({ type }) => type === 'link')
      ? []
      : stuckIn(node.value, labels).flatMap(({ number, index }): Replacement[] => {
          const place = places.placeOf(index);
          const written = wordAt(node.value, index, number);
          if (!areMarks || marked.has(number)) {
            report.log(
              'warning',
              place,
              `“${written}” may end with the mark of note ${number}; if so, write [${number}] in the source`,
              'mark-unsure',
            );
            return [];
          }
          report.log(
            'normalised',
            place,
            `The number at the end of “${written}” is read as the mark of note ${number}`,
          );
          const end = index + number.length;
          const position = { start: place, end: places.placeOf(end) };
          return [
            { start: index, end, nodes: [{ type: 'written', role: 'noteref', value: `[^${number}]`, position }] },
          ];
        }),
  );
}

/** Numbers in `text` that are stuck to a word and are labels of notes. */
const stuckIn = (text: string, labels: ReadonlySet<string>): { number: string; index: number }[] =>
  [...text.matchAll(STUCK)].flatMap(({ groups, index, 0: number }) => {
    // Behind a stop, a number a little higher than those of the notes may have lost its note.
    const isLabel =
      labels.has(number) || (Number(number) <= labels.size + MISSING && /[.!?”"’»)]$/u.test(text.slice(0, index)));
    return isLabel && number !== '0' && !NUMBERED.test(groups!['word']!) ? [{ number, index }] : [];
  });

/** Whether each of the `missing` labels stands once in `order`, behind the label before it and before the one after it. */
function completes(missing: readonly string[], order: readonly string[]): boolean {
  const isInPlace = (label: string): boolean => {
    const at = order.indexOf(label);
    const [before, after] = [order.indexOf(String(Number(label) - 1)), order.indexOf(String(Number(label) + 1))];
    return at !== -1 && at === order.lastIndexOf(label) && before < at && (after === -1 || after > at);
  };
  return missing.length > 0 && missing.every(isInPlace);
}

const wordAt = (text: string, index: number, number: string): string =>
  `${/\S*$/.exec(text.slice(0, index))![0].slice(-24)}${number}`;
