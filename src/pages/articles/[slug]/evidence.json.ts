/** What each passage of an article rests on, for search results: kind, label and address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allArticles, articleText, type ArticleHead } from '../../../queries/articles.ts';

export const getStaticPaths = (async () =>
  (await allArticles()).map((article) => ({
    params: { slug: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleHead }> = ({ props: { article } }) => {
  const passages = articleText(article.slug).passages.filter(({ evidence }) => evidence.length > 0);
  const shown = passages.map(({ id, evidence }) => [id, evidence.map(({ kind, label, href }) => [kind, label, href])]);
  return Response.json(Object.fromEntries(shown));
};
