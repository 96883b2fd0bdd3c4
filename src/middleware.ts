/** What happens to each page while it is built: what it reads is noted, and its policy is made its own. */
import { defineMiddleware } from 'astro:middleware';
import { tighten } from './page-policy.ts';
import { inInterfaceLanguage } from './queries/languages.ts';
import { noted } from './queries/reads.ts';

/** Renders the whole page before it goes on: what a page reads last, it reads at its end. */
export const onRequest = defineMiddleware(({ routePattern, params }, next) =>
  import.meta.env.DEV
    ? next()
    : noted(routePattern, params, async () => {
        const response = await next();
        const isPage = response.headers.get('content-type')?.startsWith('text/html');
        return new Response(
          isPage ? tighten(inInterfaceLanguage(await response.text())) : await response.arrayBuffer(),
          response,
        );
      }),
);
