/** Reads a content file as text, and refuses what would harm or mislead what comes after. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { FORBIDDEN, PILED_MARKS } from '../schemas/characters.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ResultCache } from './result-cache.ts';

/** How large a file and a line of it may be. */
export interface Size {
  bytes: number;
  /** Characters in a line. */
  line: number;
}

/** A text that somebody wrote. */
export const OF_TEXT: Size = { bytes: 2_000_000, line: 100_000 };
/** A file of many records, which a program may have written in one line. */
export const OF_RECORDS: Size = { bytes: 100_000_000, line: 100_000_000 };
/** How many marks may nest at a line's beginning. */
export const MAX_DEPTH = 32;
const MAX_INDENTATION = 1_000;
/** A character by its number, as Unicode writes it: `U+202E`. */
export const codePointOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A file's text, with line feeds only and without a byte-order mark; nothing where it cannot be used. */
export interface SourceText {
  text?: string;
  diagnostics: Diagnostic[];
}

/** A file's text, and what it was found to say before where it is without fault. */
export interface KnownText<Said> extends SourceText {
  known: Said | undefined;
  /** Keeps what the text says, for processes to come. */
  keep: (said: Said) => void;
}

/** Reads a file as `readSourceText` does, with what `sound` knows of it. */
export function readKnownText<Said>(
  path: string,
  file: string,
  sound: ResultCache | undefined,
  most?: Size,
): KnownText<Said> {
  let known: Said | undefined;
  const read = readSourceText(path, file, most, (text) => (known = sound?.find([file, text])) !== undefined);
  return { ...read, known, keep: (said) => sound?.keep([file, read.text], said) };
}

/**
 * Reads the file at `path`, which diagnostics call `file`. Its lines are not looked at again where `isSound` knows the text to
 * be without fault.
 */
export function readSourceText(
  path: string,
  file: string,
  most: Size = OF_TEXT,
  isSound: (text: string) => boolean = () => false,
): SourceText {
  const at = (line: number, column: number, code: Diagnostic['code'], found: string): SourceText => ({
    diagnostics: [{ file, line, column, code, found }],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return at(
      1,
      1,
      'file-encoding',
      `the file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'})`,
    );
  }
  if (bytes.length > most.bytes) return at(1, 1, 'file-size', `the file has ${bytes.length} bytes`);
  if (!isUtf8(bytes)) {
    const before = bytes.subarray(0, firstInvalidByte(bytes)).toString('utf8').split('\n');
    return at(before.length, before.at(-1)!.length + 1, 'file-encoding', 'a byte that is not UTF-8 stands here');
  }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n');
  if (text.trim() === '') return at(1, 1, 'file-empty', 'the file is empty');
  if (isSound(text)) return { text, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  text.split('\n').forEach((content, index) => {
    const say = (column: number, code: Diagnostic['code'], found: string): void =>
      void diagnostics.push({ file, line: index + 1, column, code, found });
    if (content.length > most.line) say(1, 'file-size', `the line has ${content.length} characters`);
    const forbidden = FORBIDDEN.exec(content);
    if (forbidden) say(forbidden.index + 1, 'file-character', `the character ${codePointOf(forbidden[0])} stands here`);
    const marks = PILED_MARKS.exec(content);
    if (marks) say(marks.index + 1, 'file-character', `${marks[0].length} marks stand on one letter`);
    if (depthOf(content) > MAX_DEPTH) say(1, 'text-limit', `the line is nested ${depthOf(content)} levels deep`);
    const composed = content.normalize('NFC');
    if (composed !== content)
      say(firstDifference(content, composed) + 1, 'file-normalization', 'a letter is written in parts (Unicode NFD)');
  });
  return diagnostics.length > 0 ? { diagnostics } : { text, diagnostics };
}

/** The index of the first UTF-16 code unit that differs; columns count these, as the parser and editors do. */
function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

/**
 * How deep the marks at a line's beginning nest: the parser recurses once for each. Indentation counts only where it is more
 * than any list can mean; what is nested by it is checked in the tree.
 */
export function depthOf(line: string): number {
  // A row of hyphens or stars is a rule.
  if (/^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) return 0;
  const marks = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(line)?.[0] ?? '';
  const indentation = /^\s*/.exec(line)![0].length;
  return (marks.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) + (indentation > MAX_INDENTATION ? indentation : 0);
}

/** How many bytes at the beginning are sound UTF-8. */
export function firstInvalidByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; start++) {
    try {
      decoder.decode(bytes.subarray(start, start + 1), { stream: true });
    } catch {
      return start;
    }
  }
  return bytes.length;
}
