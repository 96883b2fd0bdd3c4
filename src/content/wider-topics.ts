/** Topics within topics (`partOf`, SKOS “broader”): what is said of a part is said of the whole too. */
import type { TopicData } from '../schemas/topic.ts';

/** Gives the topics that a passage speaks of: those that it names, and all that they are part of, each once. */
export type WithWider = (named: readonly string[]) => string[];

/** The function for some topics; one that is part of itself by way of others is met once. */
export function withWider(topics: readonly { slug: string; data: Pick<TopicData, 'partOf'> }[]): WithWider {
  const wider = new Map(topics.map(({ slug, data }) => [slug, data.partOf ?? []]));
  return (named) => {
    const found = new Set<string>();
    const add = (slug: string): void => {
      if (found.has(slug)) return;
      found.add(slug);
      wider.get(slug)?.forEach(add);
    };
    named.forEach(add);
    return [...found];
  };
}
