/** Names, titles and notes of records, in plain words. */
import type { Name, Work } from '../schemas/work.ts';
import { recordNotes, work as words } from '../i18n/index.ts';

/** `Ludwig van Beethoven`, `Center for Eurasian Studies`. */
export const nameOf = ({ given, family, literal, suffix, ...particles }: Name): string =>
  literal ??
  [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix].filter(Boolean).join(' ');

/** The authors of a work in one line; empty where it has none. */
export const authorsOf = ({ author = [] }: Work): string => author.map(nameOf).join(', ');

/** A title without the marks that Zotero allows in it (`<i>`, `<sup>`, `<span class="nocase">` …). */
export const plainTitle = (title: string): string => title.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^>]*)?>/g, '');

/** What is to be said of a record where a format has no field for it, a sentence each. */
export function editorNotesOn({ custom = {} }: Work): string[] {
  return [
    custom['title-romanised'] && recordNotes.romanised(custom['title-romanised']),
    custom['address-is-cut'] && recordNotes.isCut,
    custom.archive && recordNotes.archived(custom.archive),
    custom.editorNote,
  ].filter((note): note is string => Boolean(note));
}

/** A work in few words, as a note is told from another: `Reeves 2012`, `Trade Map`. */
export function shortName({ author, editor, title, issued }: Work): string {
  const [first, second] = author ?? editor ?? [];
  const name = first && (first.literal ?? [first['non-dropping-particle'], first.family].filter(Boolean).join(' '));
  const year = issued?.['date-parts']?.[0]?.[0];
  return [name ? name + (second ? ` ${words.andOthers}` : '') : plainTitle(title), year].filter(Boolean).join(' ');
}
