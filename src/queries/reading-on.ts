/** What to read after an article: the ones before and after it, and the next one on what it speaks of most. */
import { allArticles, type ArticleHead } from './articles.ts';
import { once } from './once.ts';
import { asked } from './reads.ts';
import { passageIndex } from './passage-index.ts';
import { allTopics, type TopicHead } from './topics.ts';

/** What follows an article. */
export interface ReadingOn {
  /** The topics that it speaks of, the most spoken of first. */
  topics: readonly TopicHead[];
  /** Another article on one of these topics, the first that has one. */
  next?: { topic: TopicHead; article: ArticleHead } | undefined;
  /** The article that was published before it, and the one after. */
  earlier?: ArticleHead | undefined;
  later?: ArticleHead | undefined;
}

/** Of each article the topics with how many of its passages speak of each; of each topic its articles, in their order. */
interface Spoken {
  topicsOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  articlesOn: ReadonlyMap<string, readonly ArticleHead[]>;
  /** Where each article stands among all. */
  positions: ReadonlyMap<string, number>;
}

const spokenOf = once(async (): Promise<Spoken> => {
  const [{ byTopic }, articles] = await Promise.all([passageIndex(), allArticles()]);
  const topicsOf = new Map<string, Map<string, number>>();
  const articlesOn = new Map<string, readonly ArticleHead[]>();
  for (const [topic, mentions] of byTopic) {
    articlesOn.set(topic, [...new Set(mentions.map(({ article }) => article))]);
    for (const { article } of mentions) {
      const counts = topicsOf.get(article.slug) ?? new Map<string, number>();
      topicsOf.set(article.slug, counts.set(topic, (counts.get(topic) ?? 0) + 1));
    }
  }
  return { topicsOf, articlesOn, positions: new Map(articles.map((article, index) => [article.slug, index])) };
});

/** How many topics are named at most. */
const TOPICS = 8;

/** What follows an article. */
export const readingOn = asked('reading-on', async (slug): Promise<ReadingOn> => {
  const [{ topicsOf, articlesOn, positions }, topics, articles] = await Promise.all([
    spokenOf(),
    allTopics(),
    allArticles(),
  ]);
  const counts = topicsOf.get(slug) ?? new Map<string, number>();
  const ranked = topics
    .filter((topic) => counts.has(topic.slug))
    .sort((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0));
  const topic = ranked.find((each) => each.articles > 1);
  const among = topic ? (articlesOn.get(topic.slug) ?? []) : [];
  const following = among[(among.findIndex((each) => each.slug === slug) + 1) % among.length];
  const at = positions.get(slug) ?? 0;
  return {
    topics: ranked.slice(0, TOPICS),
    next: topic && following && { topic, article: following },
    later: articles[at - 1],
    earlier: articles[at + 1],
  };
});
