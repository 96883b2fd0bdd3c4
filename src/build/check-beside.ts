/** Checks a site while it is made: a thread reads the pages that are there. */
import { Thread } from '../thread.ts';
import type { CheckedSite } from './check-site.ts';
import type { CheckQuestion } from './check-thread.ts';

/** So many pages are read at a time. With fewer, the thread begins when all are there. */
const BATCH = 100;

/** The check of the site in a folder, which is served below a base path. */
export class CheckBeside {
  readonly #site: readonly [folder: string, base: string];
  #thread: Thread<CheckQuestion, string[]> | undefined;
  #pages: string[] = [];

  constructor(...site: readonly [folder: string, base: string]) {
    this.#site = site;
  }

  /** Takes notice of a file of the site that is there and will not change any more. */
  add(file: string): void {
    if (!file.endsWith('.html')) return;
    this.#pages.push(file);
    if (this.#pages.length < BATCH) return;
    // It fails where the thread does, and then the last question fails as well.
    this.#ask({ pages: this.#pages }).catch(() => undefined);
    this.#pages = [];
  }

  /** What `SiteCheck.end` gives, once all of the site is there. */
  async end(before?: CheckedSite): Promise<string[]> {
    return this.#ask({ before });
  }

  async #ask(question: CheckQuestion): Promise<string[]> {
    this.#thread ??= new Thread(new URL('./check-thread.ts', import.meta.url), { workerData: this.#site });
    return this.#thread.ask(question);
  }
}
