/**
 * Keeps small results between builds, by a digest of what they were made from. What a build does not ask for may be asked for
 * by the next one, since pages serve again; only where there are too many is it forgotten.
 */
import { readFileSync } from 'node:fs';
import { writeWhole } from '../write-whole.ts';
import { digestOf } from './cache.ts';

/** More results than this are not kept for builds to come. */
const MOST = 200_000;

/** Results in one file, which is written when the process ends. */
export class ResultCache {
  readonly #path: string;
  readonly #version: string;
  readonly #most: number;
  readonly #known: Record<string, unknown>;
  readonly #used = new Map<string, unknown>();

  /** `path` is that of the file; results of another `version` do not count, and `most` are kept that nobody asks for. */
  constructor(path: string, version: string, most = MOST) {
    this.#most = most;
    this.#path = path;
    this.#version = version;
    this.#known = this.#read();
    process.once('exit', () => this.#write());
  }

  /** What `make` gives for `from`, which must be the whole of what it depends on; made only where it is not known. */
  get<Result>(from: unknown, make: () => Result): Result {
    const key = digestOf(JSON.stringify(from));
    const result = (this.#used.get(key) ?? this.#known[key] ?? make()) as Result;
    this.#used.set(key, result);
    return result;
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

  #write(): void {
    if (this.#used.size === 0) return;
    const used = Object.fromEntries(this.#used);
    const all = { ...this.#known, ...used };
    const results = Object.keys(all).length > this.#most ? used : all;
    writeWhole(this.#path, JSON.stringify({ version: this.#version, results }));
  }
}
