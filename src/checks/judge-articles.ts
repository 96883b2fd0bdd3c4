/** What an article's settings must be in the light of everything else. */
import type { Article } from './content.ts';
import { toSlug } from '../markdown/references.ts';
import { dayAfter } from '../today.ts';
import type { Message } from './message.ts';
import { didYouMean } from './suggest.ts';
import type { WorkFile } from './works.ts';

/** Judges all articles on the day `today` (YYYY-MM-DD). Sources are not looked for where the records themselves could not be read. */
export function judgeArticles(
  articles: readonly Article[],
  { works, messages: faults }: WorkFile,
  today: string,
): Message[] {
  const ids = works.map(({ id }) => id);
  const owners = new Map(articles.map(({ slug, file }) => [slug, file]));
  const ofOne = articles.flatMap((article) => [
    ...(faults.length === 0 ? judgeSource(article, ids) : []),
    ...judgeDates(article, dayAfter(today)),
    ...judgeFormerSlugs(article, owners),
    ...judgeCorrections(article),
  ]);
  return [...judgeDoubles(articles), ...ofOne];
}

/** Titles that wikilinks could not tell apart, and articles that rest on one source. */
function judgeDoubles(articles: readonly Article[]): Message[] {
  const titles = new Map<string, string>();
  const sources = new Map<string, string>();
  return articles.flatMap(({ file, data, placeOf }) => {
    const found: Message[] = [];
    const firstWith = (known: Map<string, string>, key: string): string | undefined => {
      const other = known.get(key);
      if (other === undefined) known.set(key, file);
      return other;
    };
    // A source and its edition in our own words may well have one title.
    const title = firstWith(titles, `${data.edition} ${toSlug(data.title)}`);
    if (title !== undefined)
      found.push({
        file,
        code: 'title-doubled',
        found: `the title ${JSON.stringify(data.title)} is that of ${title}`,
        ...placeOf(['title']),
      });
    const source = firstWith(sources, data.source);
    const video = data.kind === 'video-digest' ? firstWith(sources, `video ${data.video.id}`) : undefined;
    const other = source ?? video;
    if (other !== undefined)
      found.push({
        file,
        code: 'source-doubled',
        found: `${other} rests on the same ${source === undefined ? 'video' : 'source'}`,
        ...placeOf(source === undefined ? ['video', 'id'] : ['source']),
      });
    return found;
  });
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

function judgeDates({ file, data, placeOf }: Article, latest: string): Message[] {
  const found: Message[] = [];
  if (data.editedOn < data.publishedOn)
    found.push({
      file,
      code: 'dates-order',
      found: `editedOn (${data.editedOn}) lies before publishedOn (${data.publishedOn})`,
      ...placeOf(['editedOn']),
    });
  for (const key of ['publishedOn', 'editedOn'] as const)
    if (data[key] > latest || data[key] < '1000')
      found.push({ file, code: 'date-unlikely', found: `${key} is ${data[key]}`, ...placeOf([key]) });
  return found;
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
