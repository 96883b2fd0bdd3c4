/** What a check has to say of a place in the content. */
import type { VFile } from 'vfile';
import { CODES, type Code, type CodeInfo } from './codes.ts';

/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Negative where `a` stands before `b`, positive where it stands behind, 0 at one place. */
export const comparePlaces = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** A fault: where it is, what was found there, and what may help to mend it. */
export interface Message extends Place {
  /** Path of the file from the project's folder, with slashes. */
  file: string;
  code: Code;
  /** What stands there, as a clause that begins the sentence. */
  found: string;
  /** A suggestion that goes beyond the code's remedy, as a sentence. */
  hint?: string;
  /** Where a fault weighs less than its code says. */
  severity?: 'warning';
  /** The passage where a fault of the source shows. */
  passage?: string;
  /** The label of the note where a fault of the source shows. */
  note?: string;
}

declare module 'vfile' {
  interface DataMap {
    /** What the plugins found wrong, in the order in which they ran. */
    messages: Message[];
  }
}

/** What may be known of a fault beside its code and what was found. */
export type MessageDetails = Partial<Pick<Message, 'hint' | 'passage' | 'note'>>;

/** Records a fault of `file` at `place`; the pipeline goes on, and the build reports all of them together. */
export function record(
  file: VFile,
  code: Code,
  place: Place | undefined,
  found: string,
  details: MessageDetails = {},
): void {
  const { line, column } = place ?? { line: 1, column: 1 };
  (file.data.messages ??= []).push({ file: file.path, line, column, code, found, ...details });
}

/** Whether the fault stops the build. */
export const isError = ({ code, severity }: Message): boolean => (severity ?? CODES[code].severity) === 'error';

/** Orders messages by file, line and column, so that a report reads like the files. */
export function byPlace(a: Message, b: Message): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || comparePlaces(a, b) || (a.code < b.code ? -1 : 1);
}

/** One line: `file:line:column CODE found; expected …. Remedy.`, of a fault of which `info` tells the rest. */
export function formatFault(
  {
    file,
    line,
    column,
    code,
    found,
    hint,
  }: Place & { file: string; code: string; found: string; hint?: string | undefined },
  { expected, remedy }: Pick<CodeInfo, 'expected' | 'remedy'>,
): string {
  return `${file}:${line}:${column} ${code} ${found}; expected ${expected}. ${hint ? `${hint} ` : ''}${remedy}`;
}

/** A message as one line. */
export const formatMessage = (message: Message): string => formatFault(message, CODES[message.code]);

/** All messages, a line each, and a last line that counts them. */
export function formatReport(messages: readonly Message[]): string {
  const errors = messages.filter(isError).length;
  const warnings = messages.length - errors;
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [
    ...[...messages].sort(byPlace).map(formatMessage),
    `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  ].join('\n');
}
