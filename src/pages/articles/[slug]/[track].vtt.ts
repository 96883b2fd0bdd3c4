/** Chapters and descriptions of the recordings of an article, for any player: `recording-1-chapters.vtt`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toTrack, TRACKS } from '../../../exports/recordings/tracks.ts';
import { allArticles, namesOf, type ArticleHead } from '../../../queries/articles.ts';
import { citedRecordingNumbers, citedRecordings } from '../../../queries/recordings.ts';
import { toRender } from '../../../queries/reads.ts';

interface Props {
  article: ArticleHead;
  number: number;
  kind: (typeof TRACKS)[number];
}

export const getStaticPaths = (async () => {
  const numbers = await citedRecordingNumbers();
  return toRender(
    '/articles/[slug]/[track].vtt',
    (await allArticles()).flatMap((article) =>
      numbers.get(article.slug)!.flatMap((number) =>
        TRACKS.flatMap((kind) =>
          namesOf(article).map((slug) => ({
            params: { slug, track: `recording-${number}-${kind}` },
            props: { article, number, kind },
          })),
        ),
      ),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { article, number, kind } }) => {
  const recording = citedRecordings(article).find((each) => each.number === number)!;
  return new Response(toTrack(article, recording, kind), {
    headers: { 'content-type': 'text/vtt; charset=utf-8' },
  });
};
