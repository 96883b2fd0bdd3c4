/**
 * Writes what pages and files were made of to the disk, one after the other. Astro makes the folder of each anew and goes to the
 * system four times for each, which takes a twentieth of a build; by its own interface for prerendering it is left nothing to write.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The integration. What is no ordinary answer is left to Astro: redirects, the page for addresses that lead nowhere, files below `public/`. */
export function pageWriter(): AstroIntegration {
  let place: { site: string; ofPublic: string; base: string };
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { site: fileURLToPath(config.outDir), ofPublic: fileURLToPath(config.publicDir), base: config.base };
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          async render(request, options) {
            const rendered = await own.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const address = decodeURIComponent(new URL(request.url).pathname.slice(place.base.length));
            const name = address.replace(/^\/|\/$/g, '');
            const file = options.routeData.type === 'page' ? join(name, 'index.html') : name;
            if (response.status !== 200 || options.routeData.route === '/404' || existsSync(join(place.ofPublic, file)))
              return rendered;
            write(join(place.site, file), new Uint8Array(await response.arrayBuffer()));
            return new Response(null, response);
          },
        })),
    },
  };
}

const made = new Set<string>();

function write(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, bytes);
}
