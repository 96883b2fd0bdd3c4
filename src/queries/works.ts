/** Works, and the passages that cite them. */
import type { CitationInNote } from '../content/model.ts';
import type { Work } from '../schemas/work.ts';
import { evidenceOfKind } from '../evidence.ts';
import { workUrl } from '../urls.ts';
import { allArticles, articleText, base, type ArticleHead } from './articles.ts';
import type { Mention } from './collected.ts';
import { once } from './once.ts';
import { asked } from './reads.ts';
import { allWorks, workOf } from './records.ts';

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

/** All works by id, each with the passages that cite it. */
export const citedWorks = once(readCitedWorks);

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
      for (const { label: note } of evidenceOfKind(passage.evidence, 'note'))
        for (const citation of byLabel.get(note) ?? [])
          byWork.set(citation.work, [...(byWork.get(citation.work) ?? []), { ...citation, note }]);
      for (const [id, citations] of byWork) found.get(id)?.mentions.push({ article, index, citations });
    });
  }
  return found;
}

/** A work as lists of references show it. */
export interface WorkInList extends Pick<CitedWork, 'work' | 'url'> {
  /** How many passages cite it. */
  passages: number;
  /** Whether an article restates or reproduces it. */
  isEdited: boolean;
}

/** A work for such a list; `undefined` where there is none with the id. */
export const workInList = asked('work-in-list', async (id): Promise<WorkInList | undefined> => {
  const found = (await citedWorks()).get(id);
  return (
    found && {
      work: found.work,
      url: found.url,
      passages: found.mentions.length,
      isEdited: found.editions.length > 0,
    }
  );
});

/** The works that the notes of an article cite, each once, in the order of the notes. */
export const worksCitedIn = asked('works-cited', async (slug): Promise<Work[]> => {
  const ids = articleText(slug).notes.flatMap(({ citations }) => citations.map(({ work }) => work));
  return Promise.all([...new Set(ids)].map(workOf));
});
