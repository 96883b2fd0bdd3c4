/**
 * Styles (CSL 1.0.2, as XML) without what a task needs not: the processor does much for each work to see where it stands among the
 * others and whether it could be taken for one of them.
 */

/** A style that sorts nothing: a reference is formatted by itself, and notes stand as they stand. */
export const withoutSorting = (xml: string): string => xml.replaceAll(/<sort>.*?<\/sort>/gs, '');

/** A style for works of which none could be taken for another: nothing is sorted, or added to tell them apart. */
export const forDistinctWorks = (xml: string): string =>
  withoutSorting(xml).replaceAll(/ disambiguate-add-[a-z-]+="[^"]*"/g, '');

/**
 * The same for works that are cited for the first time, and never again. The processor writes each work as a later note would
 * have it before it writes anything else, and looks whether two come out the same; of this, the title is enough here.
 */
export const forFirstCites = (xml: string): string =>
  forDistinctWorks(xml).replace(
    /(<citation\b.*?<layout\b[^>]*>)(.*)(<\/layout>\s*<\/citation>)/s,
    '$1<choose><if position="subsequent"><text variable="title"/></if><else>$2</else></choose>$3',
  );
