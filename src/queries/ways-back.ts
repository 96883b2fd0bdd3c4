/** The ways back from a note to the places that refer to it. */
import { collectedAnchor, collectedMark, passageNumber } from '../markdown/rehype-passages.ts';
import { wayBackAnchor } from '../markdown/remark-notes.ts';
import type { Note } from '../markdown/types.ts';

/** The mark of a note on a page. */
interface MarkOnPage {
  id: string;
  /** Anchor of the way back to it. */
  wayBackId: string;
  /** Ids of the passages that it supports. */
  passages: readonly string[];
}

/** Where notes and their marks are on a page. */
export interface AnchorsOnPage {
  /** The anchor of a note, from the one that it has on its article's page. */
  ofNote: (anchor: string) => string;
  /** Where a mark that supports some passages is on the page; nowhere if the page shows none of them. */
  ofMark: (anchor: string, passageIds: readonly string[]) => MarkOnPage[];
}

/** A way back. */
export interface WayBack {
  /** Its own anchor, where the mark leads. */
  id: string;
  href: string;
  /** What is seen: `12`. */
  label: string;
  /** What is heard: `Back to passage 12`. */
  name: string;
}

/** The article's own page: every mark is there, under its own name. */
export const ARTICLE_ANCHORS: AnchorsOnPage = {
  ofNote: (anchor) => anchor,
  ofMark: (id, passages) => [{ id, wayBackId: wayBackAnchor(id), passages }],
};

/** A page that shows some passages of the article `slug`. */
export const collectedAnchors = (slug: string, shown: readonly string[]): AnchorsOnPage => ({
  ofNote: (anchor) => collectedAnchor(slug, anchor),
  ofMark: (anchor, passageIds) =>
    passageIds
      .filter((id) => shown.includes(id))
      .map((id) => ({
        id: collectedMark(slug, id, anchor),
        wayBackId: collectedMark(slug, id, wayBackAnchor(anchor)),
        passages: [id],
      })),
});

/** All ways back from `note`, no two of them called the same. */
export function waysBack(note: Note, anchors: AnchorsOnPage): WayBack[] {
  const ways = note.uses.flatMap(({ anchor, passages }) => anchors.ofMark(anchor, passages));
  const labels = ways.map(({ passages }) => span(passages));
  return ways.map(({ id, wayBackId, passages }, index) => {
    const label = labels[index]!;
    const before = labels.slice(0, index).filter((other) => other === label).length;
    const isRepeated = labels.filter((other) => other === label).length > 1;
    const letter = isRepeated ? String.fromCharCode(97 + (before % 26)) : '';
    const name =
      passages.length > 1
        ? `Back to passages ${span(passages)}`
        : passages.length === 1
          ? `Back to passage ${label}`
          : 'Back to the remark';
    return {
      id: wayBackId,
      href: `#${id}`,
      label: [label, letter].join(letter && ' '),
      name: isRepeated ? `${name}, mark ${before + 1}` : name,
    };
  });
}

function span(passages: readonly string[]): string {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return 'remark';
  return first === last ? passageNumber(first) : `${passageNumber(first)}–${passageNumber(last)}`;
}
