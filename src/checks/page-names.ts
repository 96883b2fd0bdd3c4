/** A page of the site itself does not take the address of one that the program makes. */
import { sitePages } from './site-pages.ts';
import type { Rule } from './rule.ts';

export const freePageNames: Rule = (content) => {
  const taken = [...sitePages({ ...content, pages: [] }).keys()];
  return content.pages.flatMap(({ slug, file }) =>
    taken.some((path) => path.startsWith(`/${slug}/`))
      ? [{ file, line: 1, column: 1, code: 'page-name', found: `/${slug}/ is a page of the program` }]
      : [],
  );
};
