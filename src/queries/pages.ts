/**
 * Pages of the site itself, such as the one that says how it is made: `content/pages/*.mdx`. In another language than the
 * collection’s they are those in the folder of that language (`content/pages/tr/`); what is not translated stands as it is.
 */
import type { MDXInstance } from 'astro';
import type { Heading } from '../content/model.ts';
import type { PageData } from '../schemas/page.ts';
import { COLLECTION, isTranslated, LANGUAGE } from '../i18n/translated.ts';
import { base } from './articles.ts';

/** A page of the site itself. */
export interface SitePage {
  slug: string;
  url: string;
  data: PageData;
  /** The language of its text (BCP 47). */
  lang: string;
  Content: MDXInstance<PageData>['Content'];
  headings: readonly Heading[];
  /** The anchors of the headings of the original. */
  anchors: readonly string[];
}

const files = import.meta.glob<MDXInstance<PageData>>('../../content/pages/*.mdx', { eager: true });
const translated = import.meta.glob<MDXInstance<PageData>>('../../content/pages/*/*.mdx', { eager: true });

/** All pages, by the names of their files. */
export const sitePages: readonly SitePage[] = Object.entries(files).map(([path, original]) => {
  const slug = path.replace(/^.*\/|\.mdx$/g, '');
  const translation = isTranslated ? translated[`../../content/pages/${LANGUAGE}/${slug}.mdx`] : undefined;
  const { frontmatter, Content, getHeadings } = translation ?? original;
  const anchors = original.getHeadings().map(({ slug: id }) => id);
  const headings = getHeadings().map(({ depth, slug: id, text }) => ({ depth, id, text }));
  const lang = translation ? LANGUAGE : COLLECTION;
  return { slug, url: `${base}${slug}/`, data: frontmatter, lang, Content, headings, anchors };
});

/**
 * Address of the page that says how the site is made, and of one of its sections, where there is one. A translation has its sections in
 * the order of the original, under anchors of its own.
 */
export function aboutUrl(anchor?: string): string | undefined {
  const about = sitePages.find(({ slug }) => slug === 'about');
  if (anchor === undefined) return about?.url;
  const heading = about?.headings[about.anchors.indexOf(anchor)];
  return about && heading && `${about.url}#${heading.id}`;
}
