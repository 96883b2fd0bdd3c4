/** What the editor of one source is told: what was done with it, what looks wrong in it, and why it is refused. */
import type { CodeInfo } from '../diagnostics/codes/code-info.ts';
import type { Code } from '../diagnostics/codes/index.ts';
import { comparePlaces, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { SourceError } from '../schemas/article.ts';

/** The place of what is said of a whole source. */
export const START: Place = { line: 1, column: 1 };

/** Something that the importer did or noticed. */
export interface LogEntry extends Place {
  /**
   * `join` for what a page break had divided, `moved` for evidence that stood where it cannot, `left-out` for what stands in
   * the settings, the record or nowhere, `normalised` for what is written another way, `remark` for what need not be
   * looked at, `source-error`, `warning` for what an editor should decide.
   */
  kind: 'join' | 'moved' | 'left-out' | 'normalised' | 'remark' | 'source-error' | 'warning';
  /** What it is, as a sentence without its full stop. */
  text: string;
  /** What kind of thing it is, in a word or two, for counting. */
  code: string;
}

/** Something that the source itself has wrong, with its place in the source. */
export interface PlacedSourceError extends Omit<SourceError, 'passage'>, Place {
  /** True where it belongs to no passage, as the names at the head. */
  ofWhole?: boolean;
}

/** A code that a form of source texts has for itself. */
export interface OwnCode {
  code: string;
  info: CodeInfo;
}

/** A diagnostic of the source that is being read. */
export type SourceDiagnostic = Omit<Diagnostic<string>, 'file' | 'passage' | 'note'>;

/** Why a source is refused: all that is wrong with it. */
export class ImportError extends Error {
  readonly diagnostics: readonly SourceDiagnostic[];

  constructor(...diagnostics: readonly ((SourceDiagnostic & ({ code: Code } | OwnCode)) | Diagnostic<string>)[]) {
    super(diagnostics.map(({ found }) => found).join('; '));
    this.diagnostics = diagnostics;
  }
}

/** Collects what is said of one source. */
export class Report {
  readonly entries: LogEntry[] = [];
  readonly sourceErrors: PlacedSourceError[] = [];
  readonly diagnostics: SourceDiagnostic[] = [];
  /** Where the lines that the form reads stand in the source, if it has rearranged them. */
  #origins: readonly Place[] | undefined;
  /** What was said before, with places of the source. */
  readonly #ofSource = new Set<Place>();

  /** From now on places are those of a rearranged text; `origins` says where each of its lines begins in the source. */
  rearrange(origins: readonly Place[]): void {
    for (const entry of [...this.entries, ...this.sourceErrors, ...this.diagnostics]) this.#ofSource.add(entry);
    this.#origins = origins;
  }

  /** `entry` with its place in the source. */
  inSource<Entry extends Place>(entry: Entry): Entry {
    const origin = this.#ofSource.has(entry) ? undefined : this.#origins?.[entry.line - 1];
    return origin === undefined ? entry : { ...entry, line: origin.line, column: origin.column + entry.column - 1 };
  }

  /** What was done and noticed, with its places in the source, in their order. */
  inOrder(): LogEntry[] {
    return this.entries.map((entry) => this.inSource(entry)).toSorted(comparePlaces);
  }

  /** Records what was done. */
  log(kind: LogEntry['kind'], { line, column }: Place, text: string, code: string = kind): void {
    this.entries.push({ kind, line, column, text: text.normalize('NFC'), code });
  }

  /** Records an error in the source, and lists it among the article's `sourceErrors`. */
  sourceError(
    { line, column }: Place,
    found: string,
    details: Partial<Pick<PlacedSourceError, 'note' | 'comment' | 'ofWhole'>> = {},
    code?: string,
  ): void {
    this.log('source-error', { line, column }, found, code);
    this.sourceErrors.push({
      line,
      column,
      found: `${found[0]!.toUpperCase()}${found.slice(1)}.`.normalize('NFC'),
      comment: 'It stands so in the source and is kept.',
      ...details,
    });
  }

  /** Says what makes the source unusable; the reading goes on, so that all of it is said at once. */
  error({ line, column }: Place, code: Code, found: string, hint?: string): void {
    this.diagnostics.push({ line, column, code, found, ...(hint === undefined ? {} : { hint }) });
  }

  /** Throws an `ImportError` where anything makes the source unusable. */
  stopAtErrors(): void {
    if (this.diagnostics.length > 0)
      throw new ImportError(...(this.diagnostics.map((each) => this.inSource(each)) as Diagnostic<string>[]));
  }
}
