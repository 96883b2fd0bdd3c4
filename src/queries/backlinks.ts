/** The backlinks from a note to the places that refer to it. */
import { collectedAnchor, collectedMark, passageNumber, backlinkAnchor } from '../anchors.ts';
import type { Note } from '../content/model.ts';
import { backlinks as words } from '../i18n/interface.ts';

/** The mark of a note on a page. */
interface MarkOnPage {
  id: string;
  /** Anchor of the backlink to it. */
  backlinkId: string;
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

/** A backlink. */
export interface Backlink {
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
  ofMark: (id, passages) => [{ id, backlinkId: backlinkAnchor(id), passages }],
};

/** A page that shows some passages of the article `slug`. */
export const collectedAnchors = (slug: string, shown: readonly string[]): AnchorsOnPage => ({
  ofNote: (anchor) => collectedAnchor(slug, anchor),
  ofMark: (anchor, passageIds) =>
    passageIds
      .filter((id) => shown.includes(id))
      .map((id) => ({
        id: collectedMark(slug, id, anchor),
        backlinkId: collectedMark(slug, id, backlinkAnchor(anchor)),
        passages: [id],
      })),
});

/** All backlinks from `note`, no two of them called the same. */
export function backlinks(note: Note, anchors: AnchorsOnPage): Backlink[] {
  const marks = note.uses.flatMap(({ anchor, passages }) => anchors.ofMark(anchor, passages));
  const labels = marks.map(({ passages }) => span(passages));
  return marks.map(({ id, backlinkId, passages }, index) => {
    const label = labels[index]!;
    const before = labels.slice(0, index).filter((other) => other === label).length;
    const isRepeated = labels.filter((other) => other === label).length > 1;
    const letter = isRepeated ? String.fromCharCode(97 + (before % 26)) : '';
    const name =
      passages.length > 1
        ? words.toPassages(span(passages), true)
        : passages.length === 1
          ? words.toPassages(label, false)
          : words.toEditorNote;
    return {
      id: backlinkId,
      href: `#${id}`,
      label: [label, letter].join(letter && ' '),
      name: isRepeated ? words.repeated(name, before + 1) : name,
    };
  });
}

function span(passages: readonly string[]): string {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return words.editorNote;
  return first === last ? passageNumber(first) : `${passageNumber(first)}–${passageNumber(last)}`;
}
