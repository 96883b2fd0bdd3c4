/** The languages of the interface, and where its pages are in each. */
import { COLLECTION, foreign, isTranslated, LANGUAGE } from '../i18n/translated.ts';
import { inLanguage } from '../content/page-language.ts';
import { site } from '../site.ts';
import { isOnlyOnce, languageUrl } from '../urls.ts';
import { base } from './articles.ts';

export { foreign };

/** All languages, that of the collection first. */
export const LANGUAGES: readonly string[] = [COLLECTION, ...Object.keys(site.languages)];

/** The languages that the page at `address` is there in; none where it is in one only. */
export const languagesOf = (address: string): readonly string[] =>
  LANGUAGES.length === 1 || isOnlyOnce(address.slice(base.length)) ? [] : LANGUAGES;

/** What the language of the interface calls the subject. */
export const { subject, description } = site.languages[LANGUAGE] ?? site;

/** The address in a language of the page that has `address` in that of the collection. */
export const addressIn = (language: string, address: string): string =>
  language === COLLECTION ? address : languageUrl(base, language, address);

/** What a language calls itself, with a capital as at the beginning of a line: `Türkçe`, `Монгол`. */
export function ownName(language: string): string {
  const [first = '', ...rest] = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** A page as it is made, with its links in the language of the interface. */
export const inInterfaceLanguage = (html: string): string => (isTranslated ? inLanguage(html, base, LANGUAGE) : html);
