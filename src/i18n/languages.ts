/** The languages that there are words in, and what is missing where one has not all. */
import * as en from './en/index.ts';
import * as mn from './mn/index.ts';
import * as tr from './tr/index.ts';

/** Words of any language where English has its own. */
type Wide<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Wide<R>
    : T extends readonly (infer I)[]
      ? readonly Wide<I>[]
      : T extends object
        ? { [K in keyof T]: Wide<T[K]> }
        : T;

/** All words of a language. */
export type Words = Wide<typeof en>;

/** The languages by their tags (BCP 47), which are the names of their folders. */
export const languages: Readonly<Record<string, Words>> = { en, mn, tr };

/** The words that `words` does not have and English has: `lists.topics`, `article.sections.notes`. */
export function missingWords(words: object, all: object = en, within = ''): string[] {
  return Object.entries(all).flatMap(([key, value]: [string, unknown]) => {
    const name = within === '' ? key : `${within}.${key}`;
    const own: unknown = (words as Record<string, unknown>)[key];
    if (own === undefined || typeof own !== typeof value) return [name];
    return typeof value === 'object' && value !== null ? missingWords(own as object, value, name) : [];
  });
}

/** What is wrong with the languages that a site names, a line each; `LANGUAGE` is that of the collection. */
export function languageFaults(named: readonly string[], collection: string): string[] {
  return named.flatMap((language) => {
    const words = Object.hasOwn(languages, language) ? languages[language] : undefined;
    if (language === collection)
      return [`src/site.ts names ${language}, which is the language of the collection itself`];
    if (!words)
      return [
        `src/site.ts names the language ${JSON.stringify(language)}; there are words in ${Object.keys(languages).join(', ')} (src/i18n/)`,
      ];
    const missing = missingWords(words);
    return missing.length === 0 ? [] : [`src/i18n/${language}/ has no words for ${missing.join(', ')}`];
  });
}
