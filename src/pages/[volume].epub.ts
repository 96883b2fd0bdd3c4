/** The whole collection as a book (EPUB), or as volumes. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { EPUB, toEpub } from '../exports/epub/book.ts';
import { volumesOf, type Volume } from '../queries/volumes.ts';
import { allArticles, base } from '../queries/articles.ts';
import { toRender } from '../queries/reads.ts';
import { site } from '../site.ts';

export const getStaticPaths = (async () =>
  toRender(
    '/[volume].epub',
    volumesOf(await allArticles()).map((volume) => ({ params: { volume: volume.name }, props: { volume } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ volume: Volume }> = async ({ props: { volume }, site: origin }) => {
  const { name, title, articles } = volume;
  const identity = origin ? new URL(`${base}${name}.epub`, origin).href : `${site.name} ${name}`;
  return new Response(await toEpub(articles, title, identity, origin), { headers: { 'content-type': EPUB } });
};
