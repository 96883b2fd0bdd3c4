/**
 * Keeps small results between builds, by a digest of what they were made from. What a build does not ask for may be asked for
 * by the next one, since pages serve again; only where there are too many is it forgotten.
 */
import { readFileSync } from 'node:fs';
import { writeWhole } from '../write-whole.ts';
import { digestOf } from './digest.ts';

/** More results than this are not kept for builds to come. */
const MOST = 200_000;

const UNWRITTEN = Symbol.for('documentary.unwritten-results');
/** Of this process: what Astro makes of our code for rendering has a module of its own. */
const place = globalThis as { [UNWRITTEN]?: Set<() => void> };

/** What writes the results that are new. */
function unwritten(): Set<() => void> {
  // Who clears up when the process ends comes after it.
  if (!place[UNWRITTEN]) process.prependOnceListener('exit', writeResults);
  return (place[UNWRITTEN] ??= new Set());
}

/** Writes what is new: for processes that are to know it while this one goes on. It is written when a process ends in any case. */
export function writeResults(): void {
  const writers = [...(place[UNWRITTEN] ?? [])];
  place[UNWRITTEN]?.clear();
  for (const write of writers) write();
}

const keyOf = (from: unknown): string => digestOf(JSON.stringify(from));

/** Results in one file, which is written when the process ends at the latest. */
export class ResultCache {
  readonly #path: string;
  readonly #version: string;
  readonly #most: number;
  #known: Record<string, unknown> | undefined;
  readonly #used = new Map<string, unknown>();

  /** `path` is that of the file; results of another `version` do not count, and `most` are kept that nobody asks for. */
  constructor(path: string, version: string, most = MOST) {
    this.#most = most;
    this.#path = path;
    this.#version = version;
  }

  /**
   * What `make` gives for `from`, which must be the whole of what it depends on; made only where it is not known. JSON must be
   * able to hold it; `undefined` is not kept.
   */
  get<Result>(from: unknown, make: () => Result): Result {
    const known = this.find<Result>(from);
    if (known !== undefined) return known;
    const made = make();
    if (made !== undefined) this.keep(from, made);
    return made;
  }

  /** What is known for `from`. */
  find<Result>(from: unknown): Result | undefined {
    const key = keyOf(from);
    this.#known ??= this.#read();
    const result = this.#used.get(key) ?? this.#known[key];
    if (result !== undefined) this.#used.set(key, result);
    return result as Result | undefined;
  }

  /** Keeps what was made for `from`. */
  keep(from: unknown, result: unknown): void {
    this.#used.set(keyOf(from), result);
    unwritten().add(this.#write);
  }

  #read(): Record<string, unknown> {
    try {
      const { version, results } = JSON.parse(readFileSync(this.#path, 'utf8')) as {
        version: string;
        results: Record<string, unknown>;
      };
      return version === this.#version ? results : {};
    } catch {
      return {};
    }
  }

  readonly #write = (): void => {
    const used = Object.fromEntries(this.#used);
    const all = { ...this.#known, ...used };
    const results = Object.keys(all).length > this.#most ? used : all;
    writeWhole(this.#path, JSON.stringify({ version: this.#version, results }));
  };
}
