/** Formatted references, for pages. Formatting takes milliseconds each, so that it is done once and kept. */
import { join } from 'node:path';
import { Beside } from '../beside.ts';
import { citationsIn, type CitationPart, type Edition } from '../citation/edition.ts';
import { formatReference } from '../citation/processor.ts';
import { cacheFolder, pipelineVersion } from '../content/cache.ts';
import { ResultCache } from '../content/result-cache.ts';
import type { StyleName } from '../citation/styles.ts';
import type { Work } from '../schemas/work.ts';
import { normalizeBase } from '../urls.ts';
import { foreign } from './languages.ts';

const root = process.cwd();
const file = normalizeBase(import.meta.env.BASE_URL).replaceAll('/', '_');
const kept = new ResultCache(join(cacheFolder(root), `references${file}.json`), pipelineVersion(root));

/** The reference of a work in html, in the words of the collection’s language; its title leads to `page`. */
export const referenceOf = (work: Work, page: string): string => {
  const html = kept.get(['reference', work, page], () => formatReference(work, page));
  const lang = foreign();
  return lang === undefined ? html : `<span lang="${lang}">${html}</span>`;
};

const beside = new Beside(join(root, 'src', 'citation', 'edition-thread.ts'), citationsIn);

/** How our edition of an article is cited in each of `styles`. */
export async function citationsOf(edition: Edition, styles: readonly StyleName[]): Promise<CitationPart[][]> {
  const from = ['editions', styles, edition];
  const known = kept.find<CitationPart[][]>(from);
  if (known) return known;
  const made = await beside.ask({ styles, edition });
  kept.keep(from, made);
  return made;
}
