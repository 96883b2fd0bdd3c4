/** Addresses that the site has had, and where each leads now. */
import { topicUrl, workUrl } from '../urls.ts';
import { allArticles, base } from './articles.ts';
import { allWorks } from './records.ts';
import { allTopics } from './topics.ts';
import { plainTitle } from '../citation/names.ts';
import { PUBLISHED_KINDS, type PublishedKind } from '../content/published.ts';

/** An address of old. */
export interface Moved {
  /** Its name below that of its kind. */
  name: string;
  /** Where it leads. */
  url: string;
  /** What is there now. */
  title: string;
}

/** The addresses of a kind that have moved. */
export async function movedAddresses(kind: PublishedKind): Promise<Moved[]> {
  const from = (names: readonly string[] | undefined, url: string, title: string): Moved[] =>
    (names ?? []).map((name) => ({ name, url, title }));
  if (kind === 'articles')
    return (await allArticles()).flatMap(({ url, data }) => from(data.formerSlugs, url, data.title));
  if (kind === 'topics')
    return (await allTopics()).flatMap(({ slug, data }) => from(data.formerSlugs, topicUrl(base, slug), data.title));
  return [...(await allWorks()).values()].flatMap(({ id, custom, title }) =>
    from(custom?.formerIds, workUrl(base, id), plainTitle(title)),
  );
}

/** All of them, from the site's root: what was there, and where it leads. */
export async function allMoves(): Promise<{ from: string; url: string }[]> {
  const moves = PUBLISHED_KINDS.map(async (kind) =>
    (await movedAddresses(kind)).map(({ name, url }) => ({ from: `${base}${kind}/${name}/`, url })),
  );
  return (await Promise.all(moves)).flat();
}
