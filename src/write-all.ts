/**
 * Puts files into the content folder, or takes them away: all of them, or none. They are written aside first, with a list of where each
 * goes; then they are renamed. What is interrupted before the list is whole leaves no trace, and what is interrupted after
 * it is completed by the next command that writes so.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Signals that must not come between two files. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const ASIDE = '.import';
const LIST = 'list.json';

/** A text, or what gives the bytes of a file when they are written. */
export type FileContent = string | (() => Uint8Array);

/**
 * Writes `files` (what they hold by path from the project's folder `root`, or what gives it; `undefined` takes the file away). Where one cannot be, the others are put back. Throws
 * where a path leads out of the content folder, or what the system says.
 */
export function writeAll(root: string, files: ReadonlyMap<string, FileContent | undefined>): void {
  checkPaths(root, [...files.keys()]);
  for (const path of files.keys()) mkdirSync(dirname(join(root, path)), { recursive: true });
  const aside = join(root, ASIDE);
  const paths = [...files.keys()];
  const before = paths.map((path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined));
  const done: number[] = [];
  const wait = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside);
    const isKept = (path: string): boolean => files.get(path) !== undefined;
    paths.forEach((path, index) => {
      const content = files.get(path);
      if (content !== undefined)
        writeFileSync(join(aside, String(index)), typeof content === 'function' ? content() : content);
    });
    writeFileSync(join(aside, `${LIST}.new`), JSON.stringify(paths.map((path) => [path, isKept(path)])));
    renameSync(join(aside, `${LIST}.new`), join(aside, LIST));
    paths.forEach((path, index) => {
      if (isKept(path)) renameSync(join(aside, String(index)), join(root, path));
      else rmSync(join(root, path), { force: true });
      done.push(index);
    });
  } catch (error) {
    // The list goes first: what is put back here must not come again.
    rmSync(join(aside, LIST), { force: true });
    for (const index of done) {
      const old = before[index];
      if (old === undefined) rmSync(join(root, paths[index]!), { force: true });
      else writeFileSync(join(root, paths[index]!), old);
    }
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

/** Throws where a path leads out of the content folder. */
function checkPaths(root: string, paths: readonly string[]): void {
  const content = resolve(root, 'content');
  for (const path of paths)
    if (relative(content, resolve(root, path)).startsWith('..')) throw new Error(`${path} leads out of ${content}`);
}

/** Completes what was interrupted while its files were renamed; true where there was one. */
export function completeInterrupted(root: string): boolean {
  const aside = join(root, ASIDE);
  const isListed = existsSync(join(aside, LIST));
  if (isListed) {
    const listed = JSON.parse(readFileSync(join(aside, LIST), 'utf8')) as [path: string, isKept: boolean][];
    checkPaths(
      root,
      listed.map(([path]) => path),
    );
    listed.forEach(([path, isKept], index) => {
      if (!isKept) rmSync(join(root, path), { force: true });
      else if (existsSync(join(aside, String(index)))) renameSync(join(aside, String(index)), join(root, path));
    });
  }
  rmSync(aside, { recursive: true, force: true });
  return isListed;
}
