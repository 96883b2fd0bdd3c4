/** A content file as other files may know it: its settings, and the facts of its compiled text. */
import type { ArticleData } from '../schemas/article.ts';
import { evidenceOfKind } from '../evidence.ts';
import type { TopicData } from '../schemas/topic.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Validated } from './yaml.ts';
import type { ClaimedStatement } from './claims.ts';
import type { CompiledText, DatedStatement, InternalLink, Note, Passage } from './model.ts';

/** What other files may ask of a compiled text; the text itself stays in the cache. */
export interface TextFacts {
  /** Ids of its passages. */
  passages: readonly string[];
  /** Labels of its notes. */
  notes: readonly string[];
  /** Anchors of its headings. */
  headings: readonly string[];
  links: readonly InternalLink[];
  coverage: Coverage;
  /** How many of its wikilinks lead to topics that nobody has written. */
  unwritten: number;
  /** The topics that each passage names, for those that name any. */
  topics: readonly (readonly string[])[];
  /** How many dates its passages name. */
  dates: number;
  /** The dates that name an event. */
  events: readonly DatedStatement[];
  claims: readonly ClaimedStatement[];
  /** Ids of works: each as often as passages cite it. */
  works: readonly string[];
}

/** A content file that could be read, with its settings. */
export interface Entry<T> {
  slug: string;
  /** Path from the project's folder, with slashes. */
  file: string;
  data: T;
  facts: TextFacts;
  /** Changes whenever the settings or the compiled text do. */
  digest: string;
  /** Where a setting stands. */
  placeOf: Validated<T>['placeOf'];
}

/** An article. */
export type Article = Entry<ArticleData>;

/** A topic. */
export type Topic = Entry<TopicData>;

/** The facts of a compiled text. */
export const factsOf = ({ passages, notes, headings, links, unwritten }: CompiledText): TextFacts => ({
  passages: passages.map(({ id }) => id),
  notes: notes.map(({ label }) => label),
  headings: headings.map(({ id }) => id),
  links,
  coverage: coverageOf(passages),
  unwritten: unwritten.length,
  topics: passages.flatMap(({ topics }) => (topics.length > 0 ? [topics] : [])),
  dates: passages.reduce((sum, { dates }) => sum + dates.length, 0),
  events: passages.flatMap(({ dates }) => dates.filter(({ event }) => event !== undefined)),
  claims: passages.flatMap(({ claims }) => claims),
  works: passages.flatMap((passage) => worksOf(passage, notes)),
});

/** The works that the notes of a passage cite, each once. */
const worksOf = (passage: Passage, notes: readonly Note[]): string[] => [
  ...new Set(
    notes.flatMap(({ label, citations }) =>
      evidenceOfKind(passage.evidence, 'note').some((note) => note.label === label)
        ? citations.map(({ work }) => work)
        : [],
    ),
  ),
];
