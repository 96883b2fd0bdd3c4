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

/** Whether a record says where the work is on the web. Where it says nothing, nothing is known: no claim is made. */
export const reachOf = ({ URL, DOI, custom }: Work): string =>
  (URL ?? DOI ?? custom?.archive) ? 'On the web' : 'No web address recorded';
