/**
 * Every word of the interface, in English. `{name}` in a sentence stands for a link or date that the page puts there; `{}`
 * for what a script puts there. A group holds what is used together, so that a script carries only its own words.
 */
import type { EvidenceKind } from '../evidence.ts';
import type { LocatorLabel } from '../schemas/locator.ts';
import type { Work } from '../schemas/work.ts';
import { pluralsOf } from './plural.ts';

/** The language of the pages (BCP 47). */
export const LANGUAGE = 'en';
/** How dates and numbers are written (BCP 47). */
export const LOCALE = 'en-GB';
/** The locale of CSL that references are written in. */
export const CSL_LOCALE = 'en-US';

// Scripts that count nothing do without it.
const plural = /* @__PURE__ */ pluralsOf(LOCALE);
const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
export const countPassages = (n: number) => plural(n, { one: '# passage', other: '# passages' });
export const countArticles = (n: number) => plural(n, { one: '# article', other: '# articles' });
export const countTopics = (n: number) => plural(n, { one: '# topic', other: '# topics' });
export const passagesInArticles = (passages: number, articles: number) =>
  `${countPassages(passages)} in ${countArticles(articles)}`;

/** A passage, or several, by their numbers. */
export const passageName = (...numbers: string[]) =>
  `${numbers.length === 1 ? 'Passage' : 'Passages'} ${numbers.join(', ')}`;
