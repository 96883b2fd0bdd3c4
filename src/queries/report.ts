/** The address to which a reader reports a mistake, with what the editor must know already written in it. */
import { citing } from '../i18n/interface.ts';

/** What a report is about. */
export interface ReportSubject {
  title: string;
  /** Whole address of the article, where the site knows it; the page's script puts a passage's in its place. */
  address: string | undefined;
  /** The day of the edition, YYYY-MM-DD. */
  editedOn: string;
}

/** `to` is an address of mail, or of a page that takes `title` and `body`; other parameters that it has are kept. */
export function reportHref(to: string, { title, address, editedOn }: ReportSubject): string {
  const [subject, start] = to.includes('@') && !to.includes('/') ? ['subject', `mailto:${to}`] : ['title', to];
  const words = {
    [subject]: citing.reportTitle(title),
    body: `${address ?? ''}\n${citing.reportEdition(editedOn)}\n\n`,
  };
  // Mail programs take a plus sign for a plus sign, so that URLSearchParams will not do.
  const query = Object.entries(words).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${start}${start.includes('?') ? '&' : '?'}${query.join('&')}`;
}
