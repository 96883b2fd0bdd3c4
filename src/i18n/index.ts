/** The language of the collection: of what texts, references and data say beside the words of their sources, and of the interface unless a build says otherwise. */
export * from './en/index.ts';
