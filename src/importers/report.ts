/** What is told to the editor of one source: what was done with it, what looks wrong in it, and why it is refused. */
import type { Code } from '../checks/codes.ts';
import type { Place } from '../checks/message.ts';
import type { SourceFault } from '../schemas/article.ts';
import type { RefusalCode } from './refusals.ts';

/** The place of what is said of a whole source. */
export const START: Place = { line: 1, column: 1 };

/** Something that the importer did or noticed. */
export interface Remark extends Place {
  /**
   * `join` for what a page break had divided, `moved` for evidence that stood where it cannot, `left-out` for what stands in
   * the settings, the record or nowhere, `normalised` for what is written another way, `fault` of the source, `warning`.
   */
  kind: 'join' | 'moved' | 'left-out' | 'normalised' | 'fault' | 'warning';
  /** What it is, as a sentence without its full stop. */
  text: string;
}

/** Something that the source itself has wrong, with its place in the source. */
export interface PlacedFault extends Omit<SourceFault, 'passage'>, Place {
  /** True where it belongs to no passage, as the names at the head. */
  ofWhole?: boolean;
}

/** One thing that makes a source unusable. */
export interface Problem extends Place {
  /** The check's own code where a check would find it in an article; else one of the importer's. */
  code: Code | RefusalCode;
  /** What stands there, as a clause that begins the sentence. */
  found: string;
  /** A suggestion that goes beyond the code's remedy, as a sentence. */
  hint?: string | undefined;
}

/** Why a source is refused: all that is wrong with it. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ found }) => found).join('; '));
    this.problems = problems;
  }
}

/** Collects what is to be told of one source. */
export class Report {
  readonly remarks: Remark[] = [];
  readonly faults: PlacedFault[] = [];
  readonly problems: Problem[] = [];

  /** Tells what was done. */
  remark(kind: Remark['kind'], { line, column }: Place, text: string): void {
    this.remarks.push({ kind, line, column, text });
  }

  /** Tells a fault of the source, and lists it among the article's source faults. */
  fault(
    { line, column }: Place,
    found: string,
    details: Partial<Pick<PlacedFault, 'note' | 'comment' | 'ofWhole'>> = {},
  ): void {
    this.remark('fault', { line, column }, found);
    this.faults.push({
      line,
      column,
      found: `${found[0]!.toUpperCase()}${found.slice(1)}.`,
      comment: 'It stands so in the source and is kept.',
      ...details,
    });
  }

  /** Says what makes the source unusable; the reading goes on, so that all of it is said at once. */
  refuse({ line, column }: Place, code: Problem['code'], found: string, hint?: string): void {
    this.problems.push({ line, column, code, found, ...(hint === undefined ? {} : { hint }) });
  }

  /** Throws a `Refusal` where anything makes the source unusable. */
  stopIfRefused(): void {
    if (this.problems.length > 0) throw new Refusal(...this.problems);
  }
}
