/** What the pipeline must know of each file beside its text, from the settings. */
import { entryAnchor } from '../anchors.ts';
import type { ContentFile } from '../content/files.ts';
import type { EntryMark, TextContext } from '../content/model.ts';
import { publishedIds, type Published } from '../content/published.ts';
import type { FindWork, Target } from '../content/resolve.ts';
import { ANY_SOURCE, evidenceSources, type ArticleData, type EvidenceSources } from '../schemas/article.ts';
import { otherNames, type TopicData } from '../schemas/topic.ts';

/** A topic or article as something that wikilinks can lead to. */
export function toTarget({ slug, data }: ContentFile<ArticleData> | ContentFile<TopicData>): Target {
  const names = data && !('edition' in data) ? otherNames(data) : [];
  return { slug, title: data?.title ?? slug, names: [...names, ...(data?.formerSlugs ?? [])] };
}

/** What the pipeline must know of a topic. */
export const topicContext = ({ slug, data }: ContentFile<TopicData>): TextContext => ({
  slug,
  form: 'topic',
  lang: data?.lang ?? 'en',
  edition: 'restated',
  sources: {},
  withdrawn: [],
  published: [],
  entryMarks: [],
});

/** What the pipeline must know of an article. One whose settings are faulty is read as one that may have a video. */
export const articleContext = (
  { slug, data }: ContentFile<ArticleData>,
  published: Published,
  works: FindWork,
): TextContext => ({
  slug,
  form: 'article',
  lang: data?.lang ?? 'en',
  edition: data?.edition ?? 'restated',
  sources: data ? sourcesOf(data, works) : ANY_SOURCE,
  withdrawn: (data?.corrections ?? []).flatMap(({ passage, withdrawn }) => (withdrawn && passage ? [passage] : [])),
  published: publishedIds(published, slug, data?.formerSlugs),
  entryMarks: entryMarksOf(data?.corrections ?? [], data?.sourceErrors ?? []),
});

/** What evidence points into; while records are faulty, the one of the source may be among them. */
const sourcesOf = (data: ArticleData, { find, isComplete }: FindWork): EvidenceSources =>
  isComplete ? evidenceSources(data, find(data.source)) : { ...evidenceSources(data), pageUrl: ANY_SOURCE.pageUrl };

/** What is said of passages and notes in the settings, to be marked where they stand. */
const entryMarksOf = (
  corrections: NonNullable<ArticleData['corrections']>,
  sourceErrors: NonNullable<ArticleData['sourceErrors']>,
): EntryMark[] => [
  ...corrections.map(({ passage }, index): EntryMark => ({
    passage,
    kind: 'correction',
    anchor: entryAnchor('correction', index),
  })),
  ...sourceErrors.map(({ passage, note }, index): EntryMark => ({
    passage,
    note,
    kind: 'source-error',
    anchor: entryAnchor('source-error', index),
  })),
];
