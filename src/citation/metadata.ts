/**
 * What machines read of an article: Highwire's `citation_*` (as Google Scholar and Zotero read them) and schema.org's
 * JSON-LD. An analysis is a report; the digest of a video is no paper, so it has none of the former.
 */
import type { AudioObject, Clip, CreativeWork, Person, Report, VideoObject, WithContext } from 'schema-dts';
import { isoOfWorkDate } from '../i18n/date-forms.ts';
import { isAudio, mediaTypeOf, recordingUrl } from '../recordings.ts';
import { formatDuration } from '../timestamps.ts';
import type { Recording } from '../schemas/recording.ts';
import { seriesNumberOf } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import type { CitedTimestamp } from '../content/recording.ts';
import type { Edition } from './edition.ts';
import { nameOf, plainTitle } from './names.ts';
import { passageNumber } from '../anchors.ts';
import { passageName } from '../i18n/index.ts';

/** A cited work with the address of its page. */
export interface LinkedWork {
  work: Work;
  /** Whole address. */
  url: string;
}

/** An edition that has an address; only such a one is described to machines. */
export type AddressedEdition = Edition & { address: string };

/** Highwire's names with their values, in order: they describe the source, whole. None for a digest. */
export function highwireTags({ data, source, address }: AddressedEdition): [name: string, content: string][] {
  if (data.kind !== 'analysis') return [];
  const issued = source.issued && isoOfWorkDate(source.issued);
  const tags: [string, string | undefined][] = [
    ['citation_title', plainTitle(source.title)],
    ...(source.author ?? []).map((author): [string, string] => ['citation_author', nameOf(author)]),
    ['citation_publication_date', issued?.replaceAll('-', '/')],
    ['citation_technical_report_institution', source.publisher],
    ['citation_technical_report_number', seriesNumberOf(data) ?? source.number],
    ['citation_language', data.lang],
    ['citation_abstract_html_url', address],
    ['citation_fulltext_html_url', address],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}

/** JSON-LD of an analysis: a report that cites works, and the one that it is based on. */
export function reportData(edition: AddressedEdition, cited: readonly LinkedWork[]): WithContext<Report> {
  const { data, address, siteName } = edition;
  const number = seriesNumberOf(data);
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    name: data.title,
    description: data.description,
    inLanguage: data.lang,
    datePublished: data.publishedOn,
    dateModified: data.editedOn,
    ...(data.edition === 'verbatim' && number !== undefined ? { reportNumber: number } : {}),
    publisher: { '@type': 'Organization', name: siteName },
    isBasedOn: sourceData(edition),
    citation: cited.map(({ work, url }): CreativeWork => ({
      '@type': 'CreativeWork',
      '@id': url,
      name: plainTitle(work.title),
    })),
  };
}

/** A recording with the timestamps that lead to it. */
export interface CitedRecording {
  recording: Recording;
  timestamps: readonly CitedTimestamp[];
  /** Where each timestamp ends, in seconds from the beginning of the recording. */
  ends: readonly number[];
}

/**
 * JSON-LD of a recording, with a clip for each timestamp that leads to the passage resting on it. `site` is the address of
 * the site’s root, below which files of its own are.
 */
export function recordingData(
  { data, source, address }: AddressedEdition,
  { recording: { place, title, durationSeconds }, timestamps, ends }: CitedRecording,
  site: string,
): WithContext<VideoObject | AudioObject> {
  const file = place.host === 'file' ? new URL(place.url.replace(/^\//, ''), site).href : undefined;
  const mediaType = place.host === 'file' ? mediaTypeOf(place.url) : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': isAudio(place) ? 'AudioObject' : 'VideoObject',
    name: title ?? plainTitle(source.title),
    description: data.description,
    ...(file
      ? { contentUrl: file }
      : place.host === 'youtube' && source.URL
        ? { url: source.URL }
        : { url: recordingUrl(place) }),
    ...(mediaType ? { encodingFormat: mediaType } : {}),
    ...(durationSeconds === undefined ? {} : { duration: formatDuration(durationSeconds) }),
    ...(source.issued && isoOfWorkDate(source.issued) ? { uploadDate: isoOfWorkDate(source.issued)! } : {}),
    ...creators(source),
    ...(source.language ? { inLanguage: source.language } : {}),
    subjectOf: { '@type': 'Article', '@id': address, name: data.title, dateModified: data.editedOn },
    hasPart: timestamps.map(({ startSeconds, passages }, index): Clip => ({
      '@type': 'Clip',
      name: passageName(...passages.map(({ id }) => passageNumber(id))),
      startOffset: startSeconds,
      endOffset: ends[index]!,
      url: `${address}#${passages[0]!.id}`,
    })),
  } as WithContext<VideoObject | AudioObject>;
}

/** What schema.org calls the kinds of work that it knows. */
const KINDS: Partial<
  Record<Work['type'], 'Report' | 'ScholarlyArticle' | 'Article' | 'NewsArticle' | 'Book' | 'Thesis' | 'WebPage'>
> = {
  report: 'Report',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

function sourceData({ data, source }: Edition): CreativeWork {
  const number = source.number ?? seriesNumberOf(data);
  const issued = source.issued && isoOfWorkDate(source.issued);
  const common = {
    name: plainTitle(source.title),
    ...creators(source),
    ...(source.publisher ? { publisher: { '@type': 'Organization' as const, name: source.publisher } } : {}),
    ...(issued ? { datePublished: issued } : {}),
    ...(source.URL ? { url: source.URL } : {}),
  };
  const kind = KINDS[source.type] ?? 'CreativeWork';
  return kind === 'Report'
    ? { '@type': 'Report', ...common, ...(number === undefined ? {} : { reportNumber: number }) }
    : { '@type': kind, ...common };
}

/** People by name; a name that is not divided may be anyone’s or anything’s, and is credited as it stands. */
function creators({ author = [] }: Work): { author?: Person[]; creditText?: string } {
  const people = author.filter(({ literal }) => literal === undefined);
  const others = author.flatMap(({ literal }) => literal ?? []);
  return {
    ...(people.length > 0 ? { author: people.map((name): Person => ({ '@type': 'Person', name: nameOf(name) })) } : {}),
    ...(others.length > 0 ? { creditText: others.join(', ') } : {}),
  };
}
