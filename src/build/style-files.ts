/**
 * Which file the styles of a module go into. Pages that are read have one; lists, topics, works and the home page need a second one.
 * Both are the same for all pages, so that a browser asks for each once. A test sees to it that an article needs the first only. The
 * page that prints as a book has one more.
 */

/** The modules that have styles: components, and files of their own. */
const HAS_STYLES = /type=style|\.css$/;

/** Components that no article has. What is used on an article's page must not be among them. */
const OF_LISTS =
  /\/(?:Work(?:Table|Filters|Letters|References|Index|Page)|Topic\w+|WantedTopics|Timeline|PlacesMap|DateList|ChronologyPage|Difference|StatementText|ArticleCards|ArticleList|EvidenceStrip|CollectedPassages|Pager|PassageSearch|index)\.astro/;

const OF_BOOK = /\/Book(?:Page|Chapter)\.astro/;

/** The groups of styles, as Rolldown divides code. */
export const styleFiles = [
  { name: 'book', test: (id: string) => HAS_STYLES.test(id) && OF_BOOK.test(id), priority: 3 },
  { name: 'lists', test: (id: string) => HAS_STYLES.test(id) && OF_LISTS.test(id), priority: 2 },
  { name: 'reading', test: (id: string) => HAS_STYLES.test(id), priority: 1 },
];
