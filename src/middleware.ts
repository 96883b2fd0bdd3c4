/** Notes what each page reads while it is built, so that the next build knows whether it may serve again. */
import { defineMiddleware } from 'astro:middleware';
import { noted } from './queries/reads.ts';

/** Renders the whole page before it goes on: what a page reads last, it reads at its end. */
export const onRequest = defineMiddleware(({ routePattern, params }, next) =>
  import.meta.env.DEV
    ? next()
    : noted(routePattern, params, async () => {
        const response = await next();
        return new Response(await response.arrayBuffer(), response);
      }),
);
