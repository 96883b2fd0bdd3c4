/**
 * Formats references: Chicago Manual of Style, 17th edition, full notes, by citeproc-js with the style as the CSL project
 * publishes it.
 */
import chicago from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL, { type Engine } from 'citeproc';
import type { Work } from '../schemas/work.ts';

/** A work that is cited at a place in it. */
export interface Cited {
  work: Work;
  /** Where in the work: `7`, `590–92`. */
  locator?: string | undefined;
  /** What the locator counts, as CSL names it. */
  label?: 'page' | 'paragraph' | 'note' | 'timestamp' | undefined;
  /** Words before the reference, with the space behind them. */
  prefix?: string | undefined;
}

/** Terms and forms of dates that the style leaves to the language. */
const LANGUAGE = 'en-US';

const records = new Map<string, Work>();
let engine: Engine | undefined;

function createEngine(): Engine {
  return new CSL.Engine(
    {
      retrieveLocale: () => plugins.config.get('@csl').locales.get(LANGUAGE),
      // The processor changes what it is given.
      retrieveItem: (id) => structuredClone(records.get(id)!),
    },
    chicago.content,
    LANGUAGE,
    true,
  );
}

/** One reference to some works, as a note has it; html or plain text. */
export function formatCitation(cited: readonly Cited[], format: 'html' | 'text'): string {
  engine ??= createEngine();
  records.clear();
  for (const { work } of cited) records.set(work.id, work);
  engine.updateItems([...records.keys()]);
  const citationItems = cited.map(({ work, ...place }) => ({ id: work.id, ...place }));
  engine.setOutputFormat(format);
  return engine.makeCitationCluster(citationItems);
}
