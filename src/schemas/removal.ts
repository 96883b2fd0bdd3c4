/** What was taken away after it was published (`content/removed.json`), written by `npm run remove`. */
import { z } from 'zod';
import { isoDate, slug, text, title, webAddress } from './fields.ts';

const removal = z.strictObject({
  kind: z.enum(['articles', 'topics', 'works']).describe('"articles", "topics" or "works"'),
  name: slug.describe('the name that it had in its address'),
  title: title.describe('what it was called'),
  removedOn: isoDate.describe('the day when it was taken away, YYYY-MM-DD'),
  why: text.describe('why it was taken away, in a sentence'),
  into: z
    .strictObject({
      kind: z.enum(['articles', 'topics', 'works']).describe('"articles", "topics" or "works"'),
      name: slug.describe('its name in its address'),
    })
    .optional()
    .describe('what has taken its place'),
  movedTo: webAddress
    .optional()
    .describe('the address at which it stands now, in another part of the collection or on another site'),
  lastWords: z
    .record(z.string().regex(/^p\d+[a-z]*$/, 'the number of a passage'), text)
    .optional()
    .describe('what its passages said, by their numbers, where that may be shown'),
});

/** What `content/removed.json` may hold. */
export const removalsSchema = z.array(removal);

/** Something that was taken away. */
export type Removal = z.infer<typeof removal>;
