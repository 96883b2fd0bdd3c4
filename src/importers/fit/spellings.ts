/** Names that a text spells in two ways: one of the two is a slip more often than not. */
import { distance } from 'fastest-levenshtein';
import type { Nodes, Root } from 'mdast';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { Report } from '../report.ts';
import { placeOf } from './tree.ts';

const NAME = /\p{Lu}[\p{Ll}\p{M}’'-]+(?:[ ]\p{Lu}[\p{Ll}\p{M}’'-]+){1,2}/gu;
/** Words shorter than this differ in one letter for good reasons. */
const MIN_LETTERS = 5;

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|[’'-]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/s$/, '');

/** Whether two names of as many words are one: the same but for one longer word, which differs in one letter or in its accents. */
function areOne(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index]!] as const]));
  if (a.length !== b.length || differing.length !== 1) return false;
  const [first, second] = differing[0]!;
  const [one, other] = [folded(first), folded(second)];
  const isEnding = first.replace(/['’]?s$/, '') === second.replace(/['’]?s$/, '');
  return (
    !isEnding && (one === other || (Math.min(one.length, other.length) >= MIN_LETTERS && distance(one, other) === 1))
  );
}

/** Reports names of two or three words that stand in `tree` in two spellings. */
export function reportSpellings(tree: Root, report: Report): void {
  const found = new Map<string, Place>();
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'text' || ancestors.some(({ type }) => type === 'footnoteDefinition' || type === 'link')) return;
    for (const [name] of node.value.matchAll(NAME)) if (!found.has(name)) found.set(name, placeOf(node));
  });
  // Names that could be one share a word; each is compared with those only.
  const byWord = new Map<string, [string, string[]][]>();
  for (const [name, place] of found) {
    const words = name.split(' ');
    const reported = new Set<string>();
    for (const [index, word] of words.entries()) {
      const key = `${index} ${word}`;
      const others = byWord.get(key) ?? [];
      for (const [other, otherWords] of others) {
        if (reported.has(other) || !areOne(words, otherWords)) continue;
        reported.add(other);
        report.sourceError(place, `“${name}” is spelt “${other}” on line ${report.inSource(found.get(other)!).line}`);
      }
      byWord.set(key, [...others, [name, words]]);
    }
  }
}
