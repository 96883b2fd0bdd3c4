/**
 * Every word of the interface, in English. In a sentence, `{name}` marks where the page inserts a link or a date, and `{}`
 * where a script inserts something. Each group holds words used together, so that a script carries only its own.
 */
import type { EvidenceKind } from '../../evidence.ts';
import type { LocatorLabel } from '../../schemas/locator.ts';
import type { Work } from '../../schemas/work.ts';
import { pluralsOf } from '../plural.ts';

/** The language of the pages (BCP 47). */
export const LANGUAGE = 'en';
/** How dates and numbers are written (BCP 47). */
export const LOCALE = 'en-GB';
/** The CSL locale in which references are written. */
export const CSL_LOCALE = 'en-US';

// Scripts that count nothing leave it out.
const plural = /* @__PURE__ */ pluralsOf(LOCALE);
const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
export const countPassages = (n: number) => plural(n, { one: '# passage', other: '# passages' });
export const countArticles = (n: number) => plural(n, { one: '# article', other: '# articles' });
export const countTopics = (n: number) => plural(n, { one: '# topic', other: '# topics' });
export const passagesInArticles = (passages: number, articles: number) =>
  `${countPassages(passages)} in ${countArticles(articles)}`;

/** One or more passages, by number. */
export const passageName = (...numbers: string[]) =>
  `${numbers.length === 1 ? 'Passage' : 'Passages'} ${numbers.join(', ')}`;
export const passageOfArticle = (number: string, title: string) => `Passage ${number} of ${title}`;
export const noteName = (label: string) => `Note ${label}`;
export const evidenceName: Partial<Record<EvidenceKind, (label: string) => string>> = {
  timestamp: (label) => `▸\u2009${label}`,
  note: noteName,
  page: (label) => label,
  figure: (label) => label,
};
export const noteInList = (label: string) => `Note ${label} in the list`;
export const tableName = (number?: string) => (number === undefined ? 'Table' : `Table, passage ${number}`);
export const watchAt = (time: string) => `Watch at ${time}`;
export const listenAt = (time: string) => `Listen at ${time}`;
export const momentOfRecording = (recording: number, time: string) => `rec. ${recording}, ${time}`;
export const pageEvidence = (first: string, last?: string) =>
  last === undefined ? `p. ${first}` : `pp. ${first}–${last}`;
