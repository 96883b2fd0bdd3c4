/** What robots may read: everything; and where the map of the site is. */
import type { APIRoute } from 'astro';
import { base } from '../queries/articles.ts';

export const GET: APIRoute = ({ site }) => {
  const map = site ? `Sitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
