/** The golden set of our own edition: what readers might type, and the places that answer it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judged } from '../support/search.ts';

const ARTICLES: Readonly<Record<string, string>> = {
  war: 'articles/ukraine-war-and-mongolias-stance/',
  balance: 'articles/mongolias-search-for-balance/',
};

/** All queries of `search.json`. */
export function goldenSet(): Judged[] {
  const { about: _, ...groups } = JSON.parse(readFileSync(join(import.meta.dirname, 'search.json'), 'utf8')) as Record<
    string,
    Record<string, string[]>
  >;
  return Object.entries(groups).flatMap(([group, queries]) =>
    Object.entries(queries).map(([query, places]) => ({ group, query, places: places.map(toPath) })),
  );
}

/** `articles/mongolias-search-for-balance/#p7` for `balance#p7`. */
function toPath(place: string): string {
  const [name = '', anchor] = place.split('#');
  const page = ARTICLES[name] ?? `${name.replace(/^(topic|work)\//, '$1s/')}/`;
  return anchor === undefined ? page : `${page}#${anchor}`;
}
