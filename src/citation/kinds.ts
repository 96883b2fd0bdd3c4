/** What works are called, by kind and by language. */
import type { Work } from '../schemas/work.ts';

/** Names of the kinds that need more than their CSL name without its hyphens. */
const NAMES: Partial<Record<Work['type'], string>> = {
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopaedia entry',
  motion_picture: 'Video or film',
  'paper-conference': 'Conference paper',
  'post-weblog': 'Blog post',
  'review-book': 'Book review',
  webpage: 'Web page',
};

/** `Journal article` for `article-journal`. */
export function kindOf({ type }: Work): string {
  const words = type.replace(/[-_]/g, ' ');
  return NAMES[type] ?? words[0]!.toUpperCase() + words.slice(1);
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Turkish` for `tr`; `Language unknown` where the record names none. */
export const languageOf = ({ language }: Work): string => (language && LANGUAGES.of(language)) ?? 'Language unknown';

/** Kinds of work that are printed where nothing else is said. */
const PRINTED: readonly Work['type'][] = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'collection',
  'entry-dictionary',
  'entry-encyclopedia',
  'pamphlet',
  'paper-conference',
  'periodical',
  'report',
  'review',
  'review-book',
  'thesis',
];

/** Where a work is to be found: `On the web`, `On paper`, or `No address` for what is neither. */
export const reachOf = ({ type, URL, DOI, custom }: Work): string =>
  (URL ?? DOI ?? custom?.archive) ? 'On the web' : PRINTED.includes(type) ? 'On paper' : 'No address';
