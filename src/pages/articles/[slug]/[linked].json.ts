/** An article as linked data: its passages as annotations of what they rest on, and its recordings as an IIIF manifest. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toAnnotations } from '../../../exports/annotations.ts';
import { toManifest } from '../../../exports/recordings/manifest.ts';
import { allArticles, namesOf, type ArticleHead } from '../../../queries/articles.ts';
import { citedRecordingNumbers, citedRecordings } from '../../../queries/recordings.ts';
import { toRender } from '../../../queries/reads.ts';
import { worksCitedIn } from '../../../queries/works.ts';

interface Props {
  article: ArticleHead;
}

// Both want whole addresses: a site that does not know its own has neither.
export const getStaticPaths = (async () => {
  const numbers = await citedRecordingNumbers();
  return toRender(
    '/articles/[slug]/[linked].json',
    (import.meta.env.SITE ? await allArticles() : []).flatMap((article) =>
      namesOf(article).flatMap((slug) =>
        ['annotations', ...(numbers.get(article.slug)!.length > 0 ? ['manifest'] : [])].map((linked) => ({
          params: { slug, linked },
          props: { article },
        })),
      ),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { article }, params, site }) => {
  const works = new Map((await worksCitedIn(article.slug)).map((work) => [work.id, work]));
  const data =
    params['linked'] === 'manifest'
      ? toManifest(article, citedRecordings(article), site!)
      : toAnnotations(article, works, site!);
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
