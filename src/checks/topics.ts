/** A topic has passages, stands within topics that there are, and has an address of its own. */
import { withWider } from '../content/wider-topics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { RESERVED_SLUGS } from '../urls.ts';
import { goneAddresses } from './published.ts';
import type { Rule } from './rule.ts';

/** A topic that no passage names is an empty page. */
export const spokenTopics: Rule = (content) => {
  const { articles, topics, unread } = content;
  // A text that is gone or could not be read may be the one that names it.
  const isMissing = unread.length > 0 || goneAddresses(content).some(({ kind }) => kind === 'articles');
  if (isMissing || articles.length === 0) return [];
  const widen = withWider(topics);
  const named = new Set(articles.flatMap(({ facts }) => facts.topics.flatMap((slugs) => widen(slugs))));
  return topics.flatMap(({ slug, file, data }): Diagnostic[] =>
    named.has(slug)
      ? []
      : [
          {
            file,
            line: 1,
            column: 1,
            code: 'topic-unused',
            found: `no passage names the topic ${JSON.stringify(data.title)}`,
          },
        ],
  );
};

/** What a topic is part of is there, and is no part of it. */
export const soundParts: Rule = ({ topics, unread }) => {
  const slugs = topics.map(({ slug }) => slug);
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const isWithin = (slug: string, whole: string, way: readonly string[] = []): boolean =>
    !way.includes(slug) &&
    (bySlug.get(slug)?.data.partOf ?? []).some((wider) => wider === whole || isWithin(wider, whole, [...way, slug]));
  return topics.flatMap(({ slug, file, data, placeOf }) =>
    (data.partOf ?? []).flatMap((wider, index): Diagnostic[] => {
      const place = { file, ...placeOf(['partOf', index]) };
      if (!bySlug.has(wider) && !unread.includes(`/topics/${wider}/`))
        return [
          {
            ...place,
            code: 'topic-part',
            found: `there is no topic ${JSON.stringify(wider)}`,
            ...didYouMean(wider, slugs),
          },
        ];
      return wider === slug || isWithin(wider, slug)
        ? [
            {
              ...place,
              code: 'topic-part',
              found: `${JSON.stringify(wider)} is part of ${JSON.stringify(slug)} itself`,
            },
          ]
        : [];
    }),
  );
};

/** Only places have coordinates: nothing else is on the map. */
export const placesOnly: Rule = ({ topics }) =>
  topics.flatMap(({ file, data, placeOf }): Diagnostic[] =>
    data.coordinates && data.kind !== 'place'
      ? [
          {
            file,
            ...placeOf(['coordinates']),
            code: 'topic-coordinates',
            found: `coordinates of a topic whose kind is ${JSON.stringify(data.kind)}`,
          },
        ]
      : [],
  );

/** No topic takes an address of the list of topics. */
export const freeTopicSlugs: Rule = ({ topics }) =>
  topics.flatMap(({ slug, file }): Diagnostic[] =>
    RESERVED_SLUGS.includes(slug)
      ? [
          {
            file,
            line: 1,
            column: 1,
            code: 'topic-reserved',
            found: `/topics/${slug}/ is the beginning of addresses of the list`,
          },
        ]
      : [],
  );
