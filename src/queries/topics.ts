/** Topics, and the passages of all articles that speak of them. */
import { getCollection } from 'astro:content';
import type { CompiledText } from '../content/model.ts';
import { sortedByName } from '../i18n/collation.ts';
import { TOPIC_KINDS, type TopicData, type TopicKind } from '../schemas/topic.ts';
import { topicUrl } from '../urls.ts';
import { base } from './articles.ts';
import { once } from './once.ts';
import { passageIndex, type SpeakingMention, type WantedTopic } from './passage-index.ts';
import { asked, textDigest } from './reads.ts';
import { compiledText } from './texts.ts';

/** A topic without its introduction. */
export interface TopicHead {
  slug: string;
  url: string;
  data: TopicData;
  /** How many passages speak of it. */
  passages: number;
  /** How many articles do. */
  articles: number;
}

const askedHeads = asked('topics', once(readTopics));

/** All topics by title. */
export const allTopics = (): Promise<readonly TopicHead[]> => askedHeads('');

/** A topic as it is named somewhere. */
export type NamedTopic = Pick<TopicHead, 'slug' | 'url' | 'data'>;

const askedNamed = asked('topic', async (slug): Promise<NamedTopic | undefined> => {
  const topic = (await topicsBySlug()).get(slug);
  return topic && { slug, url: topic.url, data: topic.data };
});

/** The topics of some slugs that there are, by slug. */
export async function topicsNamed(slugs: Iterable<string>): Promise<ReadonlyMap<string, NamedTopic>> {
  const found = await Promise.all([...new Set(slugs)].map(askedNamed));
  return new Map(found.flatMap((topic) => (topic ? [[topic.slug, topic]] : [])));
}

const topicsBySlug = once(async () => new Map((await allTopics()).map((topic) => [topic.slug, topic])));

async function readTopics(): Promise<readonly TopicHead[]> {
  const { byTopic } = await passageIndex();
  const found = (await getCollection('topics')).map(({ id, data }) => {
    const mentions = byTopic.get(id) ?? [];
    const articles = new Set(mentions.map(({ article }) => article.slug)).size;
    return { slug: id, url: topicUrl(base, id), data, passages: mentions.length, articles };
  });
  return sortedByName(found, ({ data }) => data.title);
}

/** All topics by kind, and by title within each. */
export async function topicsByKind(): Promise<readonly TopicHead[]> {
  const rank = ({ data }: TopicHead): number => TOPIC_KINDS.indexOf(data.kind);
  return [...(await allTopics())].sort((a, b) => rank(a) - rank(b));
}

/** The topics of one kind, by title. */
export const topicsOfKind = async (kind: TopicKind): Promise<readonly TopicHead[]> =>
  (await allTopics()).filter(({ data }) => data.kind === kind);

/** Topics that are linked to and not written yet, the most wanted first. */
export const wantedTopics = (): Promise<readonly WantedTopic[]> => askedWanted('');

const askedWanted = asked('wanted-topics', async () => (await passageIndex()).wanted);

/** The introduction of a topic. */
export const topicText = asked(
  'topic-text',
  (slug): CompiledText => compiledText('topics', slug),
  (slug) => textDigest('topics', slug),
);

/** Positions of the passages on a topic, to be divided among pages; `passagesAt` makes passages of them. */
export const mentionsOf = asked(
  'mentions',
  async (slug): Promise<readonly SpeakingMention[]> => (await passageIndex()).byTopic.get(slug) ?? [],
);

/** Topics of the same neighbourhood. */
export interface Neighbourhood {
  /** The topics that it is part of. */
  wider: readonly TopicHead[];
  /** The topics that are part of it. */
  narrower: readonly TopicHead[];
  /** Others that the same passages speak of, the nearest first. */
  near: readonly TopicHead[];
}

/** How many others are near a topic at most. */
const NEIGHBOURS = 8;

/** What is near a topic: its parts, what it is part of, and others that are neither. */
export const neighbourhoodOf = asked('neighbourhood', async (slug): Promise<Neighbourhood> => {
  const [{ shared }, topics] = await Promise.all([passageIndex(), allTopics()]);
  const { data } = (await topicsBySlug()).get(slug)!;
  const counts = shared.get(slug) ?? new Map<string, number>();
  const wider = topics.filter((topic) => data.partOf?.includes(topic.slug));
  const narrower = topics.filter((topic) => topic.data.partOf?.includes(slug));
  const near = topics
    .filter((topic) => counts.has(topic.slug) && !wider.includes(topic) && !narrower.includes(topic))
    .sort((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0))
    .slice(0, NEIGHBOURS);
  return { wider, narrower, near };
});
