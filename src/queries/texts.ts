/** Compiled texts, as the loader left them in the cache. Pages ask the other queries; those ask here. */
import { TextCache } from '../content/cache.ts';
import type { CompiledText } from '../content/model.ts';
import { normalizeBase } from '../urls.ts';

const cache = new TextCache(process.cwd(), normalizeBase(import.meta.env.BASE_URL));

/** How many texts stay in memory: topics ask for the same ones again and again, and ten thousand would not fit. */
const KEPT = 1500;
const kept = new Map<string, { stamp: string; text: CompiledText }>();

/** The compiled text of an article or topic. Throws where the cache was emptied between loading and rendering. */
export function compiledText(collection: 'articles' | 'topics', slug: string): CompiledText {
  const name = `${collection}/${slug}`;
  // A build does not change texts that it has read.
  const stamp = import.meta.env.DEV ? cache.stampOf(name) : '';
  const known = kept.get(name);
  const text = known?.stamp === stamp ? known.text : cache.readText(name);
  if (!text) throw new Error(`the compiled text of ${name} is gone from the cache; build again`);
  kept.delete(name);
  kept.set(name, { stamp, text });
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return text;
}
