/** While `astro dev` starts and reads the content, the code of the pages that an editor opens first is made ready. */
import type { AstroIntegration } from 'astro';

/** The pages, from the project's folder; most of their code is that of all pages. */
const FIRST_PAGES = ['/src/pages/index.astro', '/src/pages/articles/[slug].astro'];

/** The integration. What these pages import is made ready with them, and not when each module asks for the next. */
export function warmUp(): AstroIntegration {
  return {
    name: 'warm-up',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev')
          updateConfig({ vite: { environments: { ssr: { dev: { preTransformRequests: true } } } } });
      },
      'astro:server:setup': ({ server }) => {
        for (const page of FIRST_PAGES) void server.environments.ssr.warmupRequest(page);
      },
    },
  };
}
