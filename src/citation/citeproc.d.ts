/** What we use of citeproc-js (https://citeproc-js.readthedocs.io/) and of Citation.js, which bring no types for it. */
declare module 'citeproc' {
  export interface Item {
    id: string;
    language?: string | undefined;
    custom?: { 'address-is-cut'?: boolean | undefined } | undefined;
  }
  interface CitationItem {
    id: string;
    locator?: string | undefined;
    label?: string | undefined;
    prefix?: string | undefined;
    suffix?: string | undefined;
    /** 0 for the first note on a work, 1 for later ones. */
    position: 0 | 1;
  }
  export interface System {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => Item;
    /** Asked for each variable that is written; gives the html of it with the punctuation around it. */
    variableWrapper: (
      about: { variableNames: string[]; itemData: Item },
      before: string,
      text: string,
      after: string,
    ) => string;
  }
  export interface Engine {
    opt: { development_extensions: Record<string, boolean> };
    updateItems(ids: string[]): void;
    setOutputFormat(format: 'html' | 'text'): void;
    makeCitationCluster(items: CitationItem[]): string;
    makeBibliography(): [unknown, string[]] | false;
  }
  const CSL: {
    Engine: new (system: System, style: string, language: string, forceLanguage?: boolean) => Engine;
  };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-ris';
