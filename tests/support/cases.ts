/**
 * A case is a folder: input, and the output that is expected. With UPDATE=1 the outputs are written anew, to be read as a
 * diff before they are committed.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the cases in a folder. */
export const casesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

/** Compares what came out with the file `path`, or writes it there. */
export function assertExpected(path: string, actual: string): void {
  const text = `${actual.trimEnd()}\n`;
  if (process.env['UPDATE']) writeFileSync(path, text);
  assert.ok(existsSync(path), `${path} is missing; run with UPDATE=1 and read what it writes`);
  assert.equal(text, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
}

/** The text of a file of a case, if it is there. */
export function readIf(...path: string[]): string | undefined {
  const file = join(...path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
