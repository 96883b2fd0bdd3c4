/** Lets a finished build take the place of the last one: whole, or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../markdown/cache.ts';

/** The folders of a build, all beside each other, so that a rename is enough. */
export interface BuildFolders {
  /** What is served. */
  dist: string;
  /** What is being built. */
  next: string;
  /** What was served before, for the moment between two renames. */
  old: string;
}

/** The folders of the project in `root`. */
export const buildFolders = (root: string): BuildFolders => ({
  dist: join(root, 'dist'),
  next: join(root, 'dist.next'),
  old: join(root, 'dist.old'),
});

/** Puts right what a build that was killed may have left. */
export function mend({ dist, next, old }: BuildFolders): void {
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  rmSync(old, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}

/** Puts the new build into the place of the old one. */
export function publish({ dist, next, old }: BuildFolders): void {
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** The file that says which process is building the project in `root`. */
export const lockFile = (root: string): string => join(cacheFolder(root), 'build.lock');

/**
 * Sees to it that one build runs at a time. Gives the function that lets go; throws where another build of this project
 * is running.
 */
export function lock(root: string): () => void {
  const file = lockFile(root);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner !== process.pid && isRunning(owner))
      throw new Error(`another build is running (process ${owner}); wait for it, or end it`);
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
