/** The words of the search, in English. They are kept apart because their scripts load only when a reader searches. */
import type { EvidenceKind } from '../../evidence.ts';
import type { EntryKind, Facet } from '../../entry-kinds.ts';
import { LOCALE } from './words.ts';
import { pluralsOf } from '../plural.ts';

const plural = /* @__PURE__ */ pluralsOf(LOCALE);

export const searchPage = {
  title: 'Search',
  description: 'Search all passages, notes, works and topics.',
  label: 'Search passages, notes, works and topics',
  hint: 'A name, a few words, a time (10:23) or a note (note 16). Put an exact phrase in quotation marks.',
  noScripts: 'Search needs JavaScript, which is off. You can browse everything below.',
  everything: 'Browse everything',
  letters: 'Works A–Z',
  allWorks: (n: number) => `All ${plural(n, { one: 'one work', other: '# works' })}`,
};
/** What stands in the place of the search where there is none. */
export const portable = {
  noSearch: 'This copy has no search. Everything in it can be reached by its lists: articles, topics, dates and works.',
};
/** What the search says while the reader types; `{}` stands for what was typed. */
export const searching = {
  wait: 'Searching…',
  results: (n: number) => plural(n, { one: '# result', other: '# results' }),
  someWhole: (whole: number) => `${plural(whole, { one: '# has', other: '# have' })} all your words`,
  noneWhole: 'none has all your words',
  instead: 'Showing results for “{}”.',
  missing: (words: string) => `Not in any text: ${words}.`,
  nothing: 'No results for “{}”.',
  silent: (parts: string) => `Not searched, because it did not answer: ${parts}.`,
  similar: 'Similar spellings:',
  failed: 'The search is not available right now. You can browse everything instead.',
  more: 'More results',
  asPage: 'Show as a page',
  close: 'Close',
  recent: 'Recent searches',
  forget: 'Clear recent searches',
  topics: 'Topics',
  names: {
    passage: 'Passage',
    note: 'Note',
    article: 'Article',
    section: 'Section',
    work: 'Work',
    topic: 'Topic',
    person: 'Person',
    place: 'Place',
  } satisfies Record<EntryKind, string>,
  kinds: {
    passage: 'Passages',
    note: 'Notes',
    article: 'Articles',
    section: 'Sections',
    work: 'Works',
    topic: 'Topics',
    person: 'People',
    place: 'Places',
  } satisfies Record<EntryKind, string>,
  restsOn: 'Source: ',
  evidence: { timestamp: '▸ {}', note: 'Note {}', page: '{}', figure: '{}' } as Partial<Record<EvidenceKind, string>>,
  narrow: 'Narrow the results',
  whatCountsAre: 'The numbers show how many results match each choice.',
  widen: 'Show all results',
  facets: {
    kind: 'Kind',
    article: 'Article',
    topic: 'Topic',
    language: 'Language',
    decade: 'Decade',
  } satisfies Record<Facet | 'kind', string>,
  decade: (year: string) => `${year}s`,
  clearMarks: 'Clear highlighting',
};
