/** All topics as data: what the other parts of a collection read, and any program that asks. */
import type { TopicHead } from '../queries/topics.ts';

/** Number of this form of the data: a field that is taken away, or means something else, makes a new one. */
const VERSION = 1;

/** The topics as JSON, by slug; addresses are whole where the site has one (`origin`). */
export const topicsFile = (topics: readonly TopicHead[], origin: URL | undefined): string =>
  `${JSON.stringify({
    version: VERSION,
    topics: [...topics]
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
      .map(({ slug, url, data, passages, articles }) => ({
        slug,
        title: data.title,
        kind: data.kind,
        url: origin ? new URL(url, origin).href : url,
        passages,
        articles,
      })),
  })}\n`;
