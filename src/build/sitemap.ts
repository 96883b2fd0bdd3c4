/** The sitemap, by Astro’s integration, of the pages that were rendered and of those that serve again. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { fileOfPage, pageRun } from '../content/page-store.ts';
import { site } from '../site.ts';
import { BOOK } from '../urls.ts';

/** The integration. Its addresses are in their order, whatever was rendered first; what only repeats articles for paper is not among them. */
export function wholeSitemap(): AstroIntegration {
  const { name, hooks } = sitemap();
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': (options) => {
        const kept = [...(pageRun()?.kept.keys() ?? [])]
          .filter((address) => fileOfPage(address).endsWith('/index.html'))
          .map((address) => ({ pathname: `${address.replace(/^\//, '')}/` }));
        const pages = [...options.pages, ...kept]
          .filter(({ pathname }) => !pathname.startsWith(`${BOOK}/`))
          .flatMap(({ pathname }) => [
            { pathname },
            ...Object.keys(site.languages).map((language) => ({ pathname: `${language}/${pathname}` })),
          ])
          .sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
        return hooks['astro:build:done']?.({ ...options, pages });
      },
    },
  };
}
