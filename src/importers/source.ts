/** Reads a source file: what it is not is refused by name; what can be mended without a loss is, and told. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FORBIDDEN } from '../checks/source-text.ts';
import { Refusal, type Problem, type Remark, type Source } from './form.ts';

const MAX_BYTES = 2_000_000;
const MAX_LINE = 100_000;
const MAX_NESTING = 32;

/** What files begin with that are no text. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\u0003\u0004/, 'a ZIP archive, as DOCX and ODT files are'],
  [/^\u001f\u008b/, 'a gzip archive'],
  [/^(?:\u00ff\u00fe|\u00fe\u00ff)/, 'text in UTF-16'],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8/, 'a picture'],
];

/** A source with what was normalised in it. */
export interface ReadSource extends Source {
  remarks: Remark[];
}

/** Reads the file at `path`, which messages call `file`. Throws a `Refusal` with all that is wrong. */
export function readSource(path: string, file: string): ReadSource {
  const problems: Problem[] = [];
  const refuse = (line: number, column: number, code: string, found: string, expected: string, remedy: string): void =>
    void problems.push({ line, column, code, found, expected, remedy });
  const name = basename(file);
  if (Buffer.byteLength(name) > 200 || /[\p{Cc}%]|^-/u.test(name) || /^(?:con|prn|aux|nul)\./i.test(name))
    refuse(
      1,
      1,
      'file-name',
      `the file is called ${JSON.stringify(name)}`,
      'a plain name of at most 200 bytes',
      'Rename the file.',
    );
  let bytes: Buffer | undefined;
  try {
    if (!lstatSync(path).isFile()) throw new Error('it is no plain file');
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String((error as Error).message);
    refuse(
      1,
      1,
      'file-unreadable',
      `the file cannot be read (${reason})`,
      'a file of text',
      'Check its name and rights.',
    );
  }
  if (!bytes || problems.length > 0) throw new Refusal(problems);
  const kind = SIGNATURES.find(([signature]) => signature.test(bytes.subarray(0, 8).toString('latin1')))?.[1];
  if (kind) refuse(1, 1, 'file-type', `the file is ${kind}`, 'Markdown in UTF-8', 'Save it as plain text in UTF-8.');
  else if (bytes.length > MAX_BYTES)
    refuse(1, 1, 'file-size', `the file has ${bytes.length} bytes`, `at most ${MAX_BYTES}`, 'Divide it.');
  else if (!isUtf8(bytes)) {
    const sound = soundPart(bytes).split('\n');
    refuse(
      sound.length,
      sound.at(-1)!.length + 1,
      'file-encoding',
      `a byte that is not UTF-8 stands at offset ${Buffer.byteLength(sound.join('\n'))}`,
      'UTF-8',
      'Save the file as UTF-8.',
    );
  }
  if (problems.length > 0) throw new Refusal(problems);
  const { text, remarks } = normalise(bytes.toString('utf8'));
  text.split('\n').forEach((content, index) => {
    const forbidden = FORBIDDEN.exec(content);
    if (forbidden)
      refuse(
        index + 1,
        forbidden.index + 1,
        'character',
        `the character ${codeOf(forbidden[0])} stands here`,
        'text without control characters',
        'Delete it.',
      );
    if (content.length > MAX_LINE)
      refuse(
        index + 1,
        1,
        'file-size',
        `the line has ${content.length} characters`,
        `at most ${MAX_LINE}`,
        'Divide it.',
      );
    if (nestingOf(content) > MAX_NESTING)
      refuse(
        index + 1,
        1,
        'nesting',
        `the line is nested ${nestingOf(content)} levels deep`,
        `at most ${MAX_NESTING}`,
        'Flatten it.',
      );
    const marks = /\p{M}{33,}/u.exec(content);
    if (marks)
      refuse(
        index + 1,
        marks.index + 1,
        'character',
        `${[...marks[0]].length} marks stand on one letter`,
        'at most 32',
        'Delete them.',
      );
  });
  if (problems.length > 0) throw new Refusal(problems);
  return { file, text, remarks };
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** How deep the marks at a line’s beginning nest. */
const nestingOf = (line: string): number => /^[\s>*+-]*/.exec(line)![0].match(/>|[*+-](?=\s)| {2}|\t/g)?.length ?? 0;

function normalise(written: string): { text: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  let text = written;
  const step = (pattern: RegExp, replacement: string, what: string): void => {
    const found = text.match(pattern)?.length ?? 0;
    if (found === 0) return;
    text = text.replace(pattern, replacement);
    remarks.push({ kind: 'normalised', line: 1, column: 1, text: `${what} (${found})` });
  };
  step(/^\uFEFF/, '', 'A byte-order mark is taken away');
  step(/\r\n?|\u2028|\u2029|\u0085/g, '\n', 'Ends of lines are made line feeds');
  step(/[\u200B\u2060\u00AD\uFEFF]/g, '', 'Invisible characters (zero-width spaces, soft hyphens) are taken away');
  const composed = text.normalize('NFC');
  if (composed !== text)
    remarks.push({ kind: 'normalised', line: 1, column: 1, text: 'Letters written in parts are composed (NFC)' });
  return { text: composed, remarks };
}

/** The beginning of `bytes` that is sound UTF-8. */
function soundPart(bytes: Buffer): string {
  let low = 0;
  let high = bytes.length;
  // A cut within a character is not sound either, so the search is for the longest part that is.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const isSound = [0, 1, 2, 3].some((cut) => middle - cut >= 0 && isUtf8(bytes.subarray(0, middle - cut)));
    if (isSound) low = middle;
    else high = middle - 1;
  }
  for (let end = low; end > 0; end--)
    if (isUtf8(bytes.subarray(0, end))) return bytes.subarray(0, end).toString('utf8');
  return '';
}
