/** What is said of a work in the language of the interface. */
import type { Work } from '../schemas/work.ts';
import { LOCALE, work as words } from '../i18n/interface.ts';

const LANGUAGES = new Intl.DisplayNames([LOCALE], { type: 'language' });

/** `Turkish` for a work in `tr`; `Language unknown` where the record names none. */
export const languageName = ({ language }: Work): string =>
  (language && LANGUAGES.of(language)) ?? words.languageUnknown;

/** Whether a record says where the work is on the web. Where it says nothing, nothing is known: no claim is made. */
export const whereToFind = ({ URL, DOI, custom }: Work): string =>
  (URL ?? DOI ?? custom?.archive) ? words.onWeb : words.noAddress;
