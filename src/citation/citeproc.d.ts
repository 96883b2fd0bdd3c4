/** What we use of citeproc-js (https://citeproc-js.readthedocs.io/), which has no types of its own. */
declare module 'citeproc' {
  interface Item {
    id: string;
  }
  interface CitationItem {
    id: string;
    locator?: string | undefined;
    label?: string | undefined;
    prefix?: string | undefined;
    suffix?: string | undefined;
  }
  export interface Engine {
    updateItems(ids: string[]): void;
    setOutputFormat(format: 'html' | 'text'): void;
    makeCitationCluster(items: CitationItem[]): string;
  }
  const CSL: {
    Engine: new (
      system: { retrieveLocale: (language: string) => string; retrieveItem: (id: string) => Item },
      style: string,
      language: string,
      forceLanguage?: boolean,
    ) => Engine;
  };
  export default CSL;
}
