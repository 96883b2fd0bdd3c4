/** All works in several orders, under headings. */
import { toSlug } from '../content/resolve.ts';
import type { Work } from '../schemas/work.ts';
import { listPath, type WORK_LISTS } from '../urls.ts';
import { base } from './articles.ts';
import { once } from './once.ts';
import { paginate } from './paging.ts';
import { asked } from './reads.ts';
import { languageName } from './work-facts.ts';
import { citedWorks, type CitedWork } from './works.ts';
import { lists, workKind } from '../i18n/interface.ts';
import { compareForms, initialOf, sortedByName, sortForm } from '../i18n/collation.ts';

/** An order of the list of works. */
export interface WorkOrder {
  /** Its part of the address below /works/; none for the first order. */
  path: (typeof WORK_LISTS)[number];
  label: string;
  /** The heading that a work stands under. */
  headingOf: (work: CitedWork) => string;
  /** The list in this order. */
  sorted: (works: readonly CitedWork[]) => CitedWork[];
}

/** Kinds whose reference begins with what they appeared in where nobody is named, as Chicago style has it. */
const BY_CONTAINER = ['article-magazine', 'article-newspaper', 'webpage', 'post-weblog'];

/** The words that a work is sorted by: those that its reference begins with. */
function sortName({ work }: Pick<CitedWork, 'work'>): string {
  const [first] = work.author ?? work.editor ?? work.translator ?? [];
  const container = !first && BY_CONTAINER.includes(work.type) ? work['container-title'] : undefined;
  return sortForm([first?.family ?? first?.literal, first?.given, container, work.title].filter(Boolean).join(' '));
}

const yearOf = ({ work }: CitedWork): number | undefined => work.issued?.['date-parts']?.[0]?.[0];

const dayOf = ({ work }: CitedWork): string =>
  (work.issued?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(4, '0')).join('-');

/** The works in the order of their keys; a key is made once. */
function sortedBy(works: readonly CitedWork[], keyOf: (work: CitedWork) => string, isDown = false): CitedWork[] {
  const keyed = works.map((work) => ({ work, key: keyOf(work), name: sortName(work) }));
  keyed.sort((a, b) => (isDown ? -1 : 1) * compareForms(a.key, b.key) || compareForms(a.name, b.name));
  return keyed.map(({ work }) => work);
}

/** Works in the order of what their references begin with. */
export const inOrderOfReferences = (works: readonly Work[]): Work[] =>
  sortedByName(works, (work) => sortName({ work }));

const byHeading =
  (headingOf: WorkOrder['headingOf']): WorkOrder['sorted'] =>
  (works) =>
    sortedBy(works, headingOf);

const byLetter = (work: CitedWork): string => initialOf(sortName(work));
const byLanguage = ({ work }: CitedWork): string => languageName(work);
const byKind = ({ work }: CitedWork): string => workKind(work.type);

/** The anchor of a heading of the list; of letters, those with marks have their own. */
export const headingAnchor = (heading: string): string =>
  `list-${(heading.length === 1 ? heading.toLowerCase() : toSlug(heading)) || 'other'}`;

/** The orders; the first is that of `/works/` itself. */
export const WORK_ORDERS: readonly [WorkOrder, ...WorkOrder[]] = [
  { path: '', label: lists.by.author, headingOf: byLetter, sorted: byHeading(byLetter) },
  {
    path: 'by-date',
    label: lists.by.date,
    headingOf: (work) => String(yearOf(work) ?? lists.undated),
    // The newest first; what has no date comes last.
    sorted: (works) => sortedBy(works, dayOf, true),
  },
  { path: 'by-language', label: lists.by.language, headingOf: byLanguage, sorted: byHeading(byLanguage) },
  { path: 'by-kind', label: lists.by.kind, headingOf: byKind, sorted: byHeading(byKind) },
];

/** A heading of the list of all works, and where it begins. */
export interface HeadingPlace {
  heading: string;
  /** Address of the heading, on the page where it begins. */
  href: string;
  /** How many works stand under it. */
  works: number;
}

/** Address of a page of the list of works in an order. */
export const worksUrl = (path: string, page = 1): string => `${base}works/${listPath(path, page)}`;

const places = once(async () => {
  const found = WORK_ORDERS.map(async (order) => [order.path, await findHeadings(order)] as const);
  return new Map<string, HeadingPlace[]>(await Promise.all(found));
});

const askedHeadings = asked('work-headings', async (path) => (await places()).get(path)!);

/** The headings of the list in an order, of all its pages. */
export const headingPlaces = ({ path }: WorkOrder): Promise<HeadingPlace[]> => askedHeadings(path);

/** The order with this part of the address. */
export const orderAt = (path: string): WorkOrder => WORK_ORDERS.find((order) => order.path === path)!;

async function findHeadings(order: WorkOrder): Promise<HeadingPlace[]> {
  const found = new Map<string, HeadingPlace>();
  for (const { items, current } of paginate(order.sorted([...(await citedWorks()).values()])))
    for (const heading of items.map(order.headingOf)) {
      const href = `${worksUrl(order.path, current)}#${headingAnchor(heading)}`;
      const place = found.get(heading) ?? { heading, href, works: 0 };
      place.works++;
      found.set(heading, place);
    }
  return [...found.values()];
}
