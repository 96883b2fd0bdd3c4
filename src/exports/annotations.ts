/**
 * The passages of an article with what each rests on, as annotations (W3C Web Annotation Data Model,
 * https://www.w3.org/TR/annotation-model/): the words of the passage on a time of a recording, or on a work or a page of it.
 */
import type { Passage } from '../content/model.ts';
import type { Evidence } from '../evidence.ts';
import { articleText, base, type ArticleHead } from '../queries/articles.ts';
import { recordingUrl } from '../recordings.ts';
import { recordingsOf } from '../schemas/article.ts';
import { pageAddress, pageUrlOf } from '../schemas/page-url.ts';
import type { Work } from '../schemas/work.ts';
import { workUrl } from '../urls.ts';

/** The page of annotations as JSON-LD; `works` are those that the notes cite, by id. Addresses are whole: `origin` is the site’s. */
export function toAnnotations(article: ArticleHead, works: ReadonlyMap<string, Work>, origin: URL): object {
  const { data, slug, url } = article;
  const whole = (path: string): string => new URL(path, origin).href;
  const id = whole(`${url}annotations.json`);
  const { passages, notes } = articleText(slug);
  const citations = new Map(notes.map((note) => [note.label, note.citations]));
  const recordings = recordingsOf(data);

  const targetsOf = (each: Evidence): (string | object)[] => {
    if (each.kind === 'timestamp') {
      const { recording, startSeconds, endSeconds } = each;
      const { place } = recordings[recording - 1]!;
      const value = `t=${startSeconds}${endSeconds === undefined ? '' : `,${endSeconds}`}`;
      const selector = { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value };
      return [{ source: whole(recordingUrl(place, base)), selector }];
    }
    if (each.kind === 'note')
      return (citations.get(each.label) ?? []).map(({ work, locator = '', label = 'page' }) => {
        const pages = works.get(work) && pageUrlOf(works.get(work)!);
        const [page] = /^\d{1,6}/.exec(locator) ?? [];
        return pages && page && label === 'page' ? pageAddress(pages, Number(page)) : whole(workUrl(base, work));
      });
    return [each.href.startsWith('#') ? whole(url + each.href) : whole(each.href)];
  };

  const annotation = ({ id: passage, text, evidence }: Passage): object[] => {
    const target = evidence.flatMap(targetsOf);
    if (target.length === 0) return [];
    return [
      {
        id: `${id}#${passage}`,
        type: 'Annotation',
        motivation: 'describing',
        canonical: whole(`${url}#${passage}`),
        body: { type: 'TextualBody', value: text, language: data.lang, format: 'text/plain' },
        target: target.length === 1 ? target[0] : target,
      },
    ];
  };

  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    partOf: whole(url),
    items: passages.flatMap(annotation),
  };
}
