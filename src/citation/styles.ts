/**
 * The styles of citing, as the CSL project publishes them (https://citationstyles.org; CC BY-SA 3.0). A new one is a row here; its
 * name for readers stands in `i18n/`.
 */
import fullNote from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import mhra from '@citation/csl-style-modern-humanities-research-association/info.json' with { type: 'json' };
import ofPlugin from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import { site } from '../site.ts';
import authorDate from './styles/chicago-author-date.json' with { type: 'json' };
import ieee from './styles/ieee.json' with { type: 'json' };
import mla from './styles/modern-language-association.json' with { type: 'json' };

/**
 * How a style cites: in notes; in a list, with a mark in the text that names the work (`author`); or with a mark that is its
 * number in the list (`number`).
 */
type StyleForm = 'note' | 'author' | 'number';

interface Style {
  form: StyleForm;
  /** The style in CSL 1.0.2, as XML. */
  xml: string;
}

/** All styles. */
export const STYLES = {
  chicago: { form: 'note', xml: fullNote.content },
  mhra: { form: 'note', xml: mhra.content },
  'chicago-author-date': { form: 'author', xml: authorDate.content },
  apa: { form: 'author', xml: ofPlugin.apa },
  mla: { form: 'author', xml: mla.content },
  ieee: { form: 'number', xml: ieee.content },
} as const satisfies Record<string, Style>;

/** The name of a style. */
export type StyleName = keyof typeof STYLES;

/** The style of a name that `site.ts` gives. Throws where there is none of it, or none that cites in notes where one is needed. */
function known(name: string, where: string, names: readonly string[]): StyleName {
  if (names.includes(name)) return name as StyleName;
  throw new Error(`src/site.ts: ${where} is "${name}", which is no style for it; there are ${names.join(', ')}.`);
}

const all = Object.keys(STYLES) as StyleName[];

/** The style in which notes and lists of works are written. */
export const NOTE_STYLE = known(
  site.noteStyle,
  'noteStyle',
  all.filter((name) => STYLES[name].form === 'note'),
);

/** The styles that a reader may cite an article in; the first is shown where nothing was chosen. */
export const CITATION_STYLES: readonly StyleName[] = site.citationStyles.map((name) =>
  known(name, 'citationStyles', all),
);
