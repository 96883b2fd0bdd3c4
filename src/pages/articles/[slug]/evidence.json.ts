/** What each passage of an article rests on, for search results. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formatClock } from '../../../markdown/clock.ts';
import { allArticles, articleText, type ArticleHead } from '../../../queries/articles.ts';
import { momentUrl } from '../../../urls.ts';

export const getStaticPaths = (async () =>
  (await allArticles()).map((article) => ({
    params: { slug: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleHead }> = ({ props: { article } }) => {
  const { data, slug } = article;
  const videoId = data.kind === 'video-digest' ? data.video.id : '';
  const passages = articleText(slug).passages.filter(({ moments, notes }) => moments.length + notes.length > 0);
  const evidence = passages.map(({ id, moments, notes }) => [
    id,
    {
      moments: moments.map(({ startSeconds }) => ({
        clock: formatClock(startSeconds),
        url: momentUrl(videoId, startSeconds),
      })),
      notes,
    },
  ]);
  return Response.json(Object.fromEntries(evidence));
};
