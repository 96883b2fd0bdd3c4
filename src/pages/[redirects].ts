/** Addresses of old for hosts that read such a file (Netlify, Cloudflare Pages): they answer before a page is loaded. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allMoves } from '../queries/moved.ts';

export const getStaticPaths = (() => [{ params: { redirects: '_redirects' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const lines = (await allMoves()).map(({ from, url }) => `${from} ${url} 301\n`);
  return new Response(lines.join(''), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
