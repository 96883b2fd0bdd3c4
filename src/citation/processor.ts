/**
 * Formats references in notes and lists of works, by citeproc-js in the style of the site’s notes (at first the Chicago Manual of
 * Style, 17th edition, full notes). Titles in other languages are marked as such, and addresses are links.
 */
import type { Engine } from 'citeproc';
import type { LocatorLabel } from '../schemas/locator.ts';
import type { Name, Work } from '../schemas/work.ts';
import { engineOf, type Load } from './engine.ts';
import { forDistinctWorks, forFirstCites, withoutSorting } from './simpler-styles.ts';
import { NOTE_STYLE, STYLES } from './styles.ts';

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

/** Address of a work's page, while references are formatted that lead there. */
let pageOf: ((id: string) => string) | undefined;

const ofNotes = (simpler: (xml: string) => string): Load =>
  engineOf(simpler(STYLES[NOTE_STYLE].xml), (id) => pageOf?.(id));

/** For works that could be taken for each other: the style tells them apart. */
const together = ofNotes(withoutSorting);
/** For works that could not. */
const alone = ofNotes(forDistinctWorks);
const aloneAtFirst = ofNotes(forFirstCites);

/**
 * The references of a text, in html, in the order of its notes; each element cites one or several works. A work that was
 * cited before is given in its short form. Titles lead to the address that `toPage` gives for the id of a work.
 */
export function formatNotes(notes: readonly (readonly Cited[])[], toPage?: (id: string) => string): string[] {
  pageOf = toPage;
  const works = [...new Set(notes.flat().map(({ work }) => work))];
  const mistakable = mistakableOf(works);
  const known = new Set<string>();
  return notes.map((cited) => {
    const cites = cited.map((cite) => {
      const position = known.has(cite.work.id) ? (1 as const) : (0 as const);
      known.add(cite.work.id);
      return { ...cite, position };
    });
    const isAlone = cites.every(({ work }) => !mistakable.has(work));
    return isAlone ? formatAlone(cites) : cluster(together(works), cites);
  });
}

/** The reference of a work as a list of works has it, in html; its title leads to `page` where one is given. */
export function formatReference(work: Work, page?: string): string {
  pageOf = page === undefined ? undefined : () => page;
  const [, entries] = aloneAtFirst([work]).makeBibliography() || [undefined, []];
  return (entries[0] ?? '').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
}

/** A work cited, and whether for the first time (0). */
type Cite = Cited & { position: 0 | 1 };

const cluster = (engine: Engine, cites: readonly Cite[]): string =>
  engine.makeCitationCluster(cites.map(({ work, ...cite }) => ({ ...cite, id: work.id })));

/**
 * The works among others that a reader could take for another of them: they share a name or a title. The style may then give
 * more names or the date, so that what it writes of one depends on the other.
 */
function mistakableOf(works: readonly Work[]): Set<Work> {
  const byMark = new Map<string, Set<Work>>();
  for (const work of works)
    for (const mark of marksOf(work)) byMark.set(mark, (byMark.get(mark) ?? new Set()).add(work));
  return new Set([...byMark.values()].filter(({ size }) => size > 1).flatMap((sharing) => [...sharing]));
}

/** What two works may share: the names of whoever took part in them, and their titles. */
function marksOf(work: Work): string[] {
  const names = Object.values(work).flatMap((value): Partial<Name>[] => (Array.isArray(value) ? value : []));
  const marks = [...names.flatMap(({ family, literal }) => [family, literal]), work.title, work['title-short']];
  return marks.filter((mark) => typeof mark === 'string').map((mark) => mark.toLowerCase());
}

/** What was formatted of works alone, by the first of them: a process asks again for the same reference at other places in a work. */
const formatted = new WeakMap<Work, Map<string, string>>();

/** Stands for the number of a place, by which cite it is in: no number of a place is so long. */
const placeholder = (index: number): string => String(7_010_203_040 + index);

/** The reference of works that cannot be taken for others. Which page it is changes nothing else, so that it is put in afterwards. */
function formatAlone(cites: readonly Cite[]): string {
  const known = formatted.get(cites[0]!.work) ?? new Map<string, string>();
  formatted.set(cites[0]!.work, known);
  const open = cites.map((cite, index) =>
    /^\d{1,6}$/.test(cite.locator ?? '') ? { ...cite, locator: placeholder(index) } : cite,
  );
  const key = JSON.stringify(open.map(({ work, ...cite }) => [numberOf(work), pageOf?.(work.id), cite]));
  const load = cites.every(({ position }) => position === 0) ? aloneAtFirst : alone;
  const html = known.get(key) ?? cluster(load([...new Set(cites.map(({ work }) => work))]), open);
  known.set(key, html);
  return cites.reduce((filled, { locator = '' }, index) => filled.replaceAll(placeholder(index), locator), html);
}

const numbers = new WeakMap<Work, number>();
let nextNumber = 0;

/** Tells the records of works apart. */
function numberOf(work: Work): number {
  const number = numbers.get(work) ?? nextNumber++;
  numbers.set(work, number);
  return number;
}
