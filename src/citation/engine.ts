/** Makes the engines that format references: citeproc-js, with a style and the language of the interface. */
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import CSL, { type Engine, type Item, type System } from 'citeproc';
import { CSL_LOCALE, referenceWords } from '../i18n/index.ts';
import type { Work } from '../schemas/work.ts';

/** The language of references with what readers know for the abbreviations that they do not: `undated` for `n.d.`. */
const inFull = (locale: string): string =>
  locale.replace(/(<term name="no date" form="short">)[^<]*/, `$1${referenceWords.noDate}`);

/** Styles write the number of a series, and not that of a report; where a report has but one, it is both. */
const withNumber = (work: Work): Work =>
  work.type === 'report' && work.number !== undefined && work['collection-title'] && !work['collection-number']
    ? { ...work, 'collection-number': work.number }
    : work;

/** What is added to an address that a source has cut. */
const CUT = ` <span class="editor-note">[${referenceWords.isCut}]</span>`;

/** Scripts that are written from right to left turn what stands behind them, unless they are kept apart. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A variable of a work as it is written: titles in other languages are marked, and lead to `href`. */
function wrap(variable: string, { language, custom }: Item, text: string, href: string | undefined): string {
  if (variable === 'URL' && custom?.['address-is-cut']) return text + CUT;
  if (!/title/.test(variable)) return text;
  const direction = RIGHT_TO_LEFT.test(text) ? ' dir="rtl"' : '';
  const lang = (language !== undefined && !/^en\b/.test(language) ? ` lang="${language}"` : '') + direction;
  // The title is the way to the work's own page.
  if (variable === 'title' && href !== undefined) return `<a class="to-work" href="${href}"${lang}>${text}</a>`;
  return lang ? `<span${lang}>${text}</span>` : text;
}

/** Gives an engine that knows the works it is given, and no others. */
export type Load = (works: readonly Work[]) => Engine;

/**
 * Gives an engine for the style `xml` (CSL 1.0.2) that writes html and knows the works it is given, and no others; it is made when it
 * is first asked for. Where `toPage` is given, addresses are links, and titles lead to the page that it gives for the id of a
 * work, if it gives one.
 */
export function engineOf(xml: string, toPage?: (id: string) => string | undefined): Load {
  const records = new Map<string, Work>();
  let engine: Engine | undefined;
  let loaded: readonly Work[] = [];
  const create = (): Engine => {
    const system: System = {
      retrieveLocale: () => inFull(locales[CSL_LOCALE]),
      // The processor makes a copy of what it is given before it changes it.
      retrieveItem: (id) => withNumber(records.get(id)!),
      variableWrapper: ({ variableNames, itemData }, before, text, after) =>
        before + wrap(variableNames[0] ?? '', itemData, text, toPage?.(itemData.id)) + after,
    };
    const created = new CSL.Engine(system, xml, CSL_LOCALE, true);
    created.setOutputFormat('html');
    if (toPage) created.opt.development_extensions['wrap_url_and_doi'] = true;
    return created;
  };
  return (works) => {
    engine ??= create();
    if (works.length === loaded.length && works.every((work, index) => work === loaded[index])) return engine;
    records.clear();
    for (const work of works) records.set(work.id, work);
    // The engine keeps an item that has the id of another that it knows.
    engine.updateItems([]);
    engine.updateItems([...records.keys()]);
    loaded = works;
    return engine;
  };
}
