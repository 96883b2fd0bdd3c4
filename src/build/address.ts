/** The public address of the site, from `SITE_URL`. */
import { normalizeBase } from '../urls.ts';

/** Origin and path. */
export interface SiteAddress {
  /** `https://example.org`; none where the site is built for this machine only. */
  origin?: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** Reads the address that `value` gives. Throws where it is no address of a site. */
export function readAddress(value: string | undefined): SiteAddress {
  if (!value) return { base: '/' };
  const isAddress = URL.canParse(value) && /^https?:\/\/[^/?#]+(\/[\w.~-]+)*\/?$/.test(value);
  if (!isAddress) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(value)}; expected an address such as https://example.org/path/, with Latin letters, digits and hyphens in its path.`,
    );
  }
  const { origin, pathname } = new URL(value);
  return { origin, base: normalizeBase(pathname) };
}
