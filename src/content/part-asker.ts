/** Asks another part of the collection which topics it has. */
import { z } from 'zod';
import { partsTopicsSchema, type PartsTopics } from '../schemas/part.ts';

/** What `data/topics.json` of a part holds, as far as it is used here. */
const publishedSchema = z.object({ version: z.literal(1), topics: z.array(z.looseObject({ slug: z.string() })) });

/**
 * The topics of the part that is published at `url`, by slug. Throws where it does not answer within `timeoutMs`, or with
 * something else.
 */
export async function askPart(url: string, timeoutMs = 30_000): Promise<PartsTopics[string]> {
  const response = await fetch(`${url}data/topics.json`, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`it answers with ${response.status}`);
  const published = publishedSchema.safeParse(await response.json().catch(() => undefined));
  if (!published.success) throw new Error('it is no list of topics in the form of version 1');
  const { topics } = published.data;
  const bySlug = topics.map(({ slug, title, passages, articles }) => [slug, { title, passages, articles }]);
  const read = partsTopicsSchema.valueType.safeParse(Object.fromEntries(bySlug));
  if (!read.success) throw new Error('its topics have no names or counts');
  return read.data;
}
