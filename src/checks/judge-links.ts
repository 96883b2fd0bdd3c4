/** Links between pages of the site: the page exists, and the anchor on it. */
import type { InternalLink } from '../markdown/types.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import type { Code } from './codes.ts';
import type { Entry } from './content.ts';
import type { Message } from './message.ts';
import { hasAnchor, sitePages, type Collected } from './pages.ts';
import { didYouMean } from './suggest.ts';

/** Judges the links of all articles and topics; `isPublicFile` says whether `public/` holds a file of a path. */
export function judgeLinks(collected: Collected, isPublicFile: (path: string) => boolean): Message[] {
  const pages = sitePages(collected);
  const judge = (file: string, home: string, { path, anchor, line, column }: InternalLink): Message[] => {
    const target = path === '' ? home : path.split('?')[0]!;
    const fault = (code: Code, found: string, hints: Partial<Message>): Message[] => [
      { file, line, column, code, found, ...hints },
    ];
    if (collected.unread.some((start) => target.startsWith(start))) return [];
    if (!pages.has(target)) {
      if (isPublicFile(path.slice(1))) return [];
      return fault('link-dead', `there is no page ${target}`, didYouMean(target, [...pages.keys()]));
    }
    const page = pages.get(target);
    if (anchor === '' || !page) return [];
    if ('movedTo' in page)
      return fault('link-anchor', `${target} has no #${anchor}`, { hint: `It is now at ${page.movedTo}.` });
    if (hasAnchor(page, anchor)) return [];
    const known = [...page.facts.passages, ...page.facts.headings];
    return fault('link-anchor', `${target} has no #${anchor}`, didYouMean(anchor, known));
  };
  const judgeAll = (home: string, { file, facts }: Entry<unknown>): Message[] =>
    facts.links.flatMap((link) => judge(file, home, link));
  return [
    ...collected.articles.flatMap((article) => judgeAll(articleUrl('/', article.slug), article)),
    ...collected.topics.flatMap((topic) => judgeAll(topicUrl('/', topic.slug), topic)),
  ];
}
