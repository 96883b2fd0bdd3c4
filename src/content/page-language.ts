/**
 * A page with the interface in another language than the collection’s: its links lead to pages in the same language. What there is
 * once only (files, books, the search index) stays where it is, and so do whole addresses, as citations have them.
 */
import { isOnlyOnce, languageUrl } from '../urls.ts';
import { mapAddresses } from './html-addresses.ts';

/** What leads to another language says which one. */
const KEPT = /^<link\b|\shreflang=/;

/** The page with its links in `language`; `base` is the path of the site. */
export function inLanguage(html: string, base: string, language: string): string {
  return mapAddresses(
    html,
    'href|action|data-base|data-search',
    (address) => (isPage(address, base) ? languageUrl(base, language, address) : address),
    (tag) => KEPT.test(tag),
  );
}

/** Whether an address is that of a page that there is in each language. */
function isPage(address: string, base: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1);
  return path.startsWith(base) && !path.startsWith('//') && path.endsWith('/') && !isOnlyOnce(path.slice(base.length));
}
