/** Names, titles and remarks of records, in plain words. */
import type { Name, Work } from '../schemas/work.ts';

/** `Ludwig van Beethoven`, `Center for Eurasian Studies`. */
export const nameOf = ({ given, family, literal, suffix, ...particles }: Name): string =>
  literal ??
  [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix].filter(Boolean).join(' ');

/** The authors of a work in one line; empty where it has none. */
export const authorsOf = ({ author = [] }: Work): string => author.map(nameOf).join(', ');

/** A title without the marks that Zotero allows in it (`<i>`, `<sup>`, `<span class="nocase">` …). */
export const plainTitle = (title: string): string => title.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^>]*)?>/g, '');

/** What is to be said of a record where a format has no field for it, a sentence each. */
export function remarksOn({ custom = {} }: Work): string[] {
  return [
    custom['title-romanised'] && `Title in Latin letters: ${custom['title-romanised']}.`,
    custom['address-is-cut'] && 'The address is cut in the source that gives it.',
    custom.archive && `Archived copy: ${custom.archive}`,
    custom.remark,
  ].filter((remark): remark is string => Boolean(remark));
}
