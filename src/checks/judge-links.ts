/** Links between pages of the site: the page exists, and the anchor on it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteAnchor } from '../markdown/remark-notes.ts';
import type { InternalLink } from '../markdown/types.ts';
import type { Code } from './codes.ts';
import type { Article, Entry, TextFacts, Topic } from './content.ts';
import type { Message } from './message.ts';
import { didYouMean } from './suggest.ts';

/** Pages of the site that are no articles and topics. */
export const PAGES = ['/', '/articles/', '/topics/', '/search/', '/about/'];

/** Judges the links of all articles and topics. */
export function judgeLinks(root: string, articles: readonly Article[], topics: readonly Topic[]): Message[] {
  const pages = new Map<string, Page | undefined>(PAGES.map((path) => [path, undefined]));
  for (const { slug, facts, data } of articles) {
    const withdrawn = (data.corrections ?? []).flatMap(({ passage }) => passage ?? []);
    pages.set(`/articles/${slug}/`, { facts, withdrawn });
  }
  for (const { slug, facts } of topics) pages.set(`/topics/${slug}/`, { facts, withdrawn: [] });

  const judge = (file: string, home: string, { path, anchor, line, column }: InternalLink): Message[] => {
    const target = path === '' ? home : path;
    const fault = (code: Code, found: string, known: string[]): Message[] => [
      { file, line, column, code, found, ...didYouMean(code === 'link-dead' ? target : anchor, known) },
    ];
    if (!pages.has(target)) {
      return isPublicFile(root, path) ? [] : fault('link-dead', `there is no page ${target}`, [...pages.keys()]);
    }
    const page = pages.get(target);
    if (anchor === '' || !page || hasAnchor(page, anchor)) return [];
    return fault('link-anchor', `${target} has no #${anchor}`, [...page.facts.passages, ...page.facts.headings]);
  };
  const judgeAll = (home: string, { file, facts }: Entry<unknown>): Message[] =>
    facts.links.flatMap((link) => judge(file, home, link));
  return [
    ...articles.flatMap((article) => judgeAll(`/articles/${article.slug}/`, article)),
    ...topics.flatMap((topic) => judgeAll(`/topics/${topic.slug}/`, topic)),
  ];
}

/** A page that links may lead to. */
interface Page {
  facts: TextFacts;
  /** Passages that are gone, and keep their anchor among the corrections. */
  withdrawn: readonly string[];
}

const hasAnchor = ({ facts, withdrawn }: Page, anchor: string): boolean =>
  facts.passages.has(anchor) ||
  withdrawn.includes(anchor) ||
  facts.headings.includes(anchor) ||
  (anchor.startsWith(noteAnchor('')) && facts.notes.has(anchor.slice(noteAnchor('').length)));

const isPublicFile = (root: string, path: string): boolean => {
  const file = join(root, 'public', path);
  return existsSync(file) && statSync(file).isFile();
};
