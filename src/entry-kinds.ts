/**
 * What can be found, and what results can be narrowed by: one list of kinds and one of facets. A new one is a row here, its
 * name in `i18n/`, and the entries that `queries/search-records.ts` makes of it.
 */

/** A kind of what can be found. */
interface EntryKindInfo {
  /** Its fields, each by its letter, with what a word found there counts. */
  fields: Readonly<Record<string, number>>;
}

/** All kinds, in the order in which they are offered for narrowing. */
export const ENTRY_KINDS = {
  passage: { fields: { p: 1, q: 0.3 } },
  note: { fields: { n: 0.75 } },
  article: { fields: { a: 0.75, b: 0.35 } },
  section: { fields: { h: 0.55 } },
  work: { fields: { w: 0.75 } },
  topic: { fields: { t: 0.7, u: 0.35 } },
  person: { fields: { e: 0.75, f: 0.35 } },
  place: { fields: { l: 0.75, m: 0.35 } },
} satisfies Record<string, EntryKindInfo>;

/** A kind of what can be found. */
export type EntryKind = keyof typeof ENTRY_KINDS;

export const ENTRY_KIND_NAMES = Object.keys(ENTRY_KINDS) as EntryKind[];

/** The letters of all fields, each with its kind and weight. */
export const FIELDS: readonly { letter: string; kind: EntryKind; weight: number }[] = ENTRY_KIND_NAMES.flatMap((kind) =>
  Object.entries(ENTRY_KINDS[kind].fields).map(([letter, weight]) => ({ letter, kind, weight })),
);

/** What results can be narrowed by, beside their kind: each with the letter of its words in the index. */
export const FACETS = { article: 'a', topic: 't', language: 'l', decade: 'd' } as const;

/** What results can be narrowed by, beside their kind. */
export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];
