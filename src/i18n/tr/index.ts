/** All words in Turkish. */
export * from './words.ts';
export * from './search.ts';
export * from './data.ts';
