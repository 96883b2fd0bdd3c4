/** Compiled texts, as the loader left them in the cache. Pages ask the other queries; those ask here. */
import { TextCache } from '../content/cache.ts';
import type { CompiledText } from '../content/model.ts';
import { normalizeBase } from '../urls.ts';

const cache = new TextCache(process.cwd(), normalizeBase(import.meta.env.BASE_URL));

/** How many texts stay in memory: topics ask for the same ones again and again, and ten thousand would not fit. */
const KEPT = 1500;
const kept = new Map<string, CompiledText>();

/** The compiled text of an article or topic. Throws where the cache was emptied between loading and rendering. */
export function compiledText(collection: 'articles' | 'topics', slug: string): CompiledText {
  const name = `${collection}/${slug}`;
  const known = kept.get(name) ?? cache.readText(name);
  if (!known) throw new Error(`the compiled text of ${name} is gone from the cache; build again`);
  if (import.meta.env.PROD) {
    kept.delete(name);
    kept.set(name, known);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }
  return known;
}
