/**
 * Shorter marks of scopes. Astro marks each element of a component that has styles with `data-astro-cid-` and eight letters, and
 * a page has hundreds: an eighth of its bytes. Four letters tell the components apart as well.
 */
import type { Plugin } from 'vite';

const MARK = /data-astro-cid-([a-z0-9]{4})([a-z0-9]*)/g;

/** The plugin. Throws where two components would share a mark. */
export function shortScopes(): Plugin {
  const known = new Map<string, string>();
  const short = (whole: string, first: string, rest: string): string => {
    const other = known.get(first) ?? rest;
    if (other !== rest) throw new Error(`two components share the mark ${first}: rename the file of ${whole}`);
    known.set(first, rest);
    return `data-${first}`;
  };
  return {
    name: 'short-scopes',
    transform: (code) =>
      code.includes('data-astro-cid-') ? { code: code.replace(MARK, short), map: null } : undefined,
  };
}
