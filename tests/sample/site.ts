/** What another subject would change: name, subject, contact, licence. */
export const site = {
  /** Name of the site, as it stands in titles and in the header. */
  name: 'Two Shores',
  /** What the site is about, in a few words. */
  subject: 'Veren’s foreign policy',
  /** What the site is, in a sentence; search engines show it. */
  description:
    'Source texts on Veren’s foreign policy, restated claim by claim, each with the evidence it rests on.',
  /**
   * The languages that readers may choose for the interface beside that of the collection, by their tags (those of `i18n/`), each
   * with what it calls the subject. Texts stay in their own.
   */
  languages: {} as Readonly<Record<string, { subject: string; description: string }>>,
  /**
   * Where a reader reports a mistake: an address of mail, or the address of a page that takes `title` and `body` (such as
   * GitHub's `…/issues/new`). Nobody is asked to where it is `undefined`.
   */
  reportTo: undefined as string | undefined,
  /** Under what terms the site's own texts may be used. */
  textLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** The style in which notes and lists of works are written: one of `citation/styles.ts` that cites in notes. */
  noteStyle: 'chicago',
  /** The styles that readers may cite an article in: those of `citation/styles.ts`. The first is shown where nothing was chosen. */
  citationStyles: ['chicago', 'chicago-author-date', 'apa', 'mla', 'ieee'],
  /** How many articles, works or dates one page lists. */
  pageSize: 100,
  /** How many passages stand whole on one page of a topic or work. */
  passagesPerPage: 25,
} as const;
