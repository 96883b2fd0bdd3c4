/** How much of a text rests on evidence: counted, so that nobody has to claim it. */
import type { Passage } from './model.ts';

/** What of some passages carries evidence. */
export interface Coverage {
  /** How many passages there are. */
  total: number;
  /** How many carry any evidence, or introduce a list all of whose items do. */
  covered: number;
  /** Ids of the others, in the order of the text. */
  uncovered: string[];
}

/** The coverage of the passages of one article. */
export function coverageOf(passages: readonly Passage[]): Coverage {
  const hasEvidence = ({ evidence }: Passage): boolean => evidence.length > 0;
  const itemsOf = (leadIn: string): Passage[] => passages.filter((passage) => passage.leadIn === leadIn);
  const isCovered = (passage: Passage): boolean => {
    if (hasEvidence(passage)) return true;
    const items = passage.kind === 'paragraph' ? itemsOf(passage.id) : [];
    return items.length > 0 && items.every(hasEvidence);
  };
  const uncovered = passages.filter((passage) => !isCovered(passage)).map(({ id }) => id);
  return { total: passages.length, covered: passages.length - uncovered.length, uncovered };
}
