/** The styles of a book for paper. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toPagedMedia } from '../../exports/paged-media.ts';
import { allArticles } from '../../queries/articles.ts';
import { toRender } from '../../queries/reads.ts';
import { volumesOf, type Volume } from '../../queries/volumes.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/book/[volume].css',
    volumesOf(await allArticles()).map((volume) => ({ params: { volume: volume.name }, props: { volume } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ volume: Volume }> = ({ props: { volume } }) =>
  new Response(toPagedMedia(volume), { headers: { 'content-type': 'text/css; charset=utf-8' } });
