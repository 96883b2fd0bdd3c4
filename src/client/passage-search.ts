/**
 * `<passage-search>`: searches as one types. The query lives in the address: typing replaces the history entry, Enter
 * adds one, and Back brings query, hits and place back.
 */
import type { searching } from '../i18n/index.ts';
import { pluralsOf } from '../i18n/plural.ts';
import { h } from './html.ts';
import { openEngine, type Found, type PageHits } from './search-engine.ts';
import { addEvidence, toItem } from './search-hits.ts';

const PAGES_AT_ONCE = 8;
const HITS_AT_ONCE = 4;
const PATIENCE_MS = 5000;
const PAUSE_MS = 120;
const SLOW_MS = 500;

/** Where the reader was when the page was left. */
interface Place {
  scrollY: number;
  /** How many pages with hits were shown. */
  pages: number;
  /** Which of them, by rank, showed all their places. */
  expanded: number[];
}

class PassageSearch extends HTMLElement {
  readonly #words = JSON.parse(this.dataset['words']!) as typeof searching;
  readonly #plural = pluralsOf(this.#words.locale);
  readonly #form = this.querySelector('form')!;
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector<HTMLElement>('.status')!;
  readonly #hits = this.querySelector<HTMLElement>('.hits')!;
  readonly #index = document.getElementById('index');
  #engine: ReturnType<typeof openEngine> | undefined;
  /** Counts searches, so that an answer that comes late is dropped. */
  #asked = 0;
  #timer = 0;
  /** How often the engine had to be loaded anew. */
  #attempts = 0;
  /** The address that this history entry was entered with; typing overwrites it for the time being. */
  #entered = this.#currentAddress();

