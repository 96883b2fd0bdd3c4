/** The order of names in lists, as readers of a language expect it (CLDR’s collation, by `Intl.Collator`). */
import { LOCALE } from './interface.ts';

/** How a language orders names. */
export interface Collation {
  /** Compares two names in the form that `sortForm` gives them. */
  compareForms: (a: string, b: string) => number;
  /** Things in the order of their names; those of one name stay as they were. */
  sortedByName: <T>(things: readonly T[], nameOf: (thing: T) => string) => T[];
  /**
   * The letter that a name in its sorted form stands under: L for Ł, O for Ö; the letter itself where the language has it in its
   * alphabet, as Turkish has Ö.
   */
  initialOf: (form: string) => string;
}

/** A name as it is sorted: word by word, without punctuation. */
export const sortForm = (name: string): string =>
  name
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const PLAIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The order of a language (BCP 47). */
export function collationOf(locale: string): Collation {
  const names = new Intl.Collator(locale);
  const letters = new Intl.Collator(locale, { sensitivity: 'base' });
  return {
    compareForms: names.compare,
    sortedByName: (things, nameOf) =>
      things
        .map((thing) => ({ thing, form: sortForm(nameOf(thing)) }))
        .sort((a, b) => names.compare(a.form, b.form))
        .map(({ thing }) => thing),
    initialOf(form) {
      const [first = ''] = form.normalize('NFC');
      const letter = first.toLocaleUpperCase(locale);
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return [...PLAIN, bare].find((plain) => letters.compare(letter, plain) === 0) ?? letter;
    },
  };
}

/** The order of the interface’s language. */
export const { compareForms, sortedByName, initialOf } = collationOf(LOCALE);
