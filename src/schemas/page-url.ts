/** Addresses at which any page of a work opens. */
import { z } from 'zod';
import { isWebAddress } from './fields.ts';

/** Where the number of a page stands in an address, with what the file counts more or less than the print. */
const PAGE_IN_ADDRESS = /\{page(?<shift>[+-]\d{1,4})?\}/;

/** Such an address in a record. */
export const pageUrl = z
  .string()
  .refine(
    (address) => PAGE_IN_ADDRESS.test(address) && isWebAddress(address.replace(PAGE_IN_ADDRESS, '1')),
    'a web address with {page} where the number of a page stands; {page+4} where the file counts four pages more than the print',
  )
  .optional()
  .describe(
    'where a page can be read: a web address with {page} in it, or {page+4} if the file counts four pages more',
  );

/** What of a record says where its pages are. */
interface Paged {
  URL?: string | undefined;
  custom?: { pageUrl?: string | undefined } | undefined;
}

/** Where pages of a work can be read, with `{page}` for the number: as its record says, or in the PDF that it leads to. */
export const pageUrlOf = ({ custom, URL: address }: Paged): string | undefined =>
  custom?.pageUrl ??
  (address !== undefined && /^https?:[^#]*\.pdf$/i.test(address) ? `${address}#page={page}` : undefined);

/** The address of a page, from such an address. */
export const pageAddress = (address: string, page: number): string =>
  address.replace(PAGE_IN_ADDRESS, (...match) => {
    const { shift = '0' } = match.at(-1) as { shift?: string };
    return String(page + Number(shift));
  });
