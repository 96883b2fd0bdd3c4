/**
 * Writes what pages and files were made of to the disk, one after the other, where they are made. Astro would make the folder of each
 * anew, go to the system four times for each, and copy twice what it writes.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Where pages are written. */
export interface Destination {
  /** Folder of the site. */
  site: string;
  /** Folder for what the search index is made of; nobody else asks for it. */
  records?: string | undefined;
  /** Folder of the files that are copied as they are. */
  ofPublic: string;
  /** Is told of each file of the site that is there, by its path below the folder. */
  onFile?: ((file: string) => void) | undefined;
}

/** Something that was made: the answer of a page or an endpoint, and what is in it. */
export interface Made {
  response: Response;
  body: string | Uint8Array<ArrayBuffer>;
}

/** What the addresses begin with of what the search index is made of. */
const RECORDS = '/search/records/';

/** Whether something of which the search index is made has this address, or route. */
export const isRecord = (address: string): boolean => address.startsWith(RECORDS);

/** Where the file of an address stands: `file` is its path below the folder of the site. */
export const placeOf = ({ site, records }: Destination, file: string): string =>
  records !== undefined && isRecord(`/${file}`) ? join(records, file.slice(RECORDS.length - 1)) : join(site, file);

const made = new Set<string>();

/**
 * Writes the page or file that was made for `address` (`/articles/some-slug`), and gives Astro an answer that leaves it nothing to
 * write. What is no ordinary answer is left to Astro: redirects, the page for addresses that lead nowhere, files below `public/`.
 */
export function writePage(to: Destination, address: string, { response, body }: Made): Response {
  const name = address.replace(/^\/|\/$/g, '');
  const file = typeof body === 'string' ? posix.join(name, 'index.html') : name;
  if (response.status !== 200 || name === '404' || existsSync(join(to.ofPublic, file)))
    return new Response(body, response);
  const path = placeOf(to, file);
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, body);
  if (!isRecord(address)) to.onFile?.(file);
  return new Response(null, response);
}
