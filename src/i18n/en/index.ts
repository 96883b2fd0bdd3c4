/** All words in English. */
export * from './words.ts';
export * from './search.ts';
export * from './data.ts';
