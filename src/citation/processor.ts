/**
 * Formats references: Chicago Manual of Style, 17th edition, full notes, by citeproc-js with the style as the CSL project
 * publishes it. Titles in other languages are marked as such, and addresses are links.
 */
import chicago from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL, { type Engine, type Item } from 'citeproc';
import type { LocatorLabel } from '../schemas/locator.ts';
import type { Work } from '../schemas/work.ts';
import { CSL_LOCALE, referenceWords } from '../i18n/index.ts';

/** A place in a work. */
export interface Locator {
  /** Such as `7` or `590–92`. */
  locator?: string | undefined;
  label?: LocatorLabel | undefined;
}

/** A work that is cited at a place in it. */
export interface Cited extends Locator {
  work: Work;
  /** Words before the reference, with the space behind them. */
  prefix?: string | undefined;
  /** Words after the reference, with what divides them from it. */
  suffix?: string | undefined;
}

/** What is added to an address that a source has cut. */
const CUT = ` <span class="editor-note">[${referenceWords.isCut}]</span>`;

/** The language of references with what readers know for the abbreviations that they do not: `undated` for `n.d.`. */
const inFull = (locale: string): string =>
  locale.replace(/(<term name="no date" form="short">)[^<]*/, `$1${referenceWords.noDate}`);

const records = new Map<string, Work>();
let engine: Engine | undefined;
/** Address of a work's page, while references are formatted that lead there. */
let pageOf: ((id: string) => string) | undefined;

function createEngine(): Engine {
  const created = new CSL.Engine(
    {
      retrieveLocale: () => inFull(plugins.config.get('@csl').locales.get(CSL_LOCALE)),
      // The processor changes what it is given.
      retrieveItem: (id) => structuredClone(withNumber(records.get(id)!)),
      variableWrapper: ({ variableNames, itemData }, before, text, after) =>
        before + wrap(variableNames[0] ?? '', itemData, text) + after,
    },
    chicago.content,
    CSL_LOCALE,
    true,
  );
  created.opt.development_extensions['wrap_url_and_doi'] = true;
  created.setOutputFormat('html');
  return created;
}

/** The style writes the number of a series, and not that of a report; where a report has but one, it is both. */
const withNumber = (work: Work): Work =>
  work.type === 'report' && work.number !== undefined && work['collection-title'] && !work['collection-number']
    ? { ...work, 'collection-number': work.number }
    : work;

/** Scripts that are written from right to left turn what stands behind them, unless they are kept apart. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function wrap(variable: string, { id, language, custom }: Item, text: string): string {
  if (variable === 'URL' && custom?.['address-is-cut']) return text + CUT;
  if (!/title/.test(variable)) return text;
  const direction = RIGHT_TO_LEFT.test(text) ? ' dir="rtl"' : '';
  const lang = (language !== undefined && !/^en\b/.test(language) ? ` lang="${language}"` : '') + direction;
  // The title is the way to the work's own page.
  const href = variable === 'title' ? pageOf?.(id) : undefined;
  if (href !== undefined) return `<a class="to-work" href="${href}"${lang}>${text}</a>`;
  return lang ? `<span${lang}>${text}</span>` : text;
}

function load(works: Iterable<Work>): Engine {
  engine ??= createEngine();
  records.clear();
  for (const work of works) records.set(work.id, work);
  engine.updateItems([...records.keys()]);
  return engine;
}

/**
 * The references of a text, in html, in the order of its notes; each element cites one or several works. A work that was
 * cited before is given in its short form. Titles lead to the address that `toPage` gives for the id of a work.
 */
export function formatNotes(notes: readonly (readonly Cited[])[], toPage?: (id: string) => string): string[] {
  pageOf = toPage;
  const processor = load(notes.flat().map(({ work }) => work));
  const known = new Set<string>();
  return notes.map((cited) => {
    const items = cited.map(({ work, locator, label, prefix, suffix }) => {
      const position = known.has(work.id) ? (1 as const) : (0 as const);
      known.add(work.id);
      return { id: work.id, locator, label, prefix, suffix, position };
    });
    return processor.makeCitationCluster(items);
  });
}

/** The reference of a work as a list of works has it, in html; its title leads to `page` where one is given. */
export function formatReference(work: Work, page?: string): string {
  pageOf = page === undefined ? undefined : () => page;
  const [, entries] = load([work]).makeBibliography() || [undefined, []];
  return (entries[0] ?? '').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
}
