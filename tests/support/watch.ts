/** Watches a run of tests: which take longest, and which hang so hard that their own process cannot end them. */
import { relative, resolve } from 'node:path';
import type { TestsStream } from 'node:test';

/** What is known of a test file that is running. */
interface RunningFile {
  /** What it did last, in words. */
  last: string;
  atMs: number;
}

/** How much longer than its limit a test may be silent before the run is ended: its own process ends it first, if it can. */
const GRACE = 1.125;

/** Keeps the times of the tests of a run; `signal` ends the run where one of them hangs. */
export class Watch {
  readonly #limitMs: number;
  readonly #abort = new AbortController();
  readonly #running = new Map<string, RunningFile>();
  readonly #took: { name: string; seconds: number }[] = [];

  /** `limitMs` is how long a test may take, in milliseconds. */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Aborts where a test hangs. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Follows the events of a run. */
  follow(events: TestsStream): void {
    // A file is reported as a test that is called by its path.
    const isFile = (file: string, name: string): boolean => resolve(name) === file;
    events.on('test:dequeue', ({ file = '', name }) =>
      this.#note(file, isFile(file, name) ? 'began' : `began “${name}”`),
    );
    events.on('test:complete', ({ file = '', name, details }) => {
      if (isFile(file, name)) {
        this.#running.delete(file);
        return;
      }
      this.#note(file, `ended “${name}”`);
      if (details.type !== 'suite')
        this.#took.push({ name: `${relative('.', file)}: ${name}`, seconds: (details.duration_ms ?? 0) / 1000 });
    });
    setInterval(() => this.#look(), 1000).unref();
  }

  /** The `count` tests that took longest, a line each. */
  slowest(count: number): string {
    const longest = this.#took.sort((a, b) => b.seconds - a.seconds).slice(0, count);
    return ['The slowest tests:', ...longest.map(({ name, seconds }) => `${seconds.toFixed(1)} s  ${name}`)].join('\n');
  }

  #note(file: string, last: string): void {
    this.#running.set(file, { last, atMs: performance.now() });
  }

  #look(): void {
    const silentSince = performance.now() - this.#limitMs * GRACE;
    const hanging = [...this.#running].filter(([, { atMs }]) => atMs < silentSince);
    if (hanging.length === 0 || this.signal.aborted) return;
    for (const [file, { last }] of hanging)
      console.error(`${relative('.', file)} hangs since it ${last}; the run is ended`);
    this.#abort.abort();
  }
}
