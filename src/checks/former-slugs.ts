/** A former name of an article, topic or work is no name of another one, so that its redirect leads to one place. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Something with an address. */
interface Named {
  name: string;
  /** The file that has it. */
  file: string;
  formerNames: readonly string[];
  placeOf: (index: number) => Place;
}

export const uniqueFormerSlugs: Rule = ({ articles, topics, works }) => [
  ...[articles, topics].flatMap((texts) =>
    doubledNames(
      texts.map(({ slug, file, data, placeOf }) => ({
        name: slug,
        file,
        formerNames: data.formerSlugs ?? [],
        placeOf: (index) => placeOf(['formerSlugs', index]),
      })),
    ),
  ),
  ...doubledNames(
    works.map(({ id, custom }) => ({
      name: id,
      file: 'content/works.json',
      formerNames: custom?.formerIds ?? [],
      placeOf: () => ({ line: 1, column: 1 }),
    })),
  ),
];

function doubledNames(all: readonly Named[]): Diagnostic[] {
  const owners = new Map(all.map(({ name, file }) => [name, file === 'content/works.json' ? `"${name}"` : file]));
  return all.flatMap(({ name, file, formerNames, placeOf }) =>
    formerNames.flatMap((former, index) => {
      const owner = owners.get(former);
      if (owner === undefined) owners.set(former, file);
      const found = `the former name ${JSON.stringify(former)} of ${name} belongs to ${owner}`;
      return owner === undefined ? [] : [{ file, code: 'slug-doubled' as const, found, ...placeOf(index) }];
    }),
  );
}
