/**
 * Astro's loaders for content/. Articles and topics are data: the store keeps their settings and a digest, their compiled
 * texts stay in the cache (`src/queries/` reads them there). Faults stop the build, all together.
 */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent, type Content } from '../checks/content.ts';
import { formatReport, isError } from '../checks/message.ts';
import { normalizeBase } from '../urls.ts';
import { TextCache } from './cache.ts';

/** The collections that content/ holds. */
export type CollectionName = 'articles' | 'topics' | 'works';

/** What was read last; the loaders of one build share it. */
let shared: Content | undefined;

/**
 * The loader of one collection. Throws an error whose message is the whole report where the content is faulty; while
 * `astro dev` runs, faults are reported, and what can be shown is shown.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `third-neighbour-${collection}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const base = normalizeBase(context.config.base);
      const read = (): Content => readContent({ root, base, cache: new TextCache(root, base) });
      shared ??= read();
      const isFaulty = (): boolean => shared?.messages.some(isError) ?? false;
      if (isFaulty() && !context.watcher) throw new Error(`the content is faulty\n${formatReport(shared.messages)}`);
      // The three collections are read together; one of them speaks.
      const report = (): void => {
        if (collection !== 'articles' || !shared || shared.messages.length === 0) return;
        if (isFaulty()) context.logger.error(`the content is faulty\n${formatReport(shared.messages)}`);
        else context.logger.warn(formatReport(shared.messages));
      };
      report();
      await fill(context, collection, shared);
      context.watcher?.on('all', (_, path) => {
        if (relative(join(root, 'content'), path).startsWith('..')) return;
        const wasFaulty = isFaulty();
        shared = read();
        report();
        if (wasFaulty && !isFaulty() && collection === 'articles') context.logger.info('the content is sound again');
        void fill(context, collection, shared);
      });
    },
  };
}

async function fill({ store, parseData }: LoaderContext, collection: CollectionName, content: Content): Promise<void> {
  const entries =
    collection === 'works'
      ? content.works.map((work) => ({ id: work.id, data: work, digest: JSON.stringify(work) }))
      : content[collection].map(({ slug, data, digest }) => ({ id: slug, data, digest }));
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data, digest } of entries) store.set({ id, data: await parseData({ id, data }), digest });
}