export const openPage = (page: string) => `Open the source at ${page}`;
export const figureEvidence = (figure: string) => `fig. ${figure}`;
export const pageOfTitle = (title: string, page: number) => (page === 1 ? title : `${title}, page ${page}`);
export const articleKinds = {
  'video-digest': { name: 'Video digest', toSource: 'Watch the video' },
  transcript: { name: 'Transcript', toSource: 'Play the recording' },
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
/** A figure in an article, by number. */
export const figureName = (number: number) => `Figure ${number}.`;
export const evidenceOfList = 'Source for the whole list:';
export const frame = {
  motto: 'Every claim with its evidence',
  skip: 'Skip to the content',
  site: 'Site',
  search: 'Search',
  menu: 'Menu',
  languages: 'This page in other languages',
  rights: 'Our own texts are published under {licence}.',
  about: 'About this site',
  feed: 'RSS feed',
  top: 'Back to top',
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
    timestamp: 'Rests on a recording: play it from that second',
    note: 'Rests on a note: see the work and the page',
    page: 'Rests on a page of the source: open it there',
    figure: 'Rests on a figure: see it in the article',
  } satisfies Record<EvidenceKind, string>,
  time: 'The years the sources cover',
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
  description: (title: string) => `What has changed in “${title}” since it was published, with the earlier wording.`,
  of: 'All changes to {article} since it was published.',
  published: 'Published.',
  link: 'History',
  before: 'Earlier wording',
};
export const removed = {
  title: (title: string) => `Removed: ${title}`,
  was: {
    articles: 'This article was removed on {day}.',
    topics: 'This topic was removed on {day}.',
    works: 'This record was removed on {day}.',
  },
  into: 'Replaced by {page}.',
  movedTo: 'It is now at {page}.',
  passages: 'Passages that were on this page',
};
export const lists = {
  articles: 'Articles',
  asBook: 'All articles as a book:',
  toPrint: 'to print',
  aboutArticles: 'All articles with their sections.',
  topics: 'Topics',
  aboutTopics: 'All topics by kind, each with the passages about it from every article.',
  whatTopicsAre:
    'Each topic brings together the passages about it from every article, so that you can compare what different sources say.',
  views: 'Other ways to browse',
  unwritten: 'Not written yet',
  whatUnwrittenIs:
    'Articles link to these names, but nobody has written about them yet. After each name come the passages that link to it.',
  moreUnwritten: (n: number) =>
    plural(n, { one: 'One more name is not listed here.', other: '# more names are not listed here.' }),
  more: (n: number) => `and ${n} more`,
  passages: 'passages',
  works: 'Works',
  aboutWorks: 'Every work that an article restates or cites, with the passages that cite it.',
  worksBy: (order: string) => `Works listed by ${order.toLowerCase()}`,
  jump: 'Jump to',
  by: { author: 'Author', date: 'Date', language: 'Language', kind: 'Kind' },
  undated: 'Undated',
  takeWorks: (n: number) =>
    `${plural(n, { one: 'One work', other: '# works' })}, each with the passages that cite it. Download all: {files}.`,
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
    plural(n, {
      one: 'The chronology of this article has one date.',
      other: 'The chronology of this article has # dates.',
    }),
  sections: { contents: 'Contents', notes: 'Notes', coverage: 'Coverage', corrections: 'Corrections' },
  withdrawn: (passage: string) => `${passageName(passage)} (withdrawn)`,
  sourceErrors: 'Errors in the source',
  whatSourceErrorsAre: 'Errors and gaps that we found in the source. We never correct a source without saying so.',
  covered: (n: number, total: number) => `${n} of ${countPassages(total)} cite evidence of their own.`,
  uncovered: 'These have no reference of their own:',
  topics: 'Topics in this article',
  goOn: 'Read on',
  nextOn: 'Next on {topic}: {article}',
  earlier: 'Previous: {article}',
  later: 'Next: {article}',
};
export const citing = {
  heading: 'Cite this article',
  styles: {
    chicago: 'Chicago (notes)',
    mhra: 'MHRA',
    'chicago-author-date': 'Chicago (author-date)',
    apa: 'APA, 7th edition',
    mla: 'MLA, 9th edition',
    ieee: 'IEEE',
    plain: 'Plain text',
  } as Readonly<Record<string, string>>,
  takeAlong: 'Download',
  article: 'This article:',
  edition: 'Its record:',
  works: 'The works it cites:',
  report: 'Report a mistake',
  reportTitle: (title: string) => `A mistake in “${title}”`,
  reportEdition: (isoDay: string) => `Edition of ${isoDay}`,
};
export const book = {
  title: (name: string, subject: string, volume?: number) =>
    `${name}: ${subject}${volume === undefined ? '' : `, volume ${volume}`}`,
  contents: 'Contents',
  landmarks: 'Parts of this book',
  cover: 'Cover',
  text: 'Text',
  works: 'Works cited',
  printed: 'The whole collection, to print',
  aboutPrinted: 'All articles on one page that prints as a book, with contents, notes and the works cited.',
  howToPrint:
    'This page is for paper: print it, or save it as a PDF. Running heads, page numbers and notes at the foot of the page appear where the program that prints can set them.',
  volume: (number: number, total: number) => `Volume ${number} of ${total}`,
  edition: 'Edition of {day}.',
  addresses:
    'Each passage has a number that never changes. Its address is that of the article, then #p and the number: passage 7 ends in #p7.',
  accessibility:
    'All text can be read aloud and set in any size. Headings, notes and links are marked; every passage has a number that links can lead to. Pictures have descriptions.',
};
export const plainCitation = {
  edition: (title: string, siteName: string) => `“${title}”, ${siteName}`,
  passage: ', passage {}',
  passages: ', passages {}',
  /** What the Chicago style calls a passage, and several. */
  paragraph: { one: 'para.', many: 'paras.' },
  /** Stands between a reference and the mark of it in the text. */
  inText: ' In the text: ',
  day: (day: string) => `, edition of ${day}`,
  source: (author: string, title: string, ...rest: string[]) =>
    `. Source: ${[author, `“${title}”`, ...rest].filter(Boolean).join(', ')}`,
  evidence: { timestamp: ', at {}', note: ', note {}', page: ', {}', figure: ', {}' } as Partial<
    Record<EvidenceKind, string>
  >,
};
export const recording = {
  heading: 'Timeline',
  summary: (n: number, from: string, to: string) =>
    `${plural(n, { one: `One timestamp, at ${from}`, other: `# timestamps between ${from} and ${to}` })}. Choose a tick to play the recording from there, or a bar to go to the passage.`,
  name: (number: number, title?: string) => `Recording ${number}${title === undefined ? '' : `: ${title}`}`,
  strip: 'Timestamps and passages along the recording',
  mark: (time: string, numbers: string[]) =>
    `${time}, ${numbers.length === 1 ? 'passage' : 'passages'} ${numbers.join(', ')}`,
  band: (number: string, from: string, to: string) => `Passage ${number}, ${from} to ${to}`,
  inOrder: 'List of timestamps',
  source: 'Source',
  passages: 'Passages',
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
  range: (from: number, to: number, total: number) => `Passages ${from} to ${to} of ${total}.`,
  sources: (articles: number) => (articles === 1 ? 'What one source says' : 'What each source says'),
  passagesInGrey: 'Passages in grey are shown for context.',
  byDate: 'The same passages by date',
  bySource: 'The same passages by source',
  titleByDate: (title: string) => `${title}, by date`,
  aboutByDate: (title: string) => `The passages on ${title}, in order of the dates they mention.`,
  undated: 'Undated',
  works: 'Works cited here',
  near: 'Related topics',
  wider: 'Part of',
  narrower: 'Within this topic',
  years: 'The years these passages mention',
  disagreements: 'Where the sources differ',
};
export const parts = {
  one: (n: number) => `The collection has ${n} parts, which are searched together:`,
  topicElsewhere: 'In other parts of the collection',
};
export const people = {
  title: 'People',
  description: 'Everyone the sources mention by name, with the passages about them.',
  lead: 'The people the sources mention, each with the office they held when the source was written.',
};
export const places = {
  title: 'Places',
  description: 'Every place the sources mention, on a map and in a list, with the passages about it.',
  lead: 'The places the sources mention. The number for each place says how many passages are about it.',
  map: 'Map of the places',
  mark: (title: string, passages: number) => `${title}: ${countPassages(passages)}`,
  rights: 'Outlines and borders come from Natural Earth (public domain, scale 1:110 million), not from us.',
  mostOnMap: (n: number) => `The map shows the ${n} places with the most passages; the list has them all.`,
};
export const chronology = {
  title: 'Chronology',
  description: 'Every date the sources mention, on a timeline and in a list, each with its passage and evidence.',
  lead: (dates: number, passages: number) =>
    `${plural(dates, { one: 'One date', other: '# dates' })} in ${countPassages(passages)}, in chronological order.`,
  drawing: 'Timeline of the dates',
  skip: 'Skip the drawing; the list below gives the same information',
  broken: 'The line breaks where there is a long gap between dates; each part has its own scale.',
  stacked: 'Marks stand above one another only where they would overlap.',
  open: 'A pale mark has an open beginning or end.',
  uncertain: 'A ring marks a date that the source is unsure of.',
  span: 'A bar marks a period.',
  column: (years: string, n: number) => `${years}: ${plural(n, { one: 'one date', other: '# dates' })}`,
  mark: (date: string, what: string) => `${date}: ${what}`,
  narrow: 'Narrow to',
  topics: 'a topic',
  articles: 'an article',
  whole: 'The full chronology',
  takeAlong: 'Download',
  files: { json: 'JSON', csv: 'CSV', ics: 'iCalendar' },
  ofArticle: (title: string) => `Chronology of “${title}”`,
  aboutArticle: (title: string) => `The dates that “${title}” mentions, on a timeline and in a list.`,
  empty: 'No passage mentions a date yet.',
};
export const disagreements = {
  title: 'Disagreements',
  description:
    'Where the sources give different dates, figures or readings of the same thing, side by side, each with its evidence.',
  lead: 'Here the sources give different dates, figures or readings of the same thing. They appear side by side, each with its evidence. We do not judge who is right; where an editor knows more, a note says so.',
  none: 'We have not found any disagreements between the sources yet.',
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
  asked: (day: string, answer: string) => `Checked on ${day}: ${answer}.`,
};
/** What a reference says where the record has no date, or where the source cut the address short. */
export const referenceWords = { noDate: 'undated', isCut: 'truncated in the source' };
/** What we say about a record where a reference manager has no field for it. */
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
/** What we call a kind of work: `Journal article` for CSL’s `article-journal`. */
export const workKind = (type: Work['type']) =>
  WORK_KINDS[type] ?? sentenceCase(type.split('-').reverse().join(' ').replaceAll('_', ' '));
