/** Sees to it that one build of a project runs at a time, and that a build which was killed holds up nobody. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../content/cache.ts';

/** The right to build. */
export interface Lock {
  /** Throws where another build has taken the right meanwhile. */
  assertOurs: () => void;
  letGo: () => void;
}

const BEAT_MS = 5_000;
/** No build keeps its machine so busy that it cannot say for so long that it lives. */
const SILENT_MS = 10 * 60_000;

/** The file that says which process is building the project in `root`. */
export const lockFile = (root: string): string => join(cacheFolder(root), 'build.lock');

/** Takes the right to build the project in `root`; throws where another build is running. */
export function lock(root: string): Lock {
  const file = lockFile(root);
  const ours = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  // A link appears with its content or not at all, and never in the place of another.
  writeFileSync(ours, String(process.pid));
  refresh(ours);
  try {
    takeAwayIfAbandoned(file, `${ours}.abandoned`);
    linkSync(ours, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    throw new Error(
      `another build is running (process ${ownerOf(file)}); wait for it, or end it. Where none is running, delete ${file}.`,
    );
  } finally {
    rmSync(ours, { force: true });
  }
  const isOurs = (): boolean => ownerOf(file) === process.pid;
  const beat = setInterval(() => isOurs() && refresh(file), BEAT_MS);
  beat.unref();
  return {
    assertOurs() {
      if (!isOurs()) throw new Error('another build has begun meanwhile; dist/ is as that one leaves it');
    },
    letGo() {
      clearInterval(beat);
      if (isOurs()) rmSync(file, { force: true });
    },
  };
}

/** Takes a lock away whose owner is gone. Somebody may have taken it since we looked; it is then put back. */
function takeAwayIfAbandoned(file: string, aside: string): void {
  const owner = ownerOf(file);
  if (owner === undefined || !isAbandoned(file, owner)) return;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  try {
    if (ownerOf(aside) !== owner) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Says that its owner lives, by the owner's clock: that of a disk elsewhere may be another. */
function refresh(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** The process that a lock names; 0 where it names none, `undefined` where there is no lock. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Another process may have got the number of one that is gone, so that a lock must be refreshed as well. */
const isAbandoned = (file: string, owner: number): boolean =>
  owner === 0 || owner === process.pid || !isRunning(owner) || Date.now() - statSync(file).mtimeMs > SILENT_MS;

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
