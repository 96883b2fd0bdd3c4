/** The language of what the collection says, where it is not that of the page. */
import { COLLECTION, LANGUAGE } from '../i18n/translated.ts';

/** Properties of an element with words in a language (BCP 47), by itself that of the collection: they mark it where the page has another. */
export const inLanguage = (lang = COLLECTION): { lang?: string } => (lang === LANGUAGE ? {} : { lang });
