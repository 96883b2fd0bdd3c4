/** Makes what the search index is made of before all pages: a thread makes the index of it, while they are rendered. */
import type { AstroIntegration } from 'astro';
import { pageRun } from '../../content/page-store.ts';
import { isRecord } from '../../content/page-writer.ts';

/** The integration. The build that is running is told when all of it is made. */
export function recordsFirst(): AstroIntegration {
  return {
    name: 'records-first',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => {
          let left = 0;
          return {
            ...own,
            async getStaticPaths() {
              const paths = await own.getStaticPaths();
              const records = paths.filter(({ route: { route } }) => isRecord(route));
              left = records.length;
              if (left === 0) pageRun()?.onRecords();
              return [...records, ...paths.filter(({ route: { route } }) => !isRecord(route))];
            },
            async render(request, options) {
              const rendered = await own.render(request, options);
              if (isRecord(options.routeData.route) && --left === 0) pageRun()?.onRecords();
              return rendered;
            },
          };
        }),
    },
  };
}
