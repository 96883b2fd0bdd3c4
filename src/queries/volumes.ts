/** The books of the whole collection: one, or volumes where it is large. */
import type { ArticleHead } from './articles.ts';
import { book } from '../i18n/index.ts';
import { site } from '../site.ts';
import { ARTICLES_IN_VOLUME } from '../urls.ts';

/** A book of the collection. */
export interface Volume {
  /** Name of its file, without `.epub`: `collection`, `collection-2`. */
  name: string;
  title: string;
  /** Which one it is, from 1, and of how many. */
  number: number;
  total: number;
  articles: ArticleHead[];
}

/** All volumes, the articles in the order in which they were published: what is published later changes the last one only. */
export function volumesOf(articles: readonly ArticleHead[]): Volume[] {
  const key = ({ data, slug }: ArticleHead): string => `${data.publishedOn} ${slug}`;
  const inOrder = [...articles].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const count = Math.ceil(inOrder.length / ARTICLES_IN_VOLUME);
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'collection' : `collection-${index + 1}`,
    title: book.title(site.name, site.subject, count > 1 ? index + 1 : undefined),
    number: index + 1,
    total: count,
    articles: inOrder.slice(index * ARTICLES_IN_VOLUME, (index + 1) * ARTICLES_IN_VOLUME),
  }));
}
