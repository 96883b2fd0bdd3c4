/**
 * Astro's loaders for content/. Articles and topics are data: the store keeps their settings and a digest, their compiled
 * texts stay in the cache (`src/queries/` reads them there). Errors stop the build, all together.
 */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContentInThreads, type Content } from './read-content.ts';
import { formatReport, isError } from '../diagnostics/diagnostic.ts';
import { normalizeBase } from '../urls.ts';
import { TextCache } from '../content/cache.ts';

/** The collections that content/ holds. */
export type CollectionName = 'articles' | 'topics' | 'works';

/** What was read last; the loaders of one build share it. */
let shared: Promise<Content> | undefined;
/** The loaders of `astro dev`, which are filled again together. */
const contexts = new Map<CollectionName, LoaderContext>();
const watched = new WeakSet<object>();

/** What a system tells of one save comes in several pieces. */
const SETTLE_MS = 50;

/**
 * The loader of one collection. Throws an error whose diagnostic is the whole report where the content is faulty; while
 * `astro dev` runs, errors are reported, and what can be shown is shown.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    async load(context) {
      const { watcher } = context;
      contexts.set(collection, context);
      const isFirst = shared === undefined;
      const content = await (shared ??= read(context));
      if (isFirst) {
        if (isFaulty(content) && !watcher)
          throw new Error(`the content is faulty\n${formatReport(content.diagnostics)}`);
        report(context, content);
      }
      await fill(context, collection, content);
      if (watcher && !watched.has(watcher)) {
        watched.add(watcher);
        watch(context, watcher);
      }
    },
  };
}

function read({ config }: LoaderContext): Promise<Content> {
  const root = fileURLToPath(config.root);
  const base = normalizeBase(config.base);
  return readContentInThreads({ root, base, cache: new TextCache(root, base) });
}

const isFaulty = ({ diagnostics }: Content): boolean => diagnostics.some(isError);

function report({ logger }: LoaderContext, content: Content): void {
  if (content.diagnostics.length === 0) return;
  if (isFaulty(content)) logger.error(`the content is faulty\n${formatReport(content.diagnostics)}`);
  else logger.warn(formatReport(content.diagnostics));
}

/** Reads all content anew after a save, once for all collections. */
function watch(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): void {
  const folder = join(fileURLToPath(context.config.root), 'content');
  let timer: NodeJS.Timeout | undefined;
  const update = async (): Promise<void> => {
    const before = await shared;
    const reading = read(context);
    shared = reading;
    const content = await reading;
    // Something else was saved meanwhile.
    if (shared !== reading) return;
    report(context, content);
    if (before && isFaulty(before) && !isFaulty(content)) context.logger.info('the content is sound again');
    for (const [collection, each] of contexts) void fill(each, collection, content);
  };
  watcher.on('all', (_, path) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), SETTLE_MS);
  });
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
