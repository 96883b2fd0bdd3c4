/** What happens to each page while it is built: what it reads is noted, its policy is made its own, and it is written. */
import { defineMiddleware } from 'astro:middleware';
import { withPlayers } from './page-policy.ts';
import { inInterfaceLanguage } from './queries/languages.ts';
import { written } from './queries/written-pages.ts';

/** Renders the whole page before it goes on: what a page reads last, it reads at its end. */
export const onRequest = defineMiddleware(({ routePattern, params }, next) =>
  import.meta.env.DEV
    ? next()
    : written(routePattern, params, async () => {
        const response = await next();
        const isPage = response.headers.get('content-type')?.startsWith('text/html');
        const body = isPage
          ? withPlayers(inInterfaceLanguage(await response.text()))
          : new Uint8Array(await response.arrayBuffer());
        return { response, body };
      }),
);
