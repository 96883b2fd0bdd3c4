/** The language of the interface: pages and scripts take their words from here. A build for another language puts its words in this place (`build/language.ts`). */
export * from './index.ts';
