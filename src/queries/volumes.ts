/** The books of the whole collection: one, or volumes where it is large. */
import type { ArticleHead } from './articles.ts';
import { book } from '../i18n/index.ts';
import { site } from '../site.ts';

/** So many articles a volume holds: about 10 MB of text. */
const ARTICLES = 200;

/** A book of the collection. */
export interface Volume {
  /** Name of its file, without `.epub`: `collection`, `collection-2`. */
  name: string;
  title: string;
  articles: ArticleHead[];
}

/** All volumes, the articles in the order in which they were published: what is published later changes the last one only. */
export function volumesOf(articles: readonly ArticleHead[]): Volume[] {
  const key = ({ data, slug }: ArticleHead): string => `${data.publishedOn} ${slug}`;
  const inOrder = [...articles].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const count = Math.ceil(inOrder.length / ARTICLES);
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'collection' : `collection-${index + 1}`,
    title: book.title(site.name, site.subject, count > 1 ? index + 1 : undefined),
    articles: inOrder.slice(index * ARTICLES, (index + 1) * ARTICLES),
  }));
}
