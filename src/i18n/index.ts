/** The language of the interface: every page, script and file takes its words from here. */
export * from './en.ts';
export * from './en-search.ts';
export * from './en-data.ts';
