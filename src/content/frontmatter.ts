/** The settings of a content file, which are YAML between two fences at its beginning, and the text after them. */
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml, type Validated } from './yaml.ts';

const FENCE = /^---[ \t]*$/;

/** Reads the settings of `text`, the content of `file`, against `schema`. */
export function readFrontmatter<T>(file: string, text: string, schema: z.ZodType<T>): Validated<T> {
  const lines = text.split('\n');
  const end = endOfSettings(lines);
  if (end === -1) {
    const place = { line: 1, column: 1 };
    const diagnostic: Pick<Diagnostic, 'code' | 'found'> = FENCE.test(lines[0]!)
      ? { code: 'frontmatter-open', found: 'the settings that begin here do not end' }
      : { code: 'frontmatter-none', found: `the file begins with ${JSON.stringify(lines[0]!.slice(0, 40))}` };
    return { diagnostics: [{ file, ...diagnostic, ...place }], placeOf: () => place };
  }
  return readYaml({ file, text: lines.slice(1, end).join('\n'), linesBefore: 1 }, schema);
}

/** Settings that are known to be `data`: `read` reads them where somebody asks for their places. */
export function knownFrontmatter<T>(data: T, read: () => Validated<T>): Validated<T> {
  let found: Validated<T> | undefined;
  return { data, diagnostics: [], placeOf: (path) => (found ??= read()).placeOf(path) };
}

/** A file with spaces for its settings, so that lines, columns and offsets are those of the file. */
export function bodyOf(text: string): string {
  const lines = text.split('\n');
  const end = endOfSettings(lines);
  return lines.map((line, index) => (index <= end ? ' '.repeat(line.length) : line)).join('\n');
}

/** The index of the line that ends the settings; -1 where there are none, or they do not end. */
const endOfSettings = (lines: readonly string[]): number =>
  FENCE.test(lines[0]!) ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
