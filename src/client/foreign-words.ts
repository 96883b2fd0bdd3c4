/** Marks the language of what the collection says, where it is not that of the page. */
import { foreign } from '../i18n/translated.ts';

/** Properties of an element with words in a language (BCP 47), by itself that of the collection. */
export function languageMark(language?: string): { lang?: string } {
  const lang = foreign(language);
  return lang === undefined ? {} : { lang };
}
