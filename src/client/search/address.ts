/** The search in the address: `?q=third+neighbour&kind=note&decade=1990`. */
import { FACET_NAMES, type Facet } from '../../entry-kinds.ts';
import type { Narrowing } from './search.ts';

/** What results can be narrowed by, the kind first. */
export const NARROWED_BY: readonly (Facet | 'kind')[] = ['kind', ...FACET_NAMES];

/** The query and the narrowing that the part of an address after `?` names. */
export function readAddress(search: string): { query: string; narrowing: Narrowing } {
  const parameters = new URLSearchParams(search);
  const narrowing = Object.fromEntries(
    NARROWED_BY.map((facet) => [facet, [...new Set(parameters.getAll(facet))]]).filter(
      ([, values]) => values!.length > 0,
    ),
  ) as Narrowing;
  return { query: parameters.get('q') ?? '', narrowing };
}

/** The same in writing; `''` for no query. */
export function writeAddress(query: string, narrowing: Narrowing): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({ q: query });
  for (const facet of NARROWED_BY) for (const value of narrowing[facet] ?? []) parameters.append(facet, value);
  return `?${parameters}`;
}

/** A path of the site below `base` as an address; what is a whole address or begins at the host’s root is one already. */
export const addressOf = (base: string, path: string): string => (/^(?:\/|[a-z]+:)/i.test(path) ? path : base + path);
