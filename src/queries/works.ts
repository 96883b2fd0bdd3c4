/** Records of works, and the passages that cite them. */
import { getCollection } from 'astro:content';
import type { NoteCitation } from '../markdown/types.ts';
import type { Work } from '../schemas/work.ts';
import { workUrl } from '../urls.ts';
import { allArticles, articleText, base, type ArticleHead } from './articles.ts';
import type { Mention } from './collected.ts';

/** A work with what is known of it here. */
export interface CitedWork {
  work: Work;
  url: string;
  /** The passages that cite it, in the order of the articles. */
  mentions: readonly CitingMention[];
  /** The articles that restate or reproduce it. */
  editions: readonly ArticleHead[];
}

/** A passage that cites a work, and where in it. */
export interface CitingMention extends Mention {
  citations: readonly CitationInNote[];
}

/** A place in a work, as a note names it. */
export interface CitationInNote extends NoteCitation {
  /** Label of the note. */
  note: string;
}

let works: Promise<ReadonlyMap<string, Work>> | undefined;
let cited: Promise<ReadonlyMap<string, CitedWork>> | undefined;

/** All records by id. */
export function allWorks(): Promise<ReadonlyMap<string, Work>> {
  if (import.meta.env.DEV) works = undefined;
  return (works ??= getCollection('works').then((entries) => new Map(entries.map(({ id, data }) => [id, data]))));
}

/** The record called `id`. Throws where there is none, which the content check has ruled out. */
export async function workOf(id: string): Promise<Work> {
  const work = (await allWorks()).get(id);
  if (!work) throw new Error(`there is no work "${id}" in content/works.json`);
  return work;
}

/** All works by id, each with the passages that cite it. */
export function citedWorks(): Promise<ReadonlyMap<string, CitedWork>> {
  if (import.meta.env.DEV) cited = undefined;
  return (cited ??= readCitedWorks());
}

async function readCitedWorks(): Promise<ReadonlyMap<string, CitedWork>> {
  const found = new Map(
    [...(await allWorks())].map(([id, work]) => [
      id,
      { work, url: workUrl(base, id), mentions: [] as CitingMention[], editions: [] as ArticleHead[] },
    ]),
  );
  for (const article of await allArticles()) {
    found.get(article.data.source)?.editions.push(article);
    const { passages, notes } = articleText(article.slug);
    const byLabel = new Map(notes.map(({ label, citations }) => [label, citations]));
    passages.forEach((passage, index) => {
      const byWork = new Map<string, CitationInNote[]>();
      for (const note of passage.notes)
        for (const citation of byLabel.get(note) ?? [])
          byWork.set(citation.work, [...(byWork.get(citation.work) ?? []), { ...citation, note }]);
      for (const [id, citations] of byWork) found.get(id)?.mentions.push({ article, index, citations });
    });
  }
  return found;
}

/** The works that the notes of an article cite, each once, in the order of the notes. */
export async function worksCitedIn(slug: string): Promise<Work[]> {
  const ids = articleText(slug).notes.flatMap(({ citations }) => citations.map(({ work }) => work));
  return Promise.all([...new Set(ids)].map(workOf));
}
