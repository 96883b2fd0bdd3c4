/** Frontmatter of a topic (`content/topics/*.mdx`). */
import { z } from 'zod';
import { anchors, language, slug, text, title } from './fields.ts';

/** What the frontmatter of a topic may hold. */
export const topicSchema = z.strictObject({
  title: title.describe('the name of the topic as readers see it'),
  kind: z.enum(['subject', 'person', 'place']).describe('"subject", "person" or "place"'),
  description: text.describe('what the topic is, in one sentence'),
  lang: language.optional().describe('the language of the introduction (BCP 47), if it is not the site’s'),
  formerSlugs: z.array(slug).optional().describe('earlier names of the file; their addresses lead here'),
  formerAnchors: anchors.describe('anchors of earlier headings, each with the one that it leads to now'),
  aliases: z.array(title).optional().describe('other names that wikilinks and searches may use'),
});

/** The frontmatter of a topic. */
export type TopicData = z.infer<typeof topicSchema>;
