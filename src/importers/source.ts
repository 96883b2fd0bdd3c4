/** Reads a source file: what it is not is refused by name; what can be mended without a loss is mended and reported. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { codePointOf, depthOf, firstInvalidByte, MAX_DEPTH, OF_TEXT } from '../content/source-text.ts';
import { FORBIDDEN, PILED_MARKS } from '../schemas/characters.ts';
import type { Source } from './form.ts';
import { ImportError, START, type Report } from './report.ts';

const MAX_NAME_BYTES = 200;

/** What files begin with that are no text. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\u0003\u0004/, 'a ZIP archive, as ODT files are'],
  [/^\u001f\u008b/, 'a gzip archive'],
  [/^(?:\u00ff\u00fe|\u00fe\u00ff)/, 'text in UTF-16'],
  [/^(?:[\s\S]\u0000){3}|^(?:\u0000[\s\S]){3}/, 'text in UTF-16'],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8/, 'a picture'],
  [/^\{\\rtf/, 'an RTF document'],
];

/** A Word file may be so large, in bytes. */
const MAX_WORD_BYTES = 20_000_000;

/** Whether a file is called as Word files are. */
export const isWordName = (file: string): boolean => /\.docx$/i.test(file);

/** Reads the bytes of a Word file. Throws an `ImportError` with all that is wrong. */
export function readWordBytes(file: string, report: Report): Buffer {
  checkName(file, report);
  const bytes = readBytes(file, report);
  report.stopAtErrors();
  if (bytes.length > MAX_WORD_BYTES)
    throw new ImportError({ ...START, code: 'file-size', found: `the file has ${bytes.length} bytes` });
  return bytes;
}

/** How the text is got out of files that are none. */
const HINTS: Readonly<Record<string, { hint: string }>> = {
  'a PDF': {
    hint: 'Get its text with “pdftotext -layout FILE.pdf”, and import the .txt: running heads go and torn sentences are joined, but tables, pictures and italics are lost, and raised marks of notes become plain figures.',
  },
  'a ZIP archive, as ODT files are': { hint: 'Save it as .docx in its program.' },
  'an RTF document': { hint: 'Save it as .docx in its program.' },
};

/** Reads the file at `path`, which diagnostics call `file`. Throws a `ImportError` with all that is wrong. */
export function readSource(path: string, file: string, today: string, report: Report): Source {
  checkName(file, report);
  const bytes = readBytes(path, report);
  report.stopAtErrors();
  const kind = SIGNATURES.find(([signature]) => signature.test(bytes.subarray(0, 8).toString('latin1')))?.[1];
  if (kind) throw new ImportError({ ...START, code: 'source-type', found: `the file is ${kind}`, ...HINTS[kind] });
  if (bytes.length > OF_TEXT.bytes)
    throw new ImportError({ ...START, code: 'file-size', found: `the file has ${bytes.length} bytes` });
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes);
    const before = bytes.subarray(0, offset).toString('utf8').split('\n');
    throw new ImportError({
      line: before.length,
      column: before.at(-1)!.length + 1,
      code: 'file-encoding',
      found: `the byte 0x${bytes[offset]!.toString(16)} at offset ${offset} is not UTF-8`,
    });
  }
  const written = normalise(bytes.toString('utf8'), report);
  const pageStarts = pageStartsIn(written);
  const text = written.replace(/\u000C/g, ' ');
  if (text.trim() === '') throw new ImportError({ ...START, code: 'file-empty', found: 'the file is empty' });
  checkLines(text, report, /\.html?$/i.test(file));
  return { file, text, pageStarts, today };
}

/** A text that another program has made, cleaned and checked as a file of text is. */
export function cleanText(written: string, report: Report): string {
  const text = normalise(written, report);
  checkLines(text, report, true);
  return text;
}

function checkLines(text: string, report: Report, isMarkup = false): void {
  text.split('\n').forEach((content, index) => checkLine(content, index + 1, report, isMarkup));
  report.stopAtErrors();
}

/** What systems and shells take for something else, `%` and `..` among it, is no name of a file that goes round. */
function checkName(file: string, report: Report): void {
  const name = basename(file);
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
  if (isDevice || Buffer.byteLength(name) > MAX_NAME_BYTES || /[\p{Cc}%]|^-|\.\./u.test(name))
    report.error(START, 'source-name', `the file is called ${JSON.stringify(name)}`);
}

function readBytes(path: string, report: Report): Buffer {
  try {
    if (lstatSync(path).isFile()) return readFileSync(path);
    report.error(START, 'source-unreadable', 'this is no plain file');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    report.error(START, 'source-unreadable', `the file cannot be read (${reason})`);
  }
  return Buffer.alloc(0);
}

/** Whether a line can be read; that of markup may be as long as its file. */
function checkLine(content: string, line: number, report: Report, isMarkup: boolean): void {
  const forbidden = FORBIDDEN.exec(content);
  if (forbidden)
    report.error(
      { line, column: forbidden.index + 1 },
      'file-character',
      `the character ${codePointOf(forbidden[0])} stands here`,
    );
  if (content.length > OF_TEXT.line && !isMarkup)
    report.error({ line, column: 1 }, 'file-size', `the line has ${content.length} characters`);
  const depth = depthOf(content);
  if (depth > MAX_DEPTH) report.error({ line, column: 1 }, 'text-limit', `the line is nested ${depth} levels deep`);
  const marks = PILED_MARKS.exec(content);
  if (marks)
    report.error({ line, column: marks.index + 1 }, 'file-character', `${marks[0].length} marks stand on one letter`);
  const replaced = content.indexOf('\uFFFD');
  if (replaced !== -1)
    report.log('warning', { line, column: replaced + 1 }, 'A letter was lost before (U+FFFD stands in its place)');
}

/** Lines on which a page begins: those with a form feed, or the ones after it. */
function pageStartsIn(text: string): number[] {
  if (!text.includes('\f')) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.includes('\f') ? [line.trimEnd().endsWith('\f') && line.trim() !== '' ? index + 2 : index + 1] : [],
    );
}

function normalise(written: string, report: Report): string {
  let text = written;
  const step = (pattern: RegExp, replacement: string, what: string): void => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return;
    const before = text.slice(0, found[0]!.index).split('\n');
    text = text.replace(pattern, replacement);
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    report.log('normalised', place, `${what} (${found.length})`);
  };
  step(/^\uFEFF/g, '', 'A byte-order mark is taken away');
  step(/\r\n?|\u2028|\u2029|\u0085/g, '\n', 'Ends of lines are made line feeds');
  // A soft hyphen at the end of a line is one that the reader sees.
  step(/\u00AD(?=[ \t]*(?:\n|$))/g, '-', 'Soft hyphens at the ends of lines are made hyphens');
  step(/[\u200B\u2060\u00AD\uFEFF]/g, '', 'Invisible characters (zero-width spaces, soft hyphens) are taken away');
  const composed = text.normalize('NFC');
  if (composed !== text) report.log('normalised', START, 'Letters written in parts are composed (NFC)');
  return composed;
}
