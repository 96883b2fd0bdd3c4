/** What is new: articles as they were published, and corrections, the newest first. */
import { allArticles, type ArticleHead } from './articles.ts';

/** An article that was published, or a correction in one. */
export interface News {
  /** Day, in ISO 8601. */
  day: string;
  article: ArticleHead;
  /** Index of the correction in the article's list; none where the article itself is new. */
  correction?: number;
}

/** The newest `limit` of them; within a day the order of the articles holds. */
export async function latestNews(limit: number): Promise<News[]> {
  const news = (await allArticles()).flatMap((article): News[] => [
    { day: article.data.publishedOn, article },
    ...(article.data.corrections ?? []).map(({ date }, correction) => ({ day: date, article, correction })),
  ]);
  return news.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, limit);
}

/** Address of what is new: the article, or the entry in its history. */
export const newsUrl = ({ article, correction }: News): string =>
  correction === undefined ? article.url : `${article.url}history/#correction-${correction + 1}`;
