/** The languages of the collection and of the interface, and whether they are two. */
import { LANGUAGE as COLLECTION } from './index.ts';
import { LANGUAGE } from './interface.ts';

export { COLLECTION, LANGUAGE };

/** Whether the interface has another language than the collection. */
export const isTranslated: boolean = LANGUAGE !== COLLECTION;

/** The language of something, to be marked where it is not that of the interface; by itself that of the collection. */
export const foreign = (language: string = COLLECTION): string | undefined =>
  language === LANGUAGE ? undefined : language;
