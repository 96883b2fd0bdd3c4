/** Lets a finished build take the place of the last one: whole, or not at all. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a build, all beside each other, so that a rename is enough. */
export interface BuildFolders {
  /** What is served. */
  dist: string;
  /** What is being built. */
  next: string;
  /** What was served before, for the timestamp between two renames. */
  old: string;
}

/** The folders of the project in `root`. */
export const buildFolders = (root: string): BuildFolders => ({
  dist: join(root, 'dist'),
  next: join(root, 'dist.next'),
  old: join(root, 'dist.old'),
});

/** Puts the last build back where one that was killed had just taken it away. */
export function restore({ dist, old }: BuildFolders): void {
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
}

/** Puts right what a build that was killed may have left. */
export function repairDist(folders: BuildFolders): void {
  restore(folders);
  remove(folders.old);
  remove(folders.next);
}

/** Puts the new build into the place of the old one; throws where the system refuses, and the old one is then in its place. */
export function publish(folders: BuildFolders): void {
  const { dist, next, old } = folders;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } finally {
    restore(folders);
  }
  remove(old);
}

/** Windows refuses for a timestamp to remove what somebody is reading. */
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
