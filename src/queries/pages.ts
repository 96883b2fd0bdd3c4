/** Pages of the site itself, such as the one that says how it is made: `content/pages/*.mdx`. */
import type { MDXInstance } from 'astro';
import type { Heading } from '../content/model.ts';
import type { PageData } from '../schemas/page.ts';
import { base } from './articles.ts';

/** A page of the site itself. */
export interface SitePage {
  slug: string;
  url: string;
  data: PageData;
  Content: MDXInstance<PageData>['Content'];
  headings: readonly Heading[];
}

const files = import.meta.glob<MDXInstance<PageData>>('../../content/pages/*.mdx', { eager: true });

/** All pages, by the names of their files. */
export const sitePages: readonly SitePage[] = Object.entries(files).map(
  ([path, { frontmatter, Content, getHeadings }]) => {
    const slug = path.replace(/^.*\/|\.mdx$/g, '');
    const headings = getHeadings().map(({ depth, slug: id, text }) => ({ depth, id, text }));
    return { slug, url: `${base}${slug}/`, data: frontmatter, Content, headings };
  },
);

/** Address of the page that says how the site is made, and of one of its sections, where there is one. */
export function aboutUrl(anchor?: string): string | undefined {
  const about = sitePages.find(({ slug }) => slug === 'about');
  if (anchor === undefined) return about?.url;
  return about?.headings.some(({ id }) => id === anchor) ? `${about.url}#${anchor}` : undefined;
}