/** The place in a work that a note cites: `p. 590 (note 2)`, `the whole work (note 7)`. */
export function placeInWork(note: string, locator?: string, label: LocatorLabel = 'page'): string {
  const isSpan = locator !== undefined && /[-–—,&]|\band\b/.test(locator);
  const named = label === 'page' ? (isSpan ? 'pp.' : 'p.') : label.replace('-', ' ');
  return `${locator === undefined ? 'the whole work' : `${named} ${locator}`} (note ${note})`;
}
export const seasons = ['spring', 'summer', 'autumn', 'winter'];
export const inSeason = (season: string, year: string) => `${season} ${year}`;
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
  'The code of this site is free under the MIT licence. You may reuse our own texts, including the restated editions and introductions, under {licence}.';
export const rightsOfCode = (siteName: string) => `The code of this site (${siteName})`;
export const rightsOfSearch = 'Search: Pagefind, https://pagefind.app (pagefind/)';
export const rightsOfStemmer = 'Search: stemmer, https://github.com/words/stemmer (_astro/dialog-*.js)';
export const rightsOfFont = 'The font Literata, https://github.com/googlefonts/literata (_astro/*.woff2)';
export const siteFacts = (articles: number, topics: number, passages: number, covered: number) =>
  `The site currently has ${countArticles(articles)} with ${countPassages(passages)}, and ${countTopics(topics)}. ` +
  `Of these passages, ${plural(covered, { one: '# cites', other: '# cite' })} a timestamp or a note. The others rest on their source as a whole, and each article lists its own.`;
