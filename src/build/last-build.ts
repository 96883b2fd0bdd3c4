/** What is known of the last finished build: where nothing has changed since, there is nothing to do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { stateOf } from './inputs.ts';

/** A finished build. */
export interface FinishedBuild {
  /** Digest of all that it was made of. */
  inputs: string;
  /** Digest of what it left in `dist/`. */
  state: string;
  /** How many entries its search finds. */
  entries: number;
}

const fileIn = (cache: string): string => join(cache, 'last-build.json');

/** The last finished build with this cache, if its site is in `dist` and nobody has touched it since. */
export function lastBuild(cache: string, dist: string): FinishedBuild | undefined {
  try {
    const last = JSON.parse(readFileSync(fileIn(cache), 'utf8')) as FinishedBuild;
    return existsSync(dist) && last.state === stateOf(dist) ? last : undefined;
  } catch {
    return undefined;
  }
}

/** Notes that the site in `dist` was made of `inputs`. */
export function noteBuild(cache: string, inputs: string, dist: string, entries: number): void {
  const finished: FinishedBuild = { inputs, state: stateOf(dist), entries };
  writeWhole(fileIn(cache), JSON.stringify(finished));
}
