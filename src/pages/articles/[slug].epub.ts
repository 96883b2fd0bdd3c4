/** An article as a book (EPUB), to be read elsewhere. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { EPUB, toEpub } from '../../exports/epub/book.ts';
import { allArticles, namesOf, type ArticleHead } from '../../queries/articles.ts';
import { toRender } from '../../queries/reads.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/articles/[slug].epub',
    (await allArticles()).flatMap((article) =>
      namesOf(article).map((slug) => ({ params: { slug }, props: { article } })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleHead }> = async ({ props: { article }, site: origin }) => {
  const name = origin ? new URL(article.url, origin).href : `${site.name} ${article.slug}`;
  const bytes = await toEpub([article], article.data.title, name, origin);
  return new Response(bytes, { headers: { 'content-type': EPUB } });
};
