/** Topics, and the passages of all articles that speak of them. */
import { getCollection } from 'astro:content';
import type { CompiledText, Note, Passage } from '../markdown/types.ts';
import { collectedAnchor } from '../markdown/rehype-passages.ts';
import { noteAnchor } from '../markdown/remark-notes.ts';
import { toSlug } from '../markdown/references.ts';
import type { TopicData } from '../schemas/topic.ts';
import { topicUrl } from '../urls.ts';
import { allArticles, articleText, base, type ArticleHead } from './articles.ts';
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

/** Where a passage stands. */
export interface Mention {
  article: ArticleHead;
  /** Index among the article's passages. */
  index: number;
}

/** A passage on a page that is not its article's. */
export interface CollectedPassage {
  passage: Passage;
  /** True where it stands here only because another needs it: the paragraph before a list, the item around an item. */
  isContext: boolean;
}

/** Passages of one article, with the notes that they refer to. */
export interface CollectedArticle {
  article: ArticleHead;
  passages: CollectedPassage[];
  notes: Note[];
}

interface Index {
  mentions: ReadonlyMap<string, readonly Mention[]>;
  wanted: readonly WantedTopic[];
}

let index: Promise<Index> | undefined;

function topicIndex(): Promise<Index> {
  if (import.meta.env.DEV) index = undefined;
  return (index ??= readIndex());
}

async function readIndex(): Promise<Index> {
  const mentions = new Map<string, Mention[]>();
  const wanted = new Map<string, { name: string; articles: Set<ArticleHead> }>();
  for (const article of await allArticles()) {
    const { passages, unwritten } = articleText(article.slug);
    passages.forEach(({ topics }, position) => {
      for (const topic of topics) {
        const known = mentions.get(topic) ?? [];
        known.push({ article, index: position });
        mentions.set(topic, known);
      }
    });
    for (const { slug, name } of unwritten) {
      const known = wanted.get(slug) ?? { name, articles: new Set() };
      wanted.set(slug, { ...known, articles: known.articles.add(article) });
    }
  }
  const byArticles = (a: WantedTopic, b: WantedTopic): number =>
    b.articles.length - a.articles.length || (toSlug(a.name) < toSlug(b.name) ? -1 : 1);
  return {
    mentions,
    wanted: [...wanted.values()].map(({ name, articles }) => ({ name, articles: [...articles] })).sort(byArticles),
  };
}

/** All topics by title. */
export async function allTopics(): Promise<TopicHead[]> {
  const [entries, { mentions }] = await Promise.all([getCollection('topics'), topicIndex()]);
  return entries
    .map(({ id, data }) => {
      const found = mentions.get(id) ?? [];
      return {
        slug: id,
        url: topicUrl(base, id),
        data,
        passages: found.length,
        articles: new Set(found.map(({ article }) => article.slug)).size,
      };
    })
    .sort((a, b) => (toSlug(a.data.title) < toSlug(b.data.title) ? -1 : 1));
}

/** Topics that are linked to and not written yet, the most wanted first. */
export const wantedTopics = async (): Promise<readonly WantedTopic[]> => (await topicIndex()).wanted;

/** The introduction of a topic. */
export const topicText = (slug: string): CompiledText => compiledText('topics', slug);

/** Positions of the passages on a topic, to be divided among pages; `passagesAt` makes passages of them. */
export const mentionsOf = async (slug: string): Promise<readonly Mention[]> =>
  (await topicIndex()).mentions.get(slug) ?? [];

/** The passages at some positions, gathered by article in the articles' order, with their lead-ins and notes. */
export function passagesAt(mentions: readonly Mention[]): CollectedArticle[] {
  const groups = new Map<ArticleHead, number[]>();
  for (const { article, index: position } of mentions) groups.set(article, [...(groups.get(article) ?? []), position]);
  return [...groups].map(([article, positions]) => {
    const { passages: all, notes } = articleText(article.slug);
    const passages = withContext(all, positions);
    const isCited = ({ label }: Note): boolean =>
      passages.some(({ passage }) =>
        passage.html.includes(`href="#${collectedAnchor(article.slug, noteAnchor(label))}"`),
      );
    return { article, passages, notes: notes.filter(isCited) };
  });
}

/** The passages at `positions`, each after what it cannot be understood without; nothing stands twice. */
function withContext(all: readonly Passage[], positions: readonly number[]): CollectedPassage[] {
  const byId = new Map(all.map((passage) => [passage.id, passage]));
  const wanted = new Set(positions.map((position) => all[position]?.id));
  const shown = new Map<string, CollectedPassage>();
  const show = (id: string | undefined): void => {
    const passage = id === undefined ? undefined : byId.get(id);
    if (!passage || shown.has(passage.id)) return;
    show(passage.leadIn);
    show(passage.parent);
    shown.set(passage.id, { passage, isContext: !wanted.has(passage.id) });
  };
  wanted.forEach(show);
  return [...shown.values()];
}

/** Other topics that the same passages speak of, the nearest first. */
export async function neighbouringTopics(slug: string, limit: number): Promise<TopicHead[]> {
  const shared = new Map<string, number>();
  for (const { article, index: position } of await mentionsOf(slug)) {
    for (const other of articleText(article.slug).passages[position]?.topics ?? [])
      if (other !== slug) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const topics = await allTopics();
  const near = topics
    .filter((topic) => shared.has(topic.slug))
    .sort((a, b) => (shared.get(b.slug) ?? 0) - (shared.get(a.slug) ?? 0));
  return near.slice(0, limit);
}
