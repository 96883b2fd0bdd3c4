/** Which addresses the site will have, as far as texts may link to them: those that `src/pages/` makes. */
import { noteAnchor } from '../anchors.ts';
import { FORMAT_NAMES } from '../citation/files.ts';
import { findDisagreements } from '../content/disagreements.ts';
import { withWider } from '../content/wider-topics.ts';
import { site } from '../site.ts';
import {
  ARTICLES_IN_VOLUME,
  articleUrl,
  BOOK,
  BY_DATE,
  CHRONOLOGY,
  CHRONOLOGY_FORMATS,
  listPath,
  pageCount,
  topicUrl,
  WORK_LISTS,
  workUrl,
} from '../urls.ts';
import type { TextFacts } from '../content/entries.ts';
import type { ReadContent } from './rule.ts';

/** A page of a text, by whose anchors links are checked. */
export interface TextPage {
  facts: TextFacts;
  /** Passages that are gone, and keep their anchor among the corrections. */
  withdrawn: readonly string[];
  /** Anchors of earlier headings and notes, which lead to others. */
  former: readonly string[];
}

/** What an address leads to: a text's page, the new address of one that has moved, the day when it went, or another page. */
export type LinkTarget = TextPage | { movedTo: string } | { removedOn: string } | undefined;

const BASE = '/';

type Listed = Pick<ReadContent, 'articles' | 'topics' | 'works' | 'pages' | 'pagesOfFiles' | 'removals'>;

/** Several rules ask for the addresses of the same content. */
const known = new WeakMap<Listed, ReadonlyMap<string, LinkTarget>>();

/** All addresses, from the site's root. */
export function sitePages(content: Listed): ReadonlyMap<string, LinkTarget> {
  const pages = known.get(content) ?? listPages(content);
  known.set(content, pages);
  return pages;
}

function listPages({
  articles,
  topics,
  works,
  pages: ofSite,
  pagesOfFiles,
  removals,
}: Listed): ReadonlyMap<string, LinkTarget> {
  const pages = new Map<string, LinkTarget>();
  const addList = (folder: string, name: string, length: number, size?: number): void => {
    for (let page = 1; page <= pageCount(length, size); page++)
      pages.set(`/${folder}/${listPath(name, page)}`, undefined);
  };
  for (const path of pagesOfFiles) pages.set(path, undefined);
  for (const { slug } of ofSite) pages.set(`/${slug}/`, undefined);
  for (const format of FORMAT_NAMES) pages.set(`/works.${format}`, undefined);
  addList('articles', '', articles.length);
  addList(BOOK, '', articles.length, ARTICLES_IN_VOLUME);
  for (const list of WORK_LISTS) addList('works', list, works.length);
  addList('topics', '', topics.length);
  for (const [folder, kind] of [
    ['people', 'person'],
    ['places', 'place'],
  ] as const)
    addList(folder, '', topics.filter(({ data }) => data.kind === kind).length);
  const dates = articles.reduce((sum, { facts }) => sum + facts.dates, 0);
  addList(CHRONOLOGY, '', dates);
  for (const format of CHRONOLOGY_FORMATS) pages.set(`/chronology.${format}`, undefined);
  addList('disagreements', '', countDifferences(articles), site.passagesPerPage);

  for (const { kind, name, removedOn } of removals) pages.set(`/${kind}/${name}/`, { removedOn });

  const widen = withWider(topics);
  const onTopic = countOf(articles.flatMap(({ facts }) => facts.topics.flatMap(widen)));
  const citing = countOf(articles.flatMap(({ facts }) => facts.works));
  for (const { slug, facts, data } of topics) {
    addList('topics', slug, onTopic.get(slug) ?? 0, site.passagesPerPage);
    addList(`topics/${slug}`, BY_DATE, onTopic.get(slug) ?? 0, site.passagesPerPage);
    pages.set(topicUrl(BASE, slug), { facts, withdrawn: [], former: Object.keys(data.formerAnchors ?? {}) });
    for (const former of data.formerSlugs ?? []) pages.set(topicUrl(BASE, former), { movedTo: topicUrl(BASE, slug) });
  }
  for (const { id, custom } of works) {
    pages.set(workUrl(BASE, id), undefined);
    addList('works', id, citing.get(id) ?? 0, site.passagesPerPage);
    for (const former of custom?.formerIds ?? []) pages.set(workUrl(BASE, former), { movedTo: workUrl(BASE, id) });
  }
  for (const { slug, facts, data } of articles) {
    const withdrawn = (data.corrections ?? []).flatMap(({ passage }) => passage ?? []);
    const url = articleUrl(BASE, slug);
    pages.set(url, { facts, withdrawn, former: Object.keys(data.formerAnchors ?? {}) });
    pages.set(`/articles/${slug}.md`, undefined);
    pages.set(`${url}history/`, undefined);
    if (facts.dates > 0) pages.set(`${url}${CHRONOLOGY}/`, undefined);
    for (const file of FORMAT_NAMES.flatMap((format) => [`citation.${format}`, `references.${format}`]))
      pages.set(url + file, undefined);
    for (const former of (data.formerSlugs ?? []).map((name) => articleUrl(BASE, name))) {
      pages.set(former, { movedTo: url });
      pages.set(`${former}history/`, { movedTo: `${url}history/` });
    }
  }
  return pages;
}

/** How many differences the page of them lists: between passages, and within a source at a passage. */
function countDifferences(articles: ReadContent['articles']): number {
  const said = <T>(statements: readonly T[]) => statements.map((statement) => ({ statement, place: undefined }));
  const between = findDisagreements(
    articles.flatMap(({ facts }) => said(facts.events)),
    articles.flatMap(({ facts }) => said(facts.claims)),
  );
  const within = articles.flatMap(({ data, facts }) =>
    (data.sourceErrors ?? []).filter(({ passage }) => passage !== undefined && facts.passages.includes(passage)),
  );
  return between.length + within.length;
}

/** How often each name stands in a list. */
function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Whether a text's page has the anchor. */
export const hasAnchor = ({ facts, withdrawn, former }: TextPage, anchor: string): boolean =>
  facts.passages.includes(anchor) ||
  withdrawn.includes(anchor) ||
  former.includes(anchor) ||
  facts.headings.includes(anchor) ||
  (anchor.startsWith(noteAnchor('')) && facts.notes.includes(anchor.slice(noteAnchor('').length)));
