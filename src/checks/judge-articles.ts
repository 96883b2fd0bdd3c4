/** What an article's settings must be in the light of everything else. */
import type { Article } from './content.ts';
import type { Message } from './message.ts';
import { didYouMean } from './suggest.ts';
import type { WorkFile } from './works.ts';

/** Judges all articles. Sources are not looked for where the records themselves could not be read. */
export function judgeArticles(articles: readonly Article[], { works, messages: faults }: WorkFile): Message[] {
  const ids = works.map(({ id }) => id);
  const owners = new Map(articles.map(({ slug, file }) => [slug, file]));
  return articles.flatMap((article) => [
    ...(faults.length === 0 ? judgeSource(article, ids) : []),
    ...judgeDates(article),
    ...judgeFormerSlugs(article, owners),
    ...judgeCorrections(article),
  ]);
}

function judgeSource({ file, data, placeOf }: Article, ids: readonly string[]): Message[] {
  if (ids.includes(data.source)) return [];
  return [
    {
      file,
      code: 'source-unknown',
      found: `there is no work ${JSON.stringify(data.source)}`,
      ...placeOf(['source']),
      ...didYouMean(data.source, ids),
    },
  ];
}

function judgeDates({ file, data, placeOf }: Article): Message[] {
  if (data.editedOn >= data.publishedOn) return [];
  return [
    {
      file,
      code: 'dates-order',
      found: `editedOn (${data.editedOn}) lies before publishedOn (${data.publishedOn})`,
      ...placeOf(['editedOn']),
    },
  ];
}

function judgeFormerSlugs({ slug, file, data, placeOf }: Article, owners: Map<string, string>): Message[] {
  return (data.formerSlugs ?? []).flatMap((former, index) => {
    const owner = owners.get(former);
    if (owner === undefined) owners.set(former, file);
    return owner === undefined
      ? []
      : [
          {
            file,
            code: 'slug-doubled' as const,
            found: `the former name ${JSON.stringify(former)} of ${slug} belongs to ${owner}`,
            ...placeOf(['formerSlugs', index]),
          },
        ];
  });
}

function judgeCorrections({ file, data, facts, placeOf }: Article): Message[] {
  return (data.corrections ?? []).flatMap(({ passage, withdrawn = false }, index) => {
    if (passage === undefined || facts.passages.has(passage) !== withdrawn) return [];
    const found = withdrawn ? `${passage} is withdrawn, and stands in the text` : `there is no passage ${passage}`;
    return [{ file, code: 'correction-unmatched' as const, found, ...placeOf(['corrections', index, 'passage']) }];
  });
}
