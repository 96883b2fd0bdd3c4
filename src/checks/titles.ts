/** No two articles of one kind of edition share a title: wikilinks could not tell them apart. */
import { toSlug } from '../content/resolve.ts';
import type { Rule } from './rule.ts';

export const uniqueTitles: Rule = ({ articles }) => {
  const owners = new Map<string, string>();
  return articles.flatMap(({ file, data, placeOf }) => {
    // A source and its edition in our own words may well have one title.
    const key = `${data.edition} ${toSlug(data.title)}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, file);
    return owner === undefined
      ? []
      : [
          {
            file,
            code: 'title-doubled',
            found: `the title ${JSON.stringify(data.title)} is that of ${owner}`,
            ...placeOf(['title']),
          },
        ];
  });
};
