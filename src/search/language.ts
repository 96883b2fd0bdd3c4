/** What searching knows of the language that a site is written in. */
import { LANGUAGE } from '../i18n/index.ts';
import { english } from './english.ts';
import type { SearchLanguage } from './rules.ts';

/** A language without rules: words are found as they are written. */
const plain: SearchLanguage = { stopWords: new Set(), stem: (word) => word, named: () => [] };

const LANGUAGES: Readonly<Record<string, SearchLanguage>> = { en: english };

/** The rules of the site’s language. */
export const searchLanguage: SearchLanguage = LANGUAGES[LANGUAGE.split('-')[0]!] ?? plain;