export const passageOfArticle = (number: string, title: string) => `Passage ${number} of ${title}`;
export const noteName = (label: string) => `Note ${label}`;
export const evidenceName: Partial<Record<EvidenceKind, (label: string) => string>> = {
  timestamp: (label) => `▸\u2009${label}`,
  note: noteName,
};
export const noteInList = (label: string) => `Note ${label} in the list`;
export const tableName = (number?: string) => (number === undefined ? 'Table' : `Table, passage ${number}`);
export const watchAt = (time: string) => `Watch at ${time}`;
export const pageOfTitle = (title: string, page: number) => (page === 1 ? title : `${title}, page ${page}`);
export const articleKinds = {
  'video-digest': { name: 'Video digest', toSource: 'Watch the video' },
  analysis: { name: 'Analysis', toSource: 'Read the original' },
};
export const editions = {
  restated: {
    name: 'Paraphrased in our own words, claim by claim',
    source: 'The original',
    here: 'Restated here',
    citedAs: 'restating ',
  },
  verbatim: {
    name: 'The full text of the source',
    source: 'The original',
    here: 'Published here',
    citedAs: 'reproducing ',
  },
};
export const entryMarks = { correction: 'corrected', 'source-error': 'error in the source' } as const;
/** A figure of an article, by its number. */
export const figureName = (number: number) => `Figure ${number}.`;
export const evidenceOfList = 'For the whole list:';
export const frame = {
  motto: 'Every claim with its evidence',
  skip: 'Skip to the content',
  site: 'Site',
  search: 'Search',
  menu: 'Menu',
  rights: 'Our own texts are published under {licence}.',
  about: 'About this site',
  feed: 'RSS feed',
};
export const pages = 'Pages';
export const earlierPage = 'Previous page';
export const nextPage = 'Next page';
export const pageOf = (page: number, total: number) => `Page ${page} of ${total}`;
export const home = {
  title: (subject: string) => `${subject}, claim by claim`,
  lead: 'Read what the sources say, and check each claim on the spot. Every passage has a number that you can link to, and shows its evidence: a timestamp in a recording, or a note that names the work.',
  about: 'How this site works',
  search: 'Search passages, notes, works and topics',
  examples: 'What a passage looks like',
  exampleOf: {
    timestamp: 'Rests on a recording: play it at that second',
    note: 'Rests on a note: see the work and the page',
  } satisfies Record<EvidenceKind, string>,
  time: 'The years that the sources speak of',
  news: 'What’s new',
  allArticles: (n: number) => `All ${countArticles(n)}`,
  allTopics: (n: number) => `All ${countTopics(n)}`,
};
export const notFound = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  help: 'We never remove links to passages, so check the address for a typo. Or start from the {search}, the {articles} or the {topics}.',
  links: { search: 'search', articles: 'articles', topics: 'topics' },
  moved: 'This page has moved',
  movedTo: 'It is now at {article}.',
};
export const history = {
  title: (title: string) => `History of “${title}”`,
  heading: 'History',
  description: (title: string) =>
    `What has changed in “${title}” since it was published, with what stood there before.`,
  of: 'All changes to {article} since it was published.',
  published: 'Published.',
  link: 'History',
  before: 'What stood there before',
};
export const removed = {
  title: (title: string) => `Removed: ${title}`,
  was: {
    articles: 'This article was removed on {day}.',
    topics: 'This topic was removed on {day}.',
    works: 'This record was removed on {day}.',
  },
  into: 'In its place: {page}.',
  passages: 'Passages that stood here',
};
export const lists = {
  articles: 'Articles',
  aboutArticles: 'All articles with their sections.',
  topics: 'Topics',
  aboutTopics: 'All topics by kind, each with the passages on it from every article.',
  whatTopicsAre:
    'A topic gathers the passages on it from every article, so that you can compare what different sources say.',
  views: 'Other ways in',
  unwritten: 'Not written yet',
  whatUnwrittenIs:
    'Articles link to these names, and nobody has written about them so far. Each is followed by the passages that ask for it.',
  moreUnwritten: (n: number) => plural(n, { one: 'One more name is asked for.', other: '# more names are asked for.' }),
  more: (n: number) => `and ${n} more`,
  passages: 'passages',
  works: 'Works',
  aboutWorks: 'Every work that an article restates or cites, with the passages that cite it.',
  worksBy: (order: string) => `Works by ${order.toLowerCase()}`,
  jump: 'Jump to',
  by: { author: 'Author', date: 'Date', language: 'Language', kind: 'Kind' },
  undated: 'Undated',
  takeWorks: (n: number) =>
    `${plural(n, { one: 'One work', other: '# works' })}, each with the passages that cite it. Export all: {files}.`,
};
export const article = {
  minutes: (n: number) => `${n} min read`,
  source: 'Source',
  reference: 'Reference',
  archived: 'Archived copy',
  visited: 'Accessed {day}.',
  edition: 'Edition',
  whatEditionsAre: 'what this means',
  published: '{edition}. Published {published}.',
  edited: '{edition}. Published {published}, last edited {edited}.',
  dates: (n: number) =>
    plural(n, { one: 'One date stands in its chronology.', other: '# dates stand in its chronology.' }),
  sections: { contents: 'Contents', notes: 'Notes', coverage: 'Coverage', corrections: 'Corrections' },
  withdrawn: (passage: string) => `${passageName(passage)} (withdrawn)`,
  sourceErrors: 'Errors in the source',
  whatSourceErrorsAre: 'Errors and gaps in the source. We list what we found and changed nothing silently.',
  covered: (n: number, total: number) => `${n} of ${countPassages(total)} cite a timestamp or a note.`,
  uncovered: 'These have no reference of their own:',
  topics: 'Topics in this text',
  goOn: 'Read on',
  nextOn: 'Next on {topic}: {article}',
  earlier: 'Previous: {article}',
  later: 'Next: {article}',
};
export const citing = {
  heading: 'Cite this article',
  chicago: 'This page, Chicago style',
  plain: 'This page, plain text',
  takeAlong: 'Download citations',
  edition: 'This page:',
  works: 'The works it cites:',
  report: 'Report a mistake',
  reportTitle: (title: string) => `A mistake in “${title}”`,
  reportEdition: (isoDay: string) => `Edition of ${isoDay}`,
};
export const plainCitation = {
  edition: (title: string, siteName: string) => `“${title}”, ${siteName}`,
  passage: ', passage {}',
  passages: ', passages {}',
  /** How the Chicago style calls a passage, and several. */
  paragraph: { one: 'para.', many: 'paras.' },
  day: (day: string) => `, edition of ${day}`,
  source: (author: string, title: string, ...rest: string[]) =>
    `. Source: ${[author, `“${title}”`, ...rest].filter(Boolean).join(', ')}`,
  evidence: { timestamp: ', at {}', note: ', note {}' } as Partial<Record<EvidenceKind, string>>,
};
export const recording = {
  heading: 'Timeline',
  summary: (n: number, from: string, to: string) =>
    `${plural(n, { one: 'One timestamp', other: '# timestamps' })} between ${from} and ${to}. Choose a tick to play the video there, or a bar to go to the passage.`,
  strip: 'Timestamps and passages along the recording',
  mark: (time: string, numbers: string[]) =>
    `${time}, ${numbers.length === 1 ? 'passage' : 'passages'} ${numbers.join(', ')}`,
  band: (number: string, from: string, to: string) => `Passage ${number}, ${from} to ${to}`,
  inOrder: 'List of timestamps',
};
export const backlinks = {
  toPassages: (numbers: string, isSeveral: boolean) => `Back to ${isSeveral ? 'passages' : 'passage'} ${numbers}`,
  toEditorNote: 'Back to the editor’s note',
  editorNote: 'editor’s note',
  repeated: (name: string, mark: number) => `${name}, mark ${mark}`,
};
export const topicKinds = {
  policy: { name: 'Policy', plural: 'Policies' },
  theme: { name: 'Theme', plural: 'Themes' },
  event: { name: 'Event', plural: 'Events' },
  person: { name: 'Person', plural: 'People' },
  organisation: { name: 'Organisation', plural: 'Organisations' },
  place: { name: 'Place', plural: 'Places' },
};
export const topic = {
  also: 'Also called',
  sources: (articles: number) => (articles === 1 ? 'What one source says' : 'What each source says'),
  passagesInGrey: 'Passages in grey are shown for context.',
  byDate: 'The same passages by date',
  bySource: 'The same passages by source',
  titleByDate: (title: string) => `${title}, by date`,
  aboutByDate: (title: string) => `The passages on ${title}, by the dates that they name.`,
  undated: 'Undated',
  works: 'Works cited here',
  near: 'Related topics',
  wider: 'Part of',
  narrower: 'Within this topic',
  years: 'The years that these passages name',
  disagreements: 'Where the sources differ',
};
export const people = {
  title: 'People',
  description: 'Everyone whom the sources speak of by name, with the passages on them.',
  lead: 'Who the sources speak of, each with the office that they held when the source was written.',
};
export const places = {
  title: 'Places',
  description: 'Every place that the sources speak of, on a map and in a list, with the passages on it.',
  lead: 'Where the sources lead. The numbers are those of the passages on a place.',
  map: 'Map of the places',
  mark: (title: string, passages: number) => `${title}: ${countPassages(passages)}`,
  rights: 'Outlines and borders are Natural Earth’s (in the public domain, at 1:110 million), not ours.',
  mostOnMap: (n: number) => `The map shows the ${n} places with most passages; the list has all of them.`,
};
export const chronology = {
  title: 'Chronology',
  description: 'Every date that the sources name, drawn in time and listed, each with its passage and evidence.',
  lead: (dates: number, passages: number) =>
    `${plural(dates, { one: 'One date', other: '# dates' })} in ${countPassages(passages)}, in the order of time.`,
  drawing: 'Dates in time',
  skip: 'Skip the drawing; the list below it says the same',
  broken: 'The line is broken where nothing is dated for long; its pieces have scales of their own.',
  uncertain: 'A ring stands for a date that the source is not sure of.',
  span: 'A bar stands for a span of time.',
  column: (years: string, n: number) => `${years}: ${plural(n, { one: 'one date', other: '# dates' })}`,
  mark: (date: string, what: string) => `${date}: ${what}`,
  narrow: 'Narrow to',
  topics: 'a topic',
  articles: 'an article',
  whole: 'The whole chronology',
  takeAlong: 'Download',
  files: { json: 'JSON', csv: 'CSV', ics: 'iCalendar' },
  ofArticle: (title: string) => `Chronology of “${title}”`,
  aboutArticle: (title: string) => `The dates that “${title}” names, drawn in time and listed.`,
  empty: 'No passage names a date yet.',
};
export const disagreements = {
  title: 'Disagreements',
  description: 'Where the sources date, count or read one thing differently, side by side, each with its evidence.',
  lead: 'Where the sources date, count or read one thing differently. They stand side by side, each with its evidence. Who is right is not ours to say; where an editor knows more, a note says so.',
  none: 'No two sources have been found to differ yet.',
  kinds: { date: 'Dates', figure: 'Figures', reading: 'Readings', source: 'Within one source' },
};
export const work = {
  languageUnknown: 'Language unknown',
  andOthers: 'et al.',
  language: 'Language',
  romanised: 'In Latin letters',
  translated: 'In English (our translation)',
  original: 'Original title',
  address: 'Address',
  archived: 'Archived copy',
  visited: 'Accessed',
  isCut: 'Truncated in the source.',
  cited: 'Cited',
  onWeb: 'On the web',
  noAddress: 'No web address recorded',
  restated: 'restated here',
  citedIn: (n: number) => `cited in ${plural(n, { one: 'one passage', other: '# passages' })}`,
  citing: (n: number) => plural(n, { one: 'One passage cites', other: '# passages cite' }),
  reference: 'Reference',
  citedNowhere: 'No passage cites this work yet.',
  citingIt: (count: string) => `${count} it`,
  citingThis: (count: string) => `${count} this work.`,
  cites: (places: string) => `Cites ${places}`,
  asked: (day: string, answer: string) => `Asked on ${day}: ${answer}.`,
};
/** What stands in references where a record has no date, or an address that its source has cut. */
export const referenceWords = { noDate: 'undated', isCut: 'truncated in the source' };
/** What is said of a record where a reference manager has no field for it. */
export const recordNotes = {
  romanised: (title: string) => `Title in Latin letters: ${title}.`,
  isCut: 'The address is truncated in the source.',
  archived: (address: string) => `Archived copy: ${address}`,
};
const WORK_KINDS: Partial<Record<Work['type'], string>> = {
  'entry-encyclopedia': 'Encyclopaedia entry',
  motion_picture: 'Video or film',
  'post-weblog': 'Blog post',
  webpage: 'Web page',
};
/** What a kind of work is called: `Journal article` for CSL's `article-journal`. */
export const workKind = (type: Work['type']) =>
  WORK_KINDS[type] ?? sentenceCase(type.split('-').reverse().join(' ').replaceAll('_', ' '));
