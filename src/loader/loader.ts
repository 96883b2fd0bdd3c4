/**
 * Astro's loaders for content/. Articles and topics are data: the store keeps their settings and a digest, their compiled
 * texts stay in the cache (`src/queries/` reads them there). Errors stop the build, all together.
 */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Revision } from './refresh.ts';
import { readContentInThreads, type Content } from './read-content.ts';
import { formatReport, isError } from '../diagnostics/diagnostic.ts';
import { normalizeBase } from '../urls.ts';
import { TextCache } from '../content/cache.ts';
import { digestOf } from '../content/digest.ts';
import { FileMemory } from '../content/files.ts';

/** The collections that content/ holds. */
export type CollectionName = (typeof COLLECTIONS)[number];
const COLLECTIONS = ['articles', 'topics', 'works'] as const;

/** What was read last: the loaders of one build share it, and those of `astro dev` until something is saved. */
interface Reading {
  /** The settings with which Astro has started. */
  config: LoaderContext['config'];
  cache: TextCache;
  /** What `astro dev` has read before. */
  memory: FileMemory;
  revision: Revision | undefined;
  content: Promise<Content>;
  /** The collections that have not been filled with it. */
  left: Set<CollectionName>;
}

let last: Reading | undefined;
/** So long a page takes at most, mostly, that is waiting for what was saved. */
const SHOWN_MS = 500;
let telling: NodeJS.Timeout | undefined;
let wasFaulty = false;

/**
 * The loader of one collection. Throws an error whose diagnostic is the whole report where the content is faulty; while
 * `astro dev` runs, errors are reported, and what can be shown is shown.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    async load(context) {
      const revision = context.refreshContextData?.['revision'] as Revision | undefined;
      if (revision) revision.isHeard = true;
      const before = last?.config === context.config ? last : undefined;
      const isFirst = !before || before.revision !== revision;
      const reading = isFirst ? read(context, revision, before) : before;
      last = reading;
      const content = await reading.content;
      if (isFirst && context.watcher) tell(context, content);
      else if (isFirst) {
        if (isFaulty(content)) throw new Error(`the content is faulty\n${formatReport(content.diagnostics)}`);
        report(context, content);
      }
      await fill(context, collection, content);
      reading.left.delete(collection);
      // A build does not read again; what was read takes more memory than all texts have bytes.
      if (reading.left.size === 0 && !context.watcher) last = undefined;
    },
  };
}

function read({ config }: LoaderContext, revision: Revision | undefined, before: Reading | undefined): Reading {
  const root = fileURLToPath(config.root);
  const base = normalizeBase(config.base);
  const cache = before?.cache ?? new TextCache(root, base);
  const memory = before?.memory ?? new FileMemory(cache.settings);
  const content = readContentInThreads({ root, base, cache, memory });
  return { config, cache, memory, revision, content, left: new Set(COLLECTIONS) };
}

/** Tells an editor what is wrong with what was saved: when it is shown, since all content is looked at for that. */
function tell(context: LoaderContext, content: Content): void {
  clearTimeout(telling);
  telling = setTimeout(() => {
    report(context, content);
    if (wasFaulty && !isFaulty(content)) context.logger.info('the content is sound again');
    wasFaulty = isFaulty(content);
  }, SHOWN_MS);
}

const isFaulty = ({ diagnostics }: Content): boolean => diagnostics.some(isError);

function report({ logger }: LoaderContext, content: Content): void {
  if (content.diagnostics.length === 0) return;
  if (isFaulty(content)) logger.error(`the content is faulty\n${formatReport(content.diagnostics)}`);
  else logger.warn(formatReport(content.diagnostics));
}

async function fill({ store, parseData }: LoaderContext, collection: CollectionName, content: Content): Promise<void> {
  const entries =
    collection === 'works'
      ? content.works.map((work) => ({ id: work.id, data: work, digest: digestOf(JSON.stringify(work)) }))
      : content[collection].map(({ slug, data, digest }) => ({ id: slug, data, digest }));
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data, digest } of entries)
    if (store.get(id)?.digest !== digest) store.set({ id, data: await parseData({ id, data }), digest });
}
