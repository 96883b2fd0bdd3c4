/** The works that an article cites, in the order of its notes, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMAT_NAMES, toResponse, type Format } from '../../../citation/files.ts';
import { allArticles, namesOf } from '../../../queries/articles.ts';
import { worksCitedIn } from '../../../queries/works.ts';
import { toRender } from '../../../queries/reads.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/articles/[slug]/references.[format]',
    (await allArticles()).flatMap((article) =>
      namesOf(article).flatMap((slug) =>
        FORMAT_NAMES.map((format) => ({ params: { slug, format }, props: { slug: article.slug, format } })),
      ),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ slug: string; format: Format }> = async ({ props: { slug, format } }) =>
  toResponse(await worksCitedIn(slug), format);
