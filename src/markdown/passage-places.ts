/** What plugins tell each other of passages: where they end, where numbers stand, what marks of notes support. */
import type { Passage } from '../content/model.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** What each mark of a note supports, by the anchor of the mark. */
type NoteUses = Map<string, { label: string; passages: Passage[] }>;

type NumberPlaces = Map<string, Place>;

declare module 'vfile' {
  interface DataMap {
    noteUses: NoteUses;
    /** Where the number of each passage is or would be written, in the order of the passages. */
    passageEnds: PassageEnd[];
    /** Where each number stands. */
    passageNumbers: NumberPlaces;
  }
}

/** The end of a passage in the file. */
export interface PassageEnd {
  /** Where the passage begins. */
  place: Place | undefined;
  /** Offset of the passage's first character. */
  start: number;
  /** Offset of the first character behind it. */
  offset: number;
  /** True for a table or quote, whose number stands on a line of its own. */
  ownLine: boolean;
}
