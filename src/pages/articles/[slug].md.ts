/** An article as plain Markdown, to take along. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { plainCitation } from '../../citation/edition.ts';
import { allArticles, articleText, editionOf, namesOf, type ArticleHead } from '../../queries/articles.ts';
import { toRender } from '../../queries/reads.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/articles/[slug].md',
    (await allArticles()).flatMap((article) =>
      namesOf(article).map((slug) => ({ params: { slug }, props: { article } })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleHead }> = ({ props: { article }, site }) => {
  const { data, slug } = article;
  const citation = plainCitation(editionOf(article, site)).map((part) => ('text' in part ? part.text : ''));
  const markdown = (articleText(slug).markdown ?? '').replaceAll('](/', `](${site?.origin ?? ''}/`);
  const text = [`# ${escape(data.title)}`, escape(data.description), markdown.trim(), escape(citation.join(''))].join(
    '\n\n',
  );
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

/** Words of the settings as Markdown text. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
