/** Frontmatter of a page of the site itself (`content/pages/*.mdx`). */
import { z } from 'zod';
import { text, title } from './fields.ts';

/** What the frontmatter of a page may hold. */
export const pageSchema = z.strictObject({
  title: title.describe('the title of the page, which is its name in the header too'),
  description: text.describe('what the page says, in one sentence'),
});

/** The frontmatter of a page. */
export type PageData = z.infer<typeof pageSchema>;
