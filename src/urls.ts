/** Addresses of pages within the site. `base` is its path, with a slash at both ends (`/` or `/neighbour/`). */
import { site } from './site.ts';

/** `base` with exactly one slash at both ends. */
export const normalizeBase = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** An address written from the site's root (`/about/`), below `base`. */
export const withBase = (base: string, path: string): string => base + path.replace(/^\//, '');

/** An address with `%20` and the like as characters; as it is where they make none. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Address of an article. */
export const articleUrl = (base: string, slug: string): string => `${base}articles/${slug}/`;

/** Address of a topic. */
export const topicUrl = (base: string, slug: string): string => `${base}topics/${slug}/`;

/** Address of a work's page. */
export const workUrl = (base: string, id: string): string => `${base}works/${id}/`;

/** The lists of works, each with its part of the address below /works/; the first is `/works/` itself. */
export const WORK_LISTS = ['', 'by-date', 'by-language', 'by-kind'] as const;

/** What stands before the number of a page where other addresses follow the same one. */
const PAGE = 'page';

/** Ids that no work can have, since lists of works have their addresses. */
export const RESERVED_IDS: readonly string[] = [PAGE, ...WORK_LISTS.filter((list) => list !== '')];

/** Slugs that no topic can have, since pages of the list of topics have their addresses. */
export const RESERVED_SLUGS: readonly string[] = [PAGE];

/** The part of the address of a topic's passages by date, below that of the topic. */
export const BY_DATE = 'by-date';

/** The part of the address of an article's dates, below that of the article. */
export const CHRONOLOGY = 'chronology';

/** The folder of the pages that print as books. */
export const BOOK = 'book';

/** So many articles a volume of a book holds: about a thousand pages of paper. */
export const ARTICLES_IN_VOLUME = 200;

/** The files that the chronology can be taken along as, by the ends of their names. */
export const CHRONOLOGY_FORMATS = ['json', 'csv', 'ics'] as const;

/**
 * Part of the address of a page of a list, below that of its kind: `by-date/`, `by-date/2/`; the list of all has no name
 * and gives `''`, `page/2/`.
 */
export function listPath(name: string, page: number): string {
  const parts = page === 1 ? [name] : [name || PAGE, page];
  return parts.map((part) => (part === '' ? '' : `${part}/`)).join('');
}

/** How many pages a list of `length` entries takes, `size` on each; an empty one takes one. */
export const pageCount = (length: number, size: number = site.pageSize): number =>
  Math.max(1, Math.ceil(length / size));

/** Address of the page that prints as a volume of the book. */
export const bookUrl = (base: string, volume: number): string => `${base}${BOOK}/${listPath('', volume)}`;

/** Address of its styles for paper; `name` is that of the volume. */
export const bookStylesUrl = (base: string, name: string): string => `${base}${BOOK}/${name}.css`;

/** Whether a page is there in the language of the collection only, by its path from the site's root: books, and the page for lost addresses. */
export const isOnlyOnce = (path: string): boolean => path.startsWith(`${BOOK}/`) || /^404(?:\.html|\/|$)/.test(path);

/** The address of a page, given as it is in the language of the collection, with the interface in another language. */
export const languageUrl = (base: string, language: string, address: string): string =>
  `${base}${language}/${address.slice(base.length)}`;
