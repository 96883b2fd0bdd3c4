/** What was published stays reachable: every address and every anchor is there, or says where it went. */
import { noteAnchor } from '../anchors.ts';
import { REMOVED_FILE } from '../content/removals.ts';
import { PUBLISHED_FILE, PUBLISHED_KINDS, type PublishedKind, type PublishedPage } from '../content/published.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { ReadContent, Rule } from './rule.ts';
import { hasAnchor, sitePages } from './site-pages.ts';

const NOUNS: Readonly<Record<PublishedKind, string>> = { articles: 'article', topics: 'topic', works: 'work' };

/** A published address that leads nowhere now. */
interface GoneAddress extends PublishedPage {
  kind: PublishedKind;
  name: string;
  /** The address from the site's root. */
  path: string;
}

/** Published addresses that lead nowhere now; those of files that could not be read are not missed. */
export function goneAddresses(content: ReadContent): GoneAddress[] {
  const pages = sitePages(content);
  return PUBLISHED_KINDS.flatMap((kind) =>
    [...content.published[kind]].flatMap(([name, page]) => {
      const path = `/${kind}/${name}/`;
      const isUnread = content.unread.some((start) => path.startsWith(start));
      return pages.has(path) || isUnread ? [] : [{ ...page, kind, name, path }];
    }),
  );
}

/** An address that is gone is told once, with how many links led to it, and not at each of them. */
export const livingAddresses: Rule = (content) => {
  const links = [...content.articles, ...content.topics].flatMap(({ facts }) => facts.links);
  return goneAddresses(content).map(({ kind, name, path, place }): Diagnostic => {
    const led = links.filter((link) => link.path === path).length;
    const found = `the ${NOUNS[kind]} "${name}" is gone${led > 0 ? `; ${led === 1 ? '1 link leads' : `${led} links lead`} to it` : ''}`;
    const near = didYouMean(
      name,
      content[kind].map((entry) => ('slug' in entry ? entry.slug : entry.id)),
    );
    return { file: PUBLISHED_FILE, ...place, code: 'published-gone', found, ...near };
  });
};

/** An anchor of a heading or note that was published is there, or `formerAnchors` says where it leads. */
export const livingAnchors: Rule = (content) => {
  const pages = sitePages(content);
  return (['articles', 'topics'] as const).flatMap((kind) =>
    content[kind].flatMap(({ slug, file, data, facts, placeOf }) => {
      const page = pages.get(`/${kind}/${slug}/`);
      if (!page || !('facts' in page)) return [];
      const before = [slug, ...(data.formerSlugs ?? [])].flatMap((name) => content.published[kind].get(name) ?? []);
      const had = [...new Set(before.flatMap(({ headings, notes }) => [...headings, ...notes.map(noteAnchor)]))];
      const known = [...facts.headings, ...facts.notes.map(noteAnchor)];
      const gone = had
        .filter((anchor) => !hasAnchor(page, anchor))
        .map((anchor): Diagnostic => ({
          file,
          ...placeOf(['formerAnchors']),
          code: 'anchor-gone',
          found: `#${anchor} is gone, which was published`,
          ...didYouMean(anchor, known),
        }));
      const wrong = Object.entries(data.formerAnchors ?? {}).flatMap(([anchor, target]): Diagnostic[] =>
        known.includes(target) || facts.passages.includes(target)
          ? []
          : [
              {
                file,
                ...placeOf(['formerAnchors', anchor]),
                code: 'link-anchor',
                found: `the page has no #${target}`,
                ...didYouMean(target, known),
              },
            ],
      );
      return [...gone, ...wrong];
    }),
  );
};

/** What was taken away is not there, and what has taken its place is. */
export const soundRemovals: Rule = (content) => {
  const names = {
    articles: content.articles.map(({ slug }) => slug),
    topics: content.topics.map(({ slug }) => slug),
    works: content.works.map(({ id }) => id),
  };
  return content.removals.flatMap(({ kind, name, into }): Diagnostic[] => {
    const place = { file: REMOVED_FILE, line: 1, column: 1 };
    const isThere = names[kind].includes(name);
    const target = into && !names[into.kind].includes(into.name) ? into : undefined;
    return [
      ...(isThere
        ? [
            {
              ...place,
              code: 'slug-doubled' as const,
              found: `the ${NOUNS[kind]} "${name}" is listed as removed, and is there`,
            },
          ]
        : []),
      ...(target
        ? [
            {
              ...place,
              code: 'link-dead' as const,
              found: `there is no ${NOUNS[target.kind]} "${target.name}" in the place of "${name}"`,
            },
          ]
        : []),
    ];
  });
};
