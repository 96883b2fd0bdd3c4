/** Anchors on pages: of passages, notes and their marks, on the article's own page and on pages that collect passages. */

/** The number of a passage as readers see it: `7` for `p7`. */
export const passageNumber = (id: string): string => id.slice(1);

/** The anchor of a note on its article's page. */
export const noteAnchor = (label: string): string => `note-${label}`;

/** The anchor of an entry of an article's list of corrections or of errors in the source, by its place in it from 0. */
export const entryAnchor = (kind: 'correction' | 'source-error', index: number): string =>
  // Addresses outlive the words that they were made of.
  `${kind === 'source-error' ? 'source-fault' : kind}-${index + 1}`;

/**
 * The anchor of the backlink to the mark whose anchor is `mark`. Marks lead there, into their note: the browser then marks
 * the note and, in it, the backlink to where the reader came from.
 */
export const backlinkAnchor = (mark: string): string => mark.replace('noteref-', 'backref-');

/** The anchor that something of an article has on a page that collects passages of several articles. */
export const collectedAnchor = (slug: string, anchor: string): string => `${slug}-${anchor}`;

/** The anchor of a note's mark on such a page; a mark that supports several passages stands there once for each. */
export const collectedMark = (slug: string, passageId: string, anchor: string): string =>
  collectedAnchor(slug, `${passageId}-${anchor}`);

/** The anchor of an article on the page that prints as a book. */
export const chapterAnchor = (slug: string): string => collectedAnchor(slug, 'chapter');
