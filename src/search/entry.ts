/**
 * What can be found, and how the index holds it. An article is one record of Pagefind's index, with its passages, notes and
 * sections as entries; works and topics come many to a record. Pagefind keeps our words and their positions, no more: a
 * word is written with the field that it stands in (`cashmerǀp`), and each entry begins at a multiple of `CELL` positions, so
 * that a position tells the entry before anything of it is loaded.
 */
import type { EvidenceKind } from '../evidence.ts';
import { FACETS, type EntryKind, type Facet } from '../entry-kinds.ts';

/** Positions of a cell. A long entry takes several cells. */
export const CELL = 128;

/** Divides a word of the index from its field; no word has it. */
export const SEPARATOR = 'ǀ';

/** The word of the index that stands for a value of a facet. Those stand together, apart from the words of texts. */
export const facetTerm = (facet: Facet, value: string): string =>
  `${SEPARATOR}${FACETS[facet]}${value.toLowerCase().replace(/[^a-z0-9]/g, (sign) => `x${sign.codePointAt(0)!.toString(16)}`)}`;

/** Evidence as a result shows it: its kind, label and address, and the work that a note cites, in short. */
export type ShownEvidence = [kind: EvidenceKind, label: string, href: string, detail?: string];

/** What an entry shows. */
export interface ShownEntry {
  kind: EntryKind;
  /**
   * Path of the page from the site’s root, without the base path, with the anchor; where it is in another part of the collection,
   * from that of the host, with a slash before it.
   */
  path: string;
  /** Its name: the title of a work; of a passage or a note its number, since its name is in the language of the interface. */
  title: string;
  /** Words that an excerpt is taken from. */
  text: string;
  /** The language of title and text (BCP 47), where it is not the site’s. */
  lang?: string | undefined;
  /** The heading it stands under. */
  section?: string | undefined;
  evidence?: readonly ShownEvidence[] | undefined;
}

/** An entry as the pages hand it to the index. */
export interface EntrySource extends ShownEntry {
  /** Its words by the letter of their field; what stands in one field is one text or several. */
  words: Readonly<Record<string, readonly string[]>>;
  /** Words of the index that it has beside those of its texts, in its first field. */
  terms?: readonly string[];
  /** What it is called: who types just that looks for it. */
  names?: readonly string[];
  /** What it can be narrowed by. */
  facets?: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** What becomes one record of the index. */
export interface RecordSource {
  /** Names the record: `articles/<slug>`. */
  name: string;
  /** Title of the page where all entries stand on one. */
  title?: string;
  /** What all entries can be narrowed by. */
  facets?: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** What the values of facets are called, where that is not the value itself. */
  labels?: Readonly<Record<string, string>>;
  entries: readonly EntrySource[];
}

/** What is loaded of a record when something of it is shown. */
export interface RecordFile {
  /** Title of the part of the collection that it comes from, where that is another. */
  part?: string;
  title?: string;
  labels?: Readonly<Record<string, string>>;
  /** The entries with their first cells, in order. */
  entries: readonly (ShownEntry & { cell: number })[];
}

/** What the index says of itself, in `pagefind-entry.json`. */
export interface IndexFacts {
  /** How many entries there are. */
  entries: number;
  /** The name of the folder with the word list. */
  words: string;
  /** The beginnings of words that have a file of their own there; empty where one file has all. */
  shards: readonly string[];
  /** Words that stand in so many places that the index holds them apart. */
  common: readonly string[];
  /** Languages and decades that there are. */
  languages: readonly string[];
  decades: readonly string[];
  /** Topics to begin with: title and path. */
  topics: readonly (readonly [title: string, path: string])[];
  /** The other parts of the collection, which are searched too; none where it is one site. */
  parts?: readonly OtherPart[];
}

/** Another part of the collection, as the index names it. */
export interface OtherPart {
  title: string;
  /** Its path on the host that all parts share, with a slash at both ends. */
  base: string;
}
