/** What was taken away, for the pages that say so at its old address. */
import { noteAnchor } from '../anchors.ts';
import { readPublished, type PublishedKind } from '../content/published.ts';
import { readRemovals } from '../content/removals.ts';
import type { Removal } from '../schemas/removal.ts';
import { plainTitle } from '../citation/names.ts';
import { workUrl } from '../urls.ts';
import { allArticles, base } from './articles.ts';
import { workOf } from './records.ts';
import { allTopics } from './topics.ts';

/** Something that was taken away, with what its address had. */
export interface Removed extends Removal {
  /** What has taken its place, and where it is. */
  place: { url: string; title: string } | undefined;
  /** Ids of the passages that it has had. */
  passages: readonly string[];
  /** All other anchors that it has had. */
  anchors: readonly string[];
}

/** What was taken away of a kind. */
export async function removedOf(kind: PublishedKind): Promise<Removed[]> {
  const root = process.cwd();
  const { published } = readPublished(root);
  const removals = readRemovals(root).removals.filter((removal) => removal.kind === kind);
  return Promise.all(
    removals.map(async (removal) => {
      const had = published[kind].get(removal.name);
      return {
        ...removal,
        place: removal.into && (await placeOf(removal.into)),
        passages: had?.passages ?? [],
        anchors: [...(had?.headings ?? []), ...(had?.notes ?? []).map(noteAnchor)],
      };
    }),
  );
}

/** Address and title of an article, topic or work. */
async function placeOf({ kind, name }: NonNullable<Removal['into']>): Promise<{ url: string; title: string }> {
  if (kind === 'works') return { url: workUrl(base, name), title: plainTitle((await workOf(name)).title) };
  const texts: readonly { slug: string; url: string; data: { title: string } }[] =
    kind === 'articles' ? await allArticles() : await allTopics();
  const { url, data } = texts.find(({ slug }) => slug === name)!;
  return { url, title: data.title };
}