  connectedCallback(): void {
    history.scrollRestoration = 'manual';
    this.#input.addEventListener('focus', () => void this.#open().catch(() => undefined));
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        history.replaceState(null, '', this.#address());
        void this.#search();
      }, PAUSE_MS);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      if (this.#address() !== this.#entered) {
        history.replaceState(null, '', this.#entered);
        history.pushState(null, '', this.#address());
        this.#entered = this.#address();
      }
      void this.#search();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#hits.addEventListener('click', (event) => {
      const hit = (event.target as Element).closest<HTMLAnchorElement>('a.hit');
      if (!hit) return;
      sessionStorage.setItem(
        'found',
        JSON.stringify({ url: hit.href, words: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent) }),
      );
    });
    window.addEventListener('pagehide', () => this.#save());
    window.addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  /** Keeps the place in the history, for Back. */
  #save(): void {
    const sections = [...this.#hits.querySelectorAll('section')];
    const expanded = sections.flatMap((section, rank) => (section.querySelector('button') ? [] : [rank]));
    history.replaceState({ scrollY, pages: sections.length, expanded } satisfies Place, '');
  }

  /** Takes query and place from the history. */
  async #restore(): Promise<void> {
    const place = history.state as Place | null;
    this.#entered = this.#currentAddress();
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (!this.#input.value && !place) this.#input.focus({ preventScroll: true });
    await this.#search(place?.pages);
    const sections = this.#hits.querySelectorAll('section');
    place?.expanded.forEach((rank) => sections[rank]?.querySelector('button')?.click());
    if (place) scrollTo(0, place.scrollY);
  }

  #currentAddress(): string {
    return location.pathname + location.search;
  }

  #address(): string {
    const query = this.#input.value.trim();
    return location.pathname + (query ? `?${new URLSearchParams({ q: query })}` : '');
  }

  #open(): ReturnType<typeof openEngine> {
    const { bundle = '', base = '/' } = this.dataset;
    // Pagefind remembers what did not come: another try needs another copy of it.
    this.#engine ??= openEngine(this.#attempts === 0 ? bundle : `${bundle}?${this.#attempts}`, base);
    return this.#engine;
  }

  async #search(pages = PAGES_AT_ONCE): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    if (this.#index) this.#index.hidden = query !== '';
    if (query === '') {
      this.#hits.replaceChildren();
      this.#status.textContent = '';
      return;
    }
    const slow = window.setTimeout(() => {
      if (asked === this.#asked) this.#status.textContent = this.#words.wait;
    }, SLOW_MS);
    const tooLate = window.setTimeout(() => {
      if (asked === this.#asked) this.#fail();
    }, PATIENCE_MS);
    try {
      const engine = await this.#open();
      const found = await engine.search(query);
      const list = document.createElement('div');
      if (asked === this.#asked) await this.#showPages(list, found, 0, Math.max(pages, PAGES_AT_ONCE));
      if (asked !== this.#asked) return;
      this.#hits.replaceChildren(list);
      this.#tell(query);
    } catch {
      if (asked === this.#asked) this.#fail();
    } finally {
      clearTimeout(slow);
      clearTimeout(tooLate);
    }
  }

  /** Says how much is shown; where it is nothing, everything there is is offered. */
  #tell(query: string): void {
    const pages = this.#hits.querySelectorAll('section').length;
    const places = this.#hits.querySelectorAll('li').length;
    const hasMore = this.#hits.querySelector('.more-pages') !== null;
    const short = query.length > 60 ? `${query.slice(0, 60)}…` : query;
    const { found, foundMore, nothing } = this.#words;
    this.#status.textContent =
      pages > 0
        ? (hasMore ? foundMore : found)
            .replace('{places}', this.#plural(places, this.#words.places))
            .replace('{pages}', this.#plural(pages, this.#words.pages))
        : nothing.replace('{}', () => short);
    if (this.#index) this.#index.hidden = pages > 0;
  }

  #fail(): void {
    this.#engine = undefined;
    this.#attempts++;
    this.#hits.replaceChildren();
    this.#status.textContent = this.#words.failed;
    if (this.#index) this.#index.hidden = false;
  }

  /** Shows the pages of some ranks, and a button for those that follow. */
  async #showPages(into: HTMLElement, found: Found, from: number, count: number): Promise<void> {
    let next = from;
    let loaded: PageHits[] = [];
    // Pages that hold nothing after all do not count.
    while (loaded.length === 0 && next < found.pages) {
      const ranks = Array.from({ length: Math.min(count, found.pages - next) }, (_, index) => next + index);
      loaded = (await Promise.all(ranks.map((rank) => found.load(rank)))).filter((page) => page !== undefined);
      next += ranks.length;
    }
    into.append(...loaded.map((page) => this.#toSection(page)));
    if (next >= found.pages) return;
    const button = h('button', { type: 'button', className: 'more-pages' }, this.#words.morePages);
    button.addEventListener('click', async () => {
      const last = into.querySelector('section:last-of-type');
      button.remove();
      await this.#showPages(into, found, next, PAGES_AT_ONCE);
      last?.nextElementSibling?.querySelector('a')?.focus();
      this.#tell(this.#input.value.trim());
    });
    into.append(button);
  }

  #toSection({ url, title, hits }: PageHits): HTMLElement {
    const list = h('ol', {}, ...hits.map((hit, index) => toItem(hit, index >= HITS_AT_ONCE, this.#words)));
    const section = h('section', {}, h('h2', {}, h('a', { href: url }, title)), list);
    if (hits.length > HITS_AT_ONCE) {
      const button = h('button', { type: 'button' }, this.#words.allPlaces.replace('{}', String(hits.length)));
      button.addEventListener('click', () => {
        const hidden = [...list.querySelectorAll<HTMLElement>('li[hidden]')];
        hidden.forEach((item) => (item.hidden = false));
        hidden[0]?.querySelector('a')?.focus({ preventScroll: true });
        button.remove();
      });
      section.append(button);
    }
    // Hits are good without it.
    addEvidence(url, list, this.#words).catch(() => undefined);
    return section;
  }

  /** Up and down lead through the form and the hits. */
  #move(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const stops = [this.#input, ...this.#hits.querySelectorAll<HTMLElement>('li:not([hidden]) a.hit')];
    const index = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (index < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}
customElements.define('passage-search', PassageSearch);
