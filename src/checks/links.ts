/** Links between pages of the site: the page exists, and the anchor on it. */
import type { Entry } from '../content/entries.ts';
import { bodyOf } from '../content/frontmatter.ts';
import type { InternalLink } from '../content/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, oneOf } from '../diagnostics/suggest.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import { goneAddresses } from './published.ts';
import type { Rule } from './rule.ts';
import { hasAnchor, sitePages } from './site-pages.ts';

/** The links of a page of the site itself, as its Markdown has them: Astro makes it, and no plugin of ours reads it. */
const linksIn = (body: string): InternalLink[] =>
  [...body.matchAll(/\]\((\/[^)\s"#]*)(?:#([^)\s"]*))?[)\s]/g)].map(({ 1: path = '', 2: anchor = '', index }) => {
    const before = body.slice(0, index).split('\n');
    return { path, anchor, line: before.length, column: before.at(-1)!.length + 1 };
  });

export const livingLinks: Rule = (content) => {
  const pages = sitePages(content);
  // What is gone is told once, and not at each link to it.
  const gone = new Set(goneAddresses(content).map(({ path }) => path));
  const check = (file: string, home: string, { path, anchor, line, column }: InternalLink): Diagnostic[] => {
    const target = path === '' ? home : path.split('?')[0]!;
    if (content.unread.some((start) => target.startsWith(start))) return [];
    const place = { file, line, column };
    if (!pages.has(target)) {
      if (content.isPublicFile(path.slice(1)) || gone.has(target)) return [];
      const isFile = /\.[a-z0-9]{2,5}$/i.test(target);
      const found = `there is no ${isFile ? 'file' : 'page'} ${target}`;
      const help = isFile ? { hint: `The file belongs in public${target}.` } : didYouMean(target, [...pages.keys()]);
      return [{ ...place, code: 'link-dead', found, ...help }];
    }
    const page = pages.get(target);
    if (page && 'removedOn' in page)
      return [{ ...place, code: 'link-dead', found: `${target} was removed on ${page.removedOn}` }];
    if (anchor === '' || !page) return [];
    const found = `${target} has no #${anchor}`;
    if ('movedTo' in page) return [{ ...place, code: 'link-anchor', found, hint: `It is now at ${page.movedTo}.` }];
    if (hasAnchor(page, anchor)) return [];
    const { passages, headings } = page.facts;
    // Passages have numbers: a name is meant to be that of a heading.
    const known = /\d$/.test(anchor) ? [...passages, ...headings] : headings;
    return [{ ...place, code: 'link-anchor', found, ...oneOf(anchor, known) }];
  };
  const checkAll = (home: string, { file, facts }: Entry<unknown>): Diagnostic[] =>
    facts.links.flatMap((link) => check(file, home, link));
  return [
    ...content.articles.flatMap((article) => checkAll(articleUrl('/', article.slug), article)),
    ...content.topics.flatMap((topic) => checkAll(topicUrl('/', topic.slug), topic)),
    ...[...content.pages, ...content.translatedPages].flatMap(({ slug, file, content: text }) =>
      linksIn(bodyOf(text)).flatMap((link) => check(file, `/${slug}/`, link)),
    ),
  ];
};
