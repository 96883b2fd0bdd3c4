/**
 * What passages can rest on: one list of kinds. A new kind is a type and a row here, and a parser in `src/markdown/` that
 * puts its evidence into `data.evidence` of a node; pages, search, coverage and citations take it from there.
 */
import type { LocatorLabel } from './schemas/locator.ts';
import type { Timestamp } from './timestamps.ts';

/** What all evidence has. */
interface Shown {
  /** What readers see of it: `10:23–10:41`, the number of a note, `p. 12`. */
  label: string;
  /** Where it leads: a whole address, or an anchor on the article's page. */
  href: string;
}

/** One thing that a passage rests on. */
export type Evidence = Shown &
  (
    | ({
        kind: 'timestamp';
        /** Number of the recording among those of the article, from 1. */
        recording: number;
      } & Timestamp)
    | { kind: 'note' }
    | {
        kind: 'page';
        /** The page, or the first of several. */
        page: number;
      }
    | {
        kind: 'figure';
        /** Its number in the article. */
        figure: number;
      }
  );

/** A kind of evidence. */
export type EvidenceKind = Evidence['kind'];

/** Evidence of one kind. */
export type EvidenceOf<Kind extends EvidenceKind> = Extract<Evidence, { kind: Kind }>;

/** What follows from a kind of evidence. */
interface KindInfo {
  /** Selects the links to it on a page. */
  links: string;
  /** Selects what search must not find of it: its marks stand among the words of passages. */
  marks: string;
  /** What CSL calls the place in the source that it names. */
  locator: LocatorLabel;
}

/** All kinds. Where a passage has evidence of several, it is cited by the first of them. */
export const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, KindInfo>> = {
  timestamp: { links: 'a.timestamp', marks: '.timestamps', locator: 'timestamp' },
  note: { links: 'a[role="doc-noteref"]', marks: '.passages sup', locator: 'note' },
  page: { links: 'a.page', marks: '.cited-places', locator: 'page' },
  figure: { links: 'a.figure', marks: '.cited-places', locator: 'figure' },
};

/** The evidence of one kind, in the order of the text. */
export const evidenceOfKind = <Kind extends EvidenceKind>(
  evidence: readonly Evidence[],
  kind: Kind,
): EvidenceOf<Kind>[] => evidence.filter((each): each is EvidenceOf<Kind> => each.kind === kind);

/** Whether two are the same: a passage that names one thing twice rests on it once. */
export const isSameEvidence = (a: Evidence, b: Evidence): boolean =>
  a.kind === b.kind && a.label === b.label && a.href === b.href;
