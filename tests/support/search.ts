/** Searches a built site as its pages do, without a browser; and judges what a search finds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex } from '../../src/client/search/index-files.ts';
import { withOtherParts } from '../../src/client/search/joined-index.ts';
import { searcher } from '../../src/client/search/search.ts';

/** The function that searches the site in `folder`. */
export const searchOf = (folder: string): Promise<Searcher> => searchOfParts(folder, {});

/**
 * The same for a part of a collection: what is at the paths of other parts is in the folders that `others` names. `onFile` is told
 * the size of each file that is read.
 */
export async function searchOfParts(
  folder: string,
  others: Readonly<Record<string, string>>,
  onFile: (bytes: number) => void = () => undefined,
): Promise<Searcher> {
  const { fetch } = globalThis;
  const bundle = `/${folder.replaceAll('\\', '/')}/pagefind/`;
  const folders = [
    [bundle, folder],
    ...Object.entries(others).map(([base, each]) => [`${base}pagefind/`, each]),
  ] as const;
  globalThis.fetch = (input, init) => {
    const [address = ''] = String(input instanceof Request ? input.url : input).split('?');
    const [start, place] = folders.find(([each]) => address.startsWith(each!)) ?? [];
    if (start === undefined || place === undefined) return fetch(input, init);
    const file = join(place, 'pagefind', address.slice(start.length));
    if (!existsSync(file)) return Promise.resolve(new Response('', { status: 404 }));
    const bytes = readFileSync(file);
    onFile(bytes.length);
    return Promise.resolve(new Response(bytes));
  };
  const load = (): Promise<unknown> => import(pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href);
  const own = await openIndex(bundle, load);
  return searcher(await withOtherParts(own, ({ base }) => openIndex(`${base}pagefind/`, load, bundle)));
}

type Searcher = ReturnType<typeof searcher>;

/** A query with the places that answer it: paths with anchors. */
export interface Judged {
  group: string;
  query: string;
  places: readonly string[];
}

/** How well queries are answered. */
export interface Success {
  queries: number;
  /** The share that has a right place first, and among the first five. */
  at1: number;
  at5: number;
  /** The mean of one divided by the rank of the first right place; 0 where it is not among the first ten. */
  reciprocalRank: number;
  /** What has no right place first, with what stands there. */
  missed: string[];
}

/** Asks all queries; those of the group `beginnings` as if the reader were typing. */
export async function judge(search: Searcher, queries: readonly Judged[]): Promise<Success> {
  const sums = { at1: 0, at5: 0, reciprocalRank: 0 };
  const missed: string[] = [];
  for (const { group, query, places } of queries) {
    const found = await search(query, {}, group === 'beginnings');
    const hits = await found.load(0, 10);
    const rank = hits.findIndex(({ path }) => places.includes(path)) + 1;
    if (rank === 1) sums.at1++;
    else missed.push(`${rank || '–'} ${query}: ${hits[0]?.path ?? 'nothing'} for ${places.join(', ')}`);
    if (rank > 0 && rank <= 5) sums.at5++;
    if (rank > 0) sums.reciprocalRank += 1 / rank;
  }
  const n = queries.length;
  return { queries: n, at1: sums.at1 / n, at5: sums.at5 / n, reciprocalRank: sums.reciprocalRank / n, missed };
}
