/** Puts imported files into the content folder: all of them, or none. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** Signals that must not come between two files. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes `files` (text by path). Each is written beside its place first; then all are renamed, with no pause in which a
 * signal could come. Where one cannot be, the others are put back. Throws where a path leads out of `folder`, or what the
 * system says.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of files.keys())
    if (relative(resolve(folder), resolve(path)).startsWith('..')) throw new Error(`${path} leads out of ${folder}`);
  const aside = (path: string): string => `${path}.import`;
  const before = new Map([...files.keys()].map((path) => [path, existsSync(path) ? readFileSync(path) : undefined]));
  const done: string[] = [];
  const wait = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    for (const [path, text] of files) {
      if (!existsSync(dirname(path))) throw new Error(`the folder ${dirname(path)} is not there`);
      writeFileSync(aside(path), text);
    }
    for (const path of files.keys()) {
      renameSync(aside(path), path);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) {
      const old = before.get(path);
      if (old === undefined) rmSync(path, { force: true });
      else writeFileSync(path, old);
    }
    throw error;
  } finally {
    for (const path of files.keys()) rmSync(aside(path), { force: true });
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}