/** The place in a work that a note cites: `p. 590 (note 2)`, `the whole work (note 7)`. */
export function placeInWork(note: string, locator?: string, label: LocatorLabel = 'page'): string {
  const isSpan = locator !== undefined && /[-–—,&]|\band\b/.test(locator);
  const named = label === 'page' ? (isSpan ? 'pp.' : 'p.') : label.replace('-', ' ');
  return `${locator === undefined ? 'the whole work' : `${named} ${locator}`} (note ${note})`;
}
export const seasons = ['spring', 'summer', 'autumn', 'winter'];
export const circa = (date: string) => `about ${date}`;
const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const ordinalEnds: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number) => `${n}${ordinalEnds[ordinals.select(n)] ?? 'th'}`;
export const eras = {
  perhaps: (date: string) => `${date}?`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  decade: (year: number) => `${year}s`,
  century: (n: number) => (n > 0 ? `${ordinal(n)} century` : `${ordinal(1 - n)} century BC`),
  beforeChrist: (year: number) => `${year} BC`,
  spanOfYears: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
};
export const figures = {
  '': (n: string) => n,
  '>': (n: string) => `more than ${n}`,
  '<': (n: string) => `less than ${n}`,
  '~': (n: string) => `about ${n}`,
};
export const between = (least: string, most: string) => `${least} to ${most}`;
export const correctionOf = (title: string, number?: string) =>
  `Correction: ${title}${number === undefined ? '' : `, passage ${number}`}`;
