/** All words in Mongolian. */
export * from './words.ts';
export * from './search.ts';
export * from './data.ts';
