/** Gathers from all records what the index says of itself. */
import { FIELDS } from '../../entry-kinds.ts';
import { SEPARATOR, type IndexFacts, type RecordSource } from '../../search/entry.ts';
import { toWords } from './record-words.ts';

/** A word that stands more often than this stands apart: its neighbours in the alphabet must not become dear by it. */
const COMMON = 20_000;

/** How many records tell which words are common. */
const SAMPLE = 200;

/** How many topics a search begins with. */
const TOPICS = 12;

/** Adds up what records hold. */
export class FactsGatherer {
  /** How often each word of the texts stands there, folded. */
  readonly words = new Map<string, number>();
  #entries = 0;
  readonly #languages = new Set<string>();
  readonly #decades = new Set<string>();
  readonly #spoken = new Map<string, number>();
  readonly #topics: { slug: string; title: string; path: string }[] = [];

  /** Counts a word of the texts. */
  readonly count = (folded: string): void => void this.words.set(folded, (this.words.get(folded) ?? 0) + 1);

  /** Takes in a record. */
  add({ facets, entries }: RecordSource): void {
    this.#entries += entries.length;
    for (const each of [facets, ...entries.map((entry) => entry.facets)]) {
      each?.language?.forEach((language) => this.#languages.add(language));
      each?.decade?.forEach((decade) => this.#decades.add(decade));
    }
    for (const { kind, title, path, facets: own } of entries)
      for (const slug of own?.topic ?? []) {
        if (kind === 'passage') this.#spoken.set(slug, (this.#spoken.get(slug) ?? 0) + 1);
        else this.#topics.push({ slug, title, path });
      }
  }

  /** What was gathered. */
  get facts(): Pick<IndexFacts, 'entries' | 'languages' | 'decades' | 'topics'> {
    const spoken = ({ slug }: { slug: string }): number => this.#spoken.get(slug) ?? 0;
    return {
      entries: this.#entries,
      languages: [...this.#languages].sort(),
      decades: [...this.#decades].sort((a, b) => Number(a) - Number(b)),
      // The topics that passages speak of most.
      topics: this.#topics
        .sort((a, b) => spoken(b) - spoken(a) || (a.slug < b.slug ? -1 : 1))
        .slice(0, TOPICS)
        .map(({ title, path }) => [title, path]),
    };
  }
}

const LETTERS = new Set(FIELDS.map(({ letter }) => SEPARATOR + letter));

/** The word of the index without its field; `undefined` for gaps and facets. */
export const withoutField = (word: string): string | undefined =>
  LETTERS.has(word.slice(-2)) ? word.slice(0, -2) : undefined;

/** The words of the index that stand in very many places, as a part of the records tells: all are too many to ask twice. */
export function commonTerms(recordsOf: () => Iterable<RecordSource>, count: number): string[] {
  const step = Math.ceil(count / SAMPLE);
  const counts = new Map<string, number>();
  let at = 0;
  for (const record of recordsOf()) {
    if (at++ % step !== 0) continue;
    for (const word of toWords(record, () => undefined).content) {
      const term = withoutField(word);
      if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, times]) => times * step > COMMON).map(([term]) => term);
}