export const rights =
  'The code of this site is free under the MIT licence. Our own texts, restated editions and introductions among them, may be used under {licence}.';
export const rightsOfCode = (siteName: string) => `The code of this site (${siteName})`;
export const rightsOfSearch = 'Search: Pagefind, https://pagefind.app (pagefind/)';
export const rightsOfStemmer = 'Search: stemmer, https://github.com/words/stemmer (_astro/dialog-*.js)';
export const rightsOfFont = 'The font Literata, https://github.com/googlefonts/literata (_astro/*.woff2)';
export const siteFacts = (articles: number, topics: number, passages: number, covered: number) =>
  `At present the site holds ${countArticles(articles)} with ${countPassages(passages)}, and ${countTopics(topics)}. ` +
  `Of the passages, ${plural(covered, { one: '# carries', other: '# carry' })} a timestamp or a note; the others rest on their source as a whole, and each article lists them.`;
// What scripts say stands by itself: a script carries only the words that it says.
export const passageTools = 'Link, cite, share';
export const copyLink = 'Copy link';
export const linkIsCopied = 'Link copied.';
export const copyQuotation = 'Copy with citation';
export const copySelection = 'Copy selection with citation';
export const quotationIsCopied = 'Quotation copied.';
export const quotation = (text: string, citation: string) => `“${text}” ${citation}`;
export const share = 'Share …';
export const readAloud = 'Read aloud';
export const stopReading = 'Stop reading';
export const copyChicago = 'Copy citation, Chicago style';
export const copyPlain = 'Copy citation, plain text';
export const citationIsCopied = 'Citation copied.';
export const copyByHand = 'Copying failed. Select and copy this: ';
export const player = 'Recording';
export const playFrom = (time: string) => `Play from ${time}`;
export const playsFrom = (time: string, timestamp: string) =>
  `The recording plays from ${time}, for the timestamp ${timestamp}.`;
export const closePlayer = 'Close';
export const playerIsClosed = 'The player is closed.';
export const cannotPlay = (reason: string) => `The recording cannot be shown here: ${reason}.`;
export const openAtHost = 'Open it at its host';
export const hostIsSilent = 'it does not answer';
export const hostFails = (code: number) => `the host answers with error ${code}`;
