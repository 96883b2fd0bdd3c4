/** Our edition of an article as the thing that is cited, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { editionRecord } from '../../../citation/edition.ts';
import { FORMAT_NAMES, toResponse, type Format } from '../../../citation/files.ts';
import { allArticles, editionOf, namesOf, type ArticleHead } from '../../../queries/articles.ts';
import { toRender } from '../../../queries/reads.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/articles/[slug]/citation.[format]',
    (await allArticles()).flatMap((article) =>
      namesOf(article).flatMap((slug) =>
        FORMAT_NAMES.map((format) => ({ params: { slug, format }, props: { article, format } })),
      ),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleHead; format: Format }> = ({ props: { article, format }, site }) =>
  toResponse([editionRecord(editionOf(article, site))], format);
