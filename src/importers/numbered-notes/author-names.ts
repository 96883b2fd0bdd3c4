/** Names of authors that a head spells in several ways, and mentions of them elsewhere in the text. */
import { distance } from 'fastest-levenshtein';
import type { Report } from '../report.ts';
import type { Head } from './head-lines.ts';

/** Names shorter than this differ in one letter for good reasons. */
const MIN_LETTERS = 10;

/** Names that are one in several spellings: the one that the text's end has is kept, else the first. */
export function mergeSpellings(head: Head, end: string, report: Report): void {
  head.authors = head.authors.reduce<string[]>((names, name) => {
    const at = names.findIndex((other) => looksLikeOne(other, name));
    if (at === -1) return [...names, name];
    const first = names[at]!;
    if (first.toLocaleLowerCase('tr') === name.toLocaleLowerCase('tr')) return names;
    const kept = mentionOf(first, end) ?? mentionOf(name, end) ?? first;
    report.sourceError({ line: 1, column: 1 }, `the author’s name is spelt in two ways: “${first}” and “${name}”`, {
      comment: `The record of the source has “${kept}”.`,
      ofWhole: true,
    });
    return names.with(at, kept);
  }, []);
}

/** A name as `text` writes it, in any capitals; `undefined` where it does not. */
export function mentionOf(name: string, text: string): string | undefined {
  const at = text.toLocaleLowerCase('tr').indexOf(name.toLocaleLowerCase('tr'));
  return at === -1 ? undefined : text.slice(at, at + name.length);
}

/** Whether two names are so alike that they are meant as one. */
function looksLikeOne(a: string, b: string): boolean {
  const letters = (name: string): string =>
    name
      .normalize('NFD')
      .toLocaleLowerCase('en')
      .replace(/ı/g, 'i')
      .replace(/[^\p{L}]/gu, '');
  const [first, second] = [letters(a), letters(b)];
  return first === second || (first.length >= MIN_LETTERS && distance(first, second) === 1);
}
