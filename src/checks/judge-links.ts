/** Links between pages of the site: the page exists, and the anchor on it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteAnchor } from '../markdown/remark-notes.ts';
import type { CompiledText } from '../markdown/types.ts';
import type { Article, Entry, Topic } from './content.ts';
import type { Message } from './message.ts';
import { didYouMean } from './suggest.ts';

/** Pages of the site that are no articles and topics. */
export const PAGES = ['/', '/articles/', '/topics/', '/search/', '/about/'];

/** Judges the links of all articles and topics. */
export function judgeLinks(root: string, articles: readonly Article[], topics: readonly Topic[]): Message[] {
  const pages = new Map<string, ReadonlySet<string> | undefined>(PAGES.map((path) => [path, undefined]));
  for (const { slug, text, data } of articles)
    pages.set(
      `/articles/${slug}/`,
      anchorsOf(
        text,
        (data.corrections ?? []).flatMap(({ passage }) => passage ?? []),
      ),
    );
  for (const { slug, text } of topics) pages.set(`/topics/${slug}/`, anchorsOf(text, []));
  const judge = (home: string, { file, text }: Entry<unknown>): Message[] =>
    text.links.flatMap(({ path, anchor, line, column }): Message[] => {
      const target = path === '' ? home : path;
      if (!pages.has(target)) {
        if (isPublicFile(root, path)) return [];
        return [
          {
            file,
            line,
            column,
            code: 'link-dead',
            found: `there is no page ${target}`,
            ...didYouMean(target, [...pages.keys()]),
          },
        ];
      }
      const anchors = pages.get(target);
      if (anchor === '' || !anchors || anchors.has(anchor)) return [];
      return [
        {
          file,
          line,
          column,
          code: 'link-anchor',
          found: `${target} has no #${anchor}`,
          ...didYouMean(anchor, [...anchors]),
        },
      ];
    });
  return [
    ...articles.flatMap((article) => judge(`/articles/${article.slug}/`, article)),
    ...topics.flatMap((topic) => judge(`/topics/${topic.slug}/`, topic)),
  ];
}

const anchorsOf = ({ headings, passages, notes }: CompiledText, withdrawn: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...headings.map(({ id }) => id),
    ...passages.map(({ id }) => id),
    ...notes.map(({ label }) => noteAnchor(label)),
    ...withdrawn,
  ]);

const isPublicFile = (root: string, path: string): boolean => {
  const file = join(root, 'public', path);
  return existsSync(file) && statSync(file).isFile();
};