// The words of scripts are exported one by one, so that a script carries only those that it uses.
export const passageTools = 'Link, cite, share';
export const copyLink = 'Copy link';
export const linkIsCopied = 'Link copied.';
export const copyQuotation = 'Copy with citation';
export const copySelection = 'Copy selection with citation';
export const quotationIsCopied = 'Quotation copied.';
export const quotation = (text: string, citation: string) => `“${text}” ${citation}`;
export const share = 'Share…';
export const readAloud = 'Read aloud';
export const stopReading = 'Stop reading';
export const citationStyle = 'Citation style';
export const copyCitation = (style: string) => `Copy citation, ${style}`;
export const copyPlain = 'Copy citation, plain text';
export const citationIsCopied = 'Citation copied.';
export const copyByHand = 'Copying failed. Select and copy this: ';
export const player = 'Recording';
export const playFrom = (time: string) => `Play from ${time}`;
export const playsFrom = (time: string, timestamp: string) => `Playing from ${time}, for the timestamp ${timestamp}.`;
export const closePlayer = 'Close';
export const playerIsClosed = 'Player closed.';
export const cannotPlay = (reason: string) => `The recording cannot be played here: ${reason}.`;
export const openAtHost = 'Open it on the host’s site';
export const hostIsSilent = 'the host is not responding';
export const hostFails = (code: string) => `the host reports error ${code}`;
export const fileFails = 'the file cannot be played';
export const captions = 'Captions';
