/** While `astro dev` runs, what was saved below `content/` is read again and shown. */
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';

/** A state of the content, as the loaders are told of it. */
export interface Revision {
  number: number;
  /** Whether the loaders have heard of it. */
  isHeard: boolean;
}

/** What a system tells of one save comes in several pieces. */
const SETTLE_MS = 10;

/** Astro passes over a refresh while it reads what the collections are, as it does after each save. */
const AGAIN_MS = 10;
const MOST_TIMES = 500;

/** The integration. Each save is a revision, by which the loaders know that they must read again, once for all of them. */
export function contentRefresh(): AstroIntegration {
  return {
    name: 'content-refresh',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const folder = join(server.config.root, 'content');
        let timer: NodeJS.Timeout | undefined;
        let count = 0;
        const refresh = async (): Promise<void> => {
          const revision: Revision = { number: ++count, isHeard: false };
          for (let time = 0; time < MOST_TIMES && !revision.isHeard && revision.number === count; time++) {
            if (time > 0) await wait(AGAIN_MS);
            await refreshContent?.({ context: { revision } });
          }
        };
        server.watcher.on('all', (_, path) => {
          if (relative(folder, path).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(() => void refresh().catch((error: unknown) => logger.error(String(error))), SETTLE_MS);
        });
      },
    },
  };
}
