/** Writes a record of entries as the words that Pagefind is given. */
import { ENTRY_KINDS, FACET_NAMES } from '../../entry-kinds.ts';
import { CELL, facetTerm, SEPARATOR, type EntrySource, type RecordSource } from '../../search/entry.ts';
import { nameOf, wordsOf } from '../../search/words.ts';

/** What takes a position and is not a word. */
const GAP = '.';

/** Positions between texts that do not belong together: no two words are near across them. */
const BETWEEN = 8;

/** A record in words. */
export interface WordedRecord {
  /** Words and gaps, by position; a word ends with its field. */
  content: string[];
  /** The first cell of each entry. */
  cells: number[];
}

/** The words of a record; `count` is told each word of its texts, folded. */
export function toWords(record: RecordSource, count: (folded: string) => void): WordedRecord {
  const content: string[] = [];
  const cells = record.entries.map((entry, index) => {
    while (content.length % CELL !== 0) content.push(GAP);
    const cell = content.length / CELL;
    const facets = [entry.facets, ...(index === 0 ? [record.facets] : [])];
    // First, so that they stand in the entry’s first cell however long its words are.
    for (const facet of FACET_NAMES)
      for (const value of new Set(facets.flatMap((each) => each?.[facet] ?? []))) content.push(facetTerm(facet, value));
    content.push(...entryWords(entry, count));
    return cell;
  });
  return { content, cells };
}

function entryWords({ kind, words, terms = [], names = [] }: EntrySource, count: (folded: string) => void): string[] {
  const [first] = Object.keys(ENTRY_KINDS[kind].fields);
  const content = [...terms, ...new Set(names.map(nameOf))].map((term) => term + SEPARATOR + first!);
  for (const [field, texts] of Object.entries(words))
    for (const text of texts) {
      if (content.length > 0) content.push(...Array<string>(BETWEEN).fill(GAP));
      const joined: string[] = [];
      for (const word of wordsOf(text)) {
        content.push(word.isStop ? GAP : word.term + SEPARATOR + field);
        if (word.joined) joined.push(word.joined + SEPARATOR + field);
        if (!word.isStop) count(word.folded);
      }
      content.push(...joined);
    }
  return content;
}
