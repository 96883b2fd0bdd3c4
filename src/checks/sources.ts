/** The source of every article is a work that there is, and rarely that of another article too. */
import { didYouMean } from '../diagnostics/suggest.ts';
import { recordingUrl } from '../recordings.ts';
import { recordingsOf } from '../schemas/article.ts';
import type { Rule } from './rule.ts';

/** Sources are looked for only where all records could be read. */
export const knownSources: Rule = ({ articles, works, unread }) => {
  if (unread.includes('/works/')) return [];
  const ids = works.map(({ id }) => id);
  const known = new Set(ids);
  return articles.flatMap(({ file, data, placeOf }) =>
    known.has(data.source)
      ? []
      : [
          {
            file,
            code: 'source-unknown',
            found: `there is no work ${JSON.stringify(data.source)}`,
            ...placeOf(['source']),
            ...didYouMean(data.source, ids),
          },
        ],
  );
};

export const uniqueSources: Rule = ({ articles }) => {
  const owners = new Map<string, string>();
  return articles.flatMap(({ file, data, placeOf }) => {
    const ownerOf = (key: string): string | undefined => {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, file);
      return owner;
    };
    const ofSource = ownerOf(data.source);
    const ofRecordings = recordingsOf(data).map(({ place }) => ownerOf(recordingUrl(place)));
    const owner = ofSource ?? ofRecordings.find((each) => each !== undefined);
    if (owner === undefined) return [];
    const [what, path] =
      ofSource === undefined
        ? ['recording', 'video' in data && data.video ? ['video', 'id'] : ['recordings']]
        : ['source', ['source']];
    return [
      {
        file,
        code: 'source-doubled',
        found: `${owner} rests on the same ${what}`,
        ...placeOf(path),
      },
    ];
  });
};
