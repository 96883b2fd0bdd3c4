/**
 * Every rule on what files say of each other, in the order in which they are applied. What is wrong within one text is
 * found while it is compiled, by the plugins in `src/markdown/`; what is wrong in settings and records, by the schemas.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { anyArticle } from './content-empty.ts';
import { matchingCorrections } from './corrections.ts';
import { datesInOrder, likelyDates } from './dates.ts';
import { uniqueFormerSlugs } from './former-slugs.ts';
import { livingLinks } from './links.ts';
import { freePageNames } from './page-names.ts';
import type { ReadContent, Rule } from './rule.ts';
import { acceptSourceErrors } from './source-errors.ts';
import { livingAddresses, livingAnchors, soundRemovals } from './published.ts';
import { knownSources, uniqueSources } from './sources.ts';
import { uniqueTitles } from './titles.ts';
import { uniqueTopicNames } from './topic-names.ts';
import { pagesOfOriginals } from './translated-pages.ts';
import { freeTopicSlugs, placesOnly, soundParts, spokenTopics } from './topics.ts';

/** The rules. A new one is a file and a line here. */
const RULES: readonly Rule[] = [
  anyArticle,
  freePageNames,
  pagesOfOriginals,
  uniqueTopicNames,
  freeTopicSlugs,
  soundParts,
  spokenTopics,
  placesOnly,
  uniqueTitles,
  knownSources,
  uniqueSources,
  datesInOrder,
  likelyDates,
  uniqueFormerSlugs,
  matchingCorrections,
  livingAddresses,
  livingAnchors,
  soundRemovals,
  livingLinks,
];

/** All that is wrong: what was found while reading (`found`), and what the rules find, less what the sources account for. */
export const checkContent = (content: ReadContent, found: readonly Diagnostic[]): Diagnostic[] =>
  acceptSourceErrors(content.articles, [...found, ...RULES.flatMap((rule) => rule(content))]);
