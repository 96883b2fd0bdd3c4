/** What a rule is: what it may know, and what it gives. */
import type { Article, Topic } from '../content/entries.ts';
import type { Published } from '../content/published.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Removal } from '../schemas/removal.ts';
import type { Work } from '../schemas/work.ts';

/** A page of the site itself. */
export interface SitePage {
  slug: string;
  file: string;
  /** The file as it is: settings and Markdown. */
  content: string;
}

/** All content that could be read. */
export interface ReadContent {
  articles: readonly Article[];
  topics: readonly Topic[];
  works: readonly Work[];
  /** Pages of the site itself. */
  pages: readonly SitePage[];
  /** The same pages in the other languages of the site. */
  translatedPages: readonly SitePage[];
  /** Beginnings of addresses whose pages could not be read; what is wrong there is reported already. */
  unread: readonly string[];
  /** Addresses of the pages that are not made of content, from the site's root. */
  pagesOfFiles: readonly string[];
  /** What was taken away after it was published. */
  removals: readonly Removal[];
  /** What was published. */
  published: Published;
  /** Whether `public/` holds a file of a path. */
  isPublicFile: (path: string) => boolean;
  /** The day on which dates are checked, YYYY-MM-DD. */
  today: string;
}

/** Gives what is wrong, in the light of everything that was read. */
export type Rule = (content: ReadContent) => Diagnostic[];
