/** No two topics answer to one name. */
import { toSlug } from '../content/resolve.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const uniqueTopicNames: Rule = ({ topics }) => {
  const owners = new Map<string, string>();
  return topics.flatMap(({ slug, file, data, placeOf }) => {
    const names: [string, (string | number)[]][] = [
      [slug, []],
      [data.title, ['title']],
      ...(['aliases', 'searchTerms'] as const).flatMap((key) =>
        (data[key] ?? []).map((name, index): [string, (string | number)[]] => [name, [key, index]]),
      ),
    ];
    return names.flatMap(([name, path]): Diagnostic[] => {
      const key = toSlug(name);
      const owner = owners.get(key) ?? slug;
      owners.set(key, owner);
      if (owner === slug) return [];
      const found = `${JSON.stringify(name)} also names the topic ${JSON.stringify(owner)}`;
      return [{ file, code: 'alias-doubled', found, ...placeOf(path) }];
    });
  });
};
