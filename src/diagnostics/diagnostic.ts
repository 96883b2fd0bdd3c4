/** What an editor is told of a place in a file, and how it is printed. */
import type { VFile } from 'vfile';
import type { CodeInfo } from './codes/code-info.ts';
import { CODES, type Code } from './codes/index.ts';

/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Negative where `a` stands before `b`, positive where it stands behind, 0 at one place. */
export const comparePlaces = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/**
 * What is wrong: where, what was found there, and what may help to mend it. A form of source texts may have codes of its
 * own (`Diagnostic<string>`), and then brings their `info`.
 */
export interface Diagnostic<OfCode extends string = Code> extends Place {
  /** Path of the file from the project's folder, with slashes. */
  file: string;
  code: OfCode;
  info?: CodeInfo | undefined;
  /** What stands there, as a clause that begins the sentence. */
  found: string;
  /** A suggestion that goes beyond the code's remedy, as a sentence. */
  hint?: string;
  /** Where it weighs less than its code says. */
  severity?: 'warning';
  /** The passage where an error in the source shows. */
  passage?: string;
  /** The label of the note where an error in the source shows. */
  note?: string;
}

declare module 'vfile' {
  interface DataMap {
    /** What the plugins found wrong, in the order in which they ran. */
    diagnostics: Diagnostic[];
  }
}

/** What may be known beside the code and what was found. */
export type DiagnosticDetails = Partial<Pick<Diagnostic, 'hint' | 'passage' | 'note'>>;

/** Adds a diagnostic of `file` at `place`. The pipeline goes on, and the build prints all diagnostics together. */
export function diagnose(
  file: VFile,
  code: Code,
  place: Place | undefined,
  found: string,
  details: DiagnosticDetails = {},
): void {
  const { line, column } = place ?? { line: 1, column: 1 };
  (file.data.diagnostics ??= []).push({ file: file.path, line, column, code, found, ...details });
}

/** What the code of a diagnostic says. */
export const infoOf = ({ code, info }: Pick<Diagnostic<string>, 'code' | 'info'>): CodeInfo =>
  info ?? CODES[code as Code];

/** Whether it stops the build or the import. */
export const isError = (diagnostic: Diagnostic<string>): boolean =>
  (diagnostic.severity ?? infoOf(diagnostic).severity) === 'error';

/** Orders diagnostics by file, line and column, so that a report reads like the files. */
export function byPlace(a: Diagnostic<string>, b: Diagnostic<string>): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || comparePlaces(a, b) || (a.code < b.code ? -1 : 1);
}

/** One line: `file:line:column CODE found; expected …. Remedy.` */
export function formatDiagnostic({ file, line, column, code, info, found, hint }: Diagnostic<string>): string {
  const { expected, remedy } = infoOf({ code, info });
  return `${file}:${line}:${column} ${code} ${found}; expected ${expected}. ${hint ? `${hint} ` : ''}${remedy}`;
}

/** All diagnostics, a line each, and a last line that counts them. */
export function formatReport(diagnostics: readonly Diagnostic<string>[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [
    ...[...diagnostics].sort(byPlace).map(formatDiagnostic),
    `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  ].join('\n');
}
