/** Lets a finished build take the place of the last one: whole, or not at all. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a build, all beside each other, so that a rename is enough. */
export interface BuildFolders {
  /** What is served. */
  dist: string;
  /** What is being built. */
  next: string;
  /** What was served before, for the moment between two renames. */
  old: string;
  /** What the search index is made of. */
  records: string;
  /** Where the pages with the interface in other languages are made, a folder for each. */
  language: string;
}

/** The folders of the project in `root`. */
export const buildFolders = (root: string): BuildFolders => ({
  dist: join(root, 'dist'),
  next: join(root, 'dist.next'),
  old: join(root, 'dist.old'),
  records: join(root, 'dist.records'),
  language: join(root, 'dist.language'),
});

/** Puts the last build back where one that was killed had just taken it away. */
export function restore({ dist, old }: Pick<BuildFolders, 'dist' | 'old'>): void {
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
}

/** Puts right what a build that was killed may have left. */
export function repairDist(folders: BuildFolders): void {
  restore(folders);
  for (const folder of [folders.old, folders.next, folders.records, folders.language]) remove(folder);
}

/** Puts the new build into the place of the old one, and removes what is of no more use; throws where the system refuses, and the old one is then in its place. */
export function publish(folders: BuildFolders): void {
  replaceFolder(folders);
  for (const folder of [folders.records, folders.language]) remove(folder);
}

/** Puts the folder `next` into the place of `dist`, whole or not at all; throws where the system refuses, and `dist` is then as it was. */
export function replaceFolder(folders: Pick<BuildFolders, 'dist' | 'next' | 'old'>): void {
  const { dist, next, old } = folders;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } finally {
    restore(folders);
  }
  remove(old);
}

/** Windows refuses for a moment to remove what somebody is reading. */
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
