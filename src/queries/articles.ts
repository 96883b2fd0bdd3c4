/** Articles, for pages. */
import { getCollection } from 'astro:content';
import type { Edition } from '../citation/edition.ts';
import { authorsOf } from '../citation/names.ts';
import type { CompiledText } from '../content/model.ts';
import { formatWorkDate } from '../i18n/interface-dates.ts';
import { articleKinds } from '../i18n/interface.ts';
import { sortedByName } from '../i18n/collation.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import { site } from '../site.ts';
import { articleUrl, normalizeBase } from '../urls.ts';
import { once } from './once.ts';
import { asked, textDigest } from './reads.ts';
import { compiledText } from './texts.ts';
import { workOf } from './records.ts';

/** An article without its text. */
export interface ArticleHead {
  slug: string;
  url: string;
  data: ArticleData;
  /** The record of its source. */
  source: Work;
}

/** Path of the site, with a slash at both ends. */
export const base = normalizeBase(import.meta.env.BASE_URL);

const askedHeads = asked('articles', once(readHeads));

/** All articles, the last published first; those of one day by title. */
export const allArticles = (): Promise<readonly ArticleHead[]> => askedHeads('');

async function readHeads(): Promise<readonly ArticleHead[]> {
  const entries = await getCollection('articles');
  const found = await Promise.all(
    entries.map(async ({ id, data }) => ({
      slug: id,
      url: articleUrl(base, id),
      data,
      source: await workOf(data.source),
    })),
  );
  const day = ({ data }: ArticleHead): string => data.publishedOn;
  return sortedByName(found, ({ data, slug }) => `${data.title} ${slug}`).sort((a, b) =>
    day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0,
  );
}

/** An article as something to be cited: by its whole address where the site has one (`origin`). */
export const editionOf = ({ slug, data, source, url }: ArticleHead, origin: URL | undefined): Edition => ({
  slug,
  data,
  source,
  address: origin && new URL(url, origin).href,
  siteName: site.name,
});

/** Every name that an article has and has had: files that are made of it stand at all of them. */
export const namesOf = ({ slug, data }: ArticleHead): string[] => [slug, ...(data.formerSlugs ?? [])];

/** The text of an article: html, headings, passages and notes. */
export const articleText = asked(
  'article-text',
  (slug): CompiledText => compiledText('articles', slug),
  (slug) => textDigest('articles', slug),
);

/** Who said it, where and when, as far as the record of the source knows. */
export const sourceParts = ({ source }: ArticleHead): string[] =>
  [authorsOf(source), source.publisher, source.issued && formatWorkDate(source.issued)].filter((part): part is string =>
    Boolean(part),
  );

/** What an article is and where it comes from, in a line: kind, authors, publisher, date. */
export const originOf = (article: ArticleHead): string =>
  [articleKinds[article.data.kind].name, ...sourceParts(article)].join(' · ');

/** How many words most people read in a minute. */
const WORDS_PER_MINUTE = 230;

/** How many minutes most people take for the text of an article; at least one. */
export function readingMinutes(slug: string): number {
  const words = articleText(slug).passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
