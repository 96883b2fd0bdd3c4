/** The other parts of a collection that is built in several sites, and what they have on a topic. */
import { partsBeside, readParts, readPartsTopics } from '../content/parts.ts';
import type { Part } from '../schemas/part.ts';
import { topicUrl } from '../urls.ts';
import { base } from './articles.ts';
import { asked } from './reads.ts';

/** A part as the parts list each other. */
export interface ListedPart extends Part {
  /** Whether it is the part that is being built. */
  isOwn: boolean;
}

const address = import.meta.env.SITE && new URL(base, import.meta.env.SITE).href;

/** All parts, in the order of their list; none where the collection is one site, or the site has no address. */
export const allParts = (): readonly ListedPart[] => askedParts('');

let listed: readonly ListedPart[] | undefined;

const askedParts = asked('parts', () => (listed ??= listParts()));

function listParts(): readonly ListedPart[] {
  const { parts } = readParts(process.cwd());
  const others = partsBeside(parts, address);
  return others.length === 0 ? [] : parts.map((part) => ({ ...part, isOwn: part.url === address }));
}

/** A topic as another part has it. */
export interface TopicElsewhere {
  /** Title of the part. */
  part: string;
  /** Address of the topic there. */
  url: string;
  passages: number;
  articles: number;
}

let known: ReturnType<typeof readPartsTopics>['topics'] | undefined;

/** What the other parts have on a topic, by its slug: those that have passages on it. */
export const topicElsewhere = asked('topic-elsewhere', (slug): readonly TopicElsewhere[] => {
  known ??= readPartsTopics(process.cwd()).topics;
  return allParts().flatMap(({ title, url, isOwn }) => {
    const topic = isOwn ? undefined : known?.[url]?.[slug];
    if (!topic || topic.passages === 0) return [];
    return { part: title, url: topicUrl(url, slug), passages: topic.passages, articles: topic.articles };
  });
});
