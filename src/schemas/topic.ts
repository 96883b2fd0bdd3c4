/** Frontmatter of a topic (`content/topics/*.mdx`). */
import { z } from 'zod';
import { anchors, language, slug, text, title } from './fields.ts';

/** The kinds of topic, in the order in which they are listed. */
export const TOPIC_KINDS = ['policy', 'theme', 'event', 'person', 'organisation', 'place'] as const;

/** A kind of topic. */
export type TopicKind = (typeof TOPIC_KINDS)[number];

const degrees = (most: number) => z.number().min(-most).max(most);

/** What the frontmatter of a topic may hold. */
export const topicSchema = z.strictObject({
  title: title.describe('the name of the topic as readers see it'),
  kind: z.enum(TOPIC_KINDS).describe(`one of ${TOPIC_KINDS.map((kind) => JSON.stringify(kind)).join(', ')}`),
  description: text.describe('what the topic is, in one sentence'),
  lang: language.optional().describe('the language of the introduction (BCP 47), if it is not the site’s'),
  formerSlugs: z.array(slug).optional().describe('earlier names of the file; their addresses lead here'),
  formerAnchors: anchors.describe('anchors of earlier headings, each with the one that it leads to now'),
  aliases: z.array(title).optional().describe('other names of the topic (SKOS “altLabel”); its page shows them'),
  searchTerms: z
    .array(title)
    .optional()
    .describe('words that wikilinks and searches may use, and the page does not show (SKOS “hiddenLabel”)'),
  partOf: z
    .array(slug)
    .optional()
    .describe('slugs of wider topics (SKOS “broader”): what is said of this one is said of them too'),
  coordinates: z
    .strictObject({
      latitude: degrees(90).describe('degrees north of the equator (WGS 84), from -90 to 90; negative in the south'),
      longitude: degrees(180).describe('degrees east of Greenwich (WGS 84), from -180 to 180; negative in the west'),
    })
    .optional()
    .describe('where a place is, for the map: latitude and longitude in degrees'),
});

/** The frontmatter of a topic. */
export type TopicData = z.infer<typeof topicSchema>;

/** Everything beside its title that a topic answers to. */
export const otherNames = ({ aliases = [], searchTerms = [] }: TopicData): string[] => [...aliases, ...searchTerms];
