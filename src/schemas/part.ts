/** The parts of a collection that is built in several sites (`content/parts.json`), and what they say of their topics. */
import { z } from 'zod';
import { slug, text, title, webAddress } from './fields.ts';

const part = z.strictObject({
  title: title.describe('what the part is called'),
  url: webAddress
    .refine((url) => /^[^?#]+\/$/.test(url), 'an address that ends with "/"')
    .describe('where the part is published: the address that it is built for'),
});

/** What `content/parts.json` may hold: all parts, in the order in which they are listed; the same list in each. */
export const partsSchema = z
  .array(part)
  .refine((parts) => new Set(parts.map(({ url }) => url)).size === parts.length, 'each address once')
  .refine(
    (parts) => new Set(parts.flatMap(({ url }) => (URL.canParse(url) ? new URL(url).origin : []))).size <= 1,
    'parts that are published side by side, all on one host',
  );

/** A part of a collection. */
export type Part = z.infer<typeof part>;

const otherTopic = z.strictObject({
  title: text.describe('what the topic is called there'),
  passages: z
    .int('a whole number')
    .nonnegative('a number that is not below 0')
    .describe('how many passages speak of it there'),
  articles: z
    .int('a whole number')
    .nonnegative('a number that is not below 0')
    .describe('how many articles they stand in'),
});

/** What `content/parts-topics.json` may hold, written by `npm run parts`: the topics of other parts, by address and slug. */
export const partsTopicsSchema = z.record(webAddress, z.record(slug, otherTopic));

/** The topics of other parts: by the address of the part, and by slug. */
export type PartsTopics = z.infer<typeof partsTopicsSchema>;
