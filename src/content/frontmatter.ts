/** Splits a content file into its settings and its text, and checks the settings. */
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml, type Validated } from './yaml.ts';

/** A content file, read. */
export interface FileWithFrontmatter<T> extends Validated<T> {
  /** The whole file with spaces for the settings, so that lines, columns and offsets are those of the file. */
  body: string;
}

const FENCE = /^---[ \t]*$/;

/** Reads the settings of `text`, the content of `file`, against `schema`. */
export function readFrontmatter<T>(file: string, text: string, schema: z.ZodType<T>): FileWithFrontmatter<T> {
  const lines = text.split('\n');
  const end = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  if (end < 0) {
    const place = { line: 1, column: 1 };
    const diagnostic: Pick<Diagnostic, 'code' | 'found'> = FENCE.test(lines[0] ?? '')
      ? { code: 'frontmatter-open', found: 'the settings that begin here do not end' }
      : { code: 'frontmatter-none', found: `the file begins with ${JSON.stringify((lines[0] ?? '').slice(0, 40))}` };
    return { body: text, diagnostics: [{ file, ...diagnostic, ...place }], placeOf: () => place };
  }
  const yaml = lines.slice(1, end).join('\n');
  const body = [...lines.slice(0, end + 1).map((line) => ' '.repeat(line.length)), ...lines.slice(end + 1)].join('\n');
  return { body, ...readYaml({ file, text: yaml, linesBefore: 1 }, schema) };
}
