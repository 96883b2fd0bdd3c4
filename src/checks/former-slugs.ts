/** A former name of an article is no name of another one, so that its redirect leads to one place. */
import type { Rule } from './rule.ts';

export const uniqueFormerSlugs: Rule = ({ articles }) => {
  const owners = new Map(articles.map(({ slug, file }) => [slug, file]));
  return articles.flatMap(({ slug, file, data, placeOf }) =>
    (data.formerSlugs ?? []).flatMap((former, index) => {
      const owner = owners.get(former);
      if (owner === undefined) owners.set(former, file);
      return owner === undefined
        ? []
        : [
            {
              file,
              code: 'slug-doubled',
              found: `the former name ${JSON.stringify(former)} of ${slug} belongs to ${owner}`,
              ...placeOf(['formerSlugs', index]),
            },
          ];
    }),
  );
};
