/** Topics, and the passages of all articles that speak of them. */
import { getCollection } from 'astro:content';
import type { CompiledText } from '../content/model.ts';
import { toSlug } from '../content/resolve.ts';
import type { TopicData } from '../schemas/topic.ts';
import { topicUrl } from '../urls.ts';
import { allArticles, articleText, base, type ArticleHead } from './articles.ts';
import type { Mention } from './collected.ts';
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

/** A topic that wikilinks name and nobody has written. */
export interface WantedTopic {
  /** The name as it was typed first. */
  name: string;
  articles: readonly ArticleHead[];
}

interface Index {
  /** Where each topic is spoken of. */
  mentions: ReadonlyMap<string, readonly Mention[]>;
  /** How many passages each topic shares with each other one. */
  shared: ReadonlyMap<string, ReadonlyMap<string, number>>;
  wanted: readonly WantedTopic[];
  /** All topics by title. */
  topics: readonly TopicHead[];
}

let index: Promise<Index> | undefined;

function topicIndex(): Promise<Index> {
  if (import.meta.env.DEV) index = undefined;
  return (index ??= readIndex());
}

async function readIndex(): Promise<Index> {
  const mentions = new Map<string, Mention[]>();
  const shared = new Map<string, Map<string, number>>();
  const wanted = new Map<string, { name: string; articles: Set<ArticleHead> }>();
  for (const article of await allArticles()) {
    const { passages, unwritten } = articleText(article.slug);
    passages.forEach(({ topics }, position) => {
      for (const topic of topics) {
        entryOf(mentions, topic, () => []).push({ article, index: position });
        const others = entryOf(shared, topic, () => new Map<string, number>());
        for (const other of topics) if (other !== topic) others.set(other, (others.get(other) ?? 0) + 1);
      }
    });
    for (const { slug, name } of unwritten)
      entryOf(wanted, slug, () => ({ name, articles: new Set<ArticleHead>() })).articles.add(article);
  }
  return {
    mentions,
    shared,
    wanted: [...wanted.values()].map(({ name, articles }) => ({ name, articles: [...articles] })).sort(byArticles),
    topics: await readTopics(mentions),
  };
}

async function readTopics(mentions: Index['mentions']): Promise<TopicHead[]> {
  const entries = await getCollection('topics');
  const heads = entries.map(({ id, data }) => {
    const found = mentions.get(id) ?? [];
    const articles = new Set(found.map(({ article }) => article.slug)).size;
    return { slug: id, url: topicUrl(base, id), data, passages: found.length, articles };
  });
  return heads.sort((a, b) => (toSlug(a.data.title) < toSlug(b.data.title) ? -1 : 1));
}

const byArticles = (a: WantedTopic, b: WantedTopic): number =>
  b.articles.length - a.articles.length || (toSlug(a.name) < toSlug(b.name) ? -1 : 1);

/** The value of `key`, made by `create` where there is none yet. */
function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}

/** All topics by title. */
export const allTopics = async (): Promise<readonly TopicHead[]> => (await topicIndex()).topics;

/** Topics that are linked to and not written yet, the most wanted first. */
export const wantedTopics = async (): Promise<readonly WantedTopic[]> => (await topicIndex()).wanted;

/** The introduction of a topic. */
export const topicText = (slug: string): CompiledText => compiledText('topics', slug);

/** Positions of the passages on a topic, to be divided among pages; `passagesAt` makes passages of them. */
export const mentionsOf = async (slug: string): Promise<readonly Mention[]> =>
  (await topicIndex()).mentions.get(slug) ?? [];

/** Other topics that the same passages speak of, the nearest first. */
export async function neighbouringTopics(slug: string, limit: number): Promise<TopicHead[]> {
  const { shared, topics } = await topicIndex();
  const near = shared.get(slug) ?? new Map<string, number>();
  return topics
    .filter((topic) => near.has(topic.slug))
    .sort((a, b) => (near.get(b.slug) ?? 0) - (near.get(a.slug) ?? 0))
    .slice(0, limit);
}
