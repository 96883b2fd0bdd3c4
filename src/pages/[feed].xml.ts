/** One feed of all articles, whole, and of their corrections. Only a site with a public address has it. */
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedItems } from '../queries/feed.ts';
import { site } from '../site.ts';
import { base } from '../queries/articles.ts';
import { LANGUAGE } from '../i18n/index.ts';

export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site: origin }) =>
  rss({
    title: `${site.name}: ${site.subject}`,
    description: site.description,
    site: new URL(base, origin).href,
    items: await feedItems(origin!.href),
    customData: `<language>${LANGUAGE}</language>`,
  });
