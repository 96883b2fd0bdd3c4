/** What searching must know of a language. */

/** What can be named by its number. */
export type NamedKind = 'note' | 'page' | 'passage';

/** A reference by number in a query: `note 16`, `p. 590`. */
export interface NamedReference {
  /** Where it begins and ends in the query, in UTF-16 units. */
  start: number;
  end: number;
  kind: NamedKind;
  number: string;
}

/** The rules of a language. Words come folded. */
export interface SearchLanguage {
  /** Words that alone find nothing. */
  stopWords: ReadonlySet<string>;
  /** What the forms and spellings of one word have in common. */
  stem: (word: string) => string;
  /** The references by number in a query. */
  named: (query: string) => NamedReference[];
}
