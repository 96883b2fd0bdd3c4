/**
 * `<passage-search>`: searches as one types. The query lives in the address: typing replaces the history entry, Enter
 * adds one, and Back brings query, hits and place back.
 */
import { openEngine, type Found, type Hit, type PageHits } from './search-engine.ts';
import { h } from './html.ts';

/** What a passage rests on, as `/articles/<slug>/evidence.json` has it. */
type Evidence = Record<string, { moments: { clock: string; url: string }[]; notes: string[] }>;

const PAGES_AT_ONCE = 8;
const HITS_AT_ONCE = 4;
const PATIENCE_MS = 5000;
const PAUSE_MS = 120;

class PassageSearch extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector<HTMLElement>('.status')!;
  readonly #hits = this.querySelector<HTMLElement>('.hits')!;
  readonly #index = document.getElementById('index');
  #engine: ReturnType<typeof openEngine> | undefined;
  /** Counts searches, so that an answer that comes late is dropped. */
  #asked = 0;
  #timer = 0;

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
      if (this.#address() !== location.pathname + location.search || history.state?.isEntered !== true)
        history.pushState({ isEntered: true }, '', this.#address());
      void this.#search();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#hits.addEventListener('click', (event) => {
      const hit = (event.target as Element).closest<HTMLAnchorElement>('a.hit');
      if (!hit) return;
      history.replaceState({ ...history.state, scrollY, pages: this.#hits.querySelectorAll('section').length }, '');
      sessionStorage.setItem(
        'found',
        JSON.stringify({ url: hit.href, words: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent) }),
      );
    });
    window.addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  /** Takes query and place from the history. */
  async #restore(): Promise<void> {
    const state = history.state as { scrollY?: number; pages?: number } | null;
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (!this.#input.value) this.#input.focus({ preventScroll: true });
    await this.#search(state?.pages);
    if (state?.scrollY !== undefined) scrollTo(0, state.scrollY);
  }

  #address(): string {
    const query = this.#input.value.trim();
    return location.pathname + (query ? `?${new URLSearchParams({ q: query })}` : '');
  }

  #open(): ReturnType<typeof openEngine> {
    const { bundle = '', base = '/' } = this.dataset;
    this.#engine ??= openEngine(bundle, base).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
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
    const tooLate = window.setTimeout(() => {
      if (asked === this.#asked) this.#fail();
    }, PATIENCE_MS);
    try {
      const engine = await this.#open();
      const found = await engine.search(query);
      if (asked !== this.#asked) return;
      const list = document.createDocumentFragment();
      const count = await this.#showPages(list, found, 0, Math.max(pages, PAGES_AT_ONCE));
      if (asked !== this.#asked) return;
      this.#hits.replaceChildren(list);
      this.#status.textContent = count === 0 ? `Nothing was found for “${query}”.` : this.#summary(found);
      if (count === 0 && this.#index) this.#index.hidden = false;
    } catch {
      if (asked === this.#asked) this.#fail();
    } finally {
      clearTimeout(tooLate);
    }
  }

  #summary(found: Found): string {
    const hits = this.#hits.querySelectorAll('li').length;
    const pages = this.#hits.querySelectorAll('section').length;
    const more = found.pages > pages && this.#hits.querySelector('.more-pages') ? ', and more below' : '';
    return `${hits} ${hits === 1 ? 'place' : 'places'} on ${pages} ${pages === 1 ? 'page' : 'pages'}${more}`;
  }

  #fail(): void {
    this.#hits.replaceChildren();
    this.#status.textContent = 'The search does not answer. Below is the list of everything there is.';
    if (this.#index) this.#index.hidden = false;
  }

  /** Shows the pages of some ranks, and a button for those that follow; gives how many pages held something. */
  async #showPages(into: Node, found: Found, from: number, count: number): Promise<number> {
    const ranks = Array.from({ length: Math.min(count, found.pages - from) }, (_, index) => from + index);
    const loaded = (await Promise.all(ranks.map((rank) => found.load(rank)))).filter((page) => page !== undefined);
    into.appendChild(h('div', {}, ...loaded.map((page) => this.#toSection(page))));
    const next = from + count;
    if (next < found.pages) {
      const button = h('button', { type: 'button', className: 'more-pages' }, `More pages (${found.pages - next})`);
      button.addEventListener('click', async () => {
        const parent = button.parentNode!;
        button.remove();
        await this.#showPages(parent, found, next, PAGES_AT_ONCE);
      });
      into.appendChild(button);
    }
    return loaded.length;
  }

  #toSection({ url, title, hits }: PageHits): HTMLElement {
    const list = h('ol', {}, ...hits.map((hit, index) => this.#toItem(hit, index >= HITS_AT_ONCE)));
    const section = h('section', {}, h('h2', {}, h('a', { href: url }, title)), list);
    if (hits.length > HITS_AT_ONCE) {
      const button = h('button', { type: 'button' }, `All ${hits.length} places on this page`);
      button.addEventListener('click', () => {
        list.querySelectorAll('li').forEach((item) => (item.hidden = false));
        button.remove();
      });
      section.append(button);
    }
    void this.#addEvidence(url, list);
    return section;
  }

  #toItem({ url, label, section, words, isCut, anchor }: Hit, hidden: boolean): HTMLElement {
    const where = [label && h('span', { className: 'number-label' }, label), section]
      .filter(Boolean)
      .flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
    const text = words.flatMap(({ text: word, isMatch }) => [isMatch ? h('mark', {}, word) : word, ' ']);
    const excerpt = h('span', {}, isCut.before ? '… ' : '', ...text, isCut.after ? '…' : '');
    const item = h(
      'li',
      { hidden },
      h('a', { className: 'hit', href: url }, h('span', { className: 'where' }, ...where), excerpt),
    );
    item.dataset['anchor'] = anchor;
    return item;
  }

  /** Adds to each passage what it rests on. */
  async #addEvidence(url: string, list: HTMLElement): Promise<void> {
    if (!list.querySelector('[data-anchor^="p"]')) return;
    const response = await fetch(`${url}evidence.json`);
    if (!response.ok) return;
    const evidence = (await response.json()) as Evidence;
    for (const item of list.children as HTMLCollectionOf<HTMLElement>) {
      const { moments = [], notes = [] } = evidence[item.dataset['anchor'] ?? ''] ?? {};
      const links = [
        ...moments.map(({ clock, url: href }) => h('a', { href }, `▸ ${clock}`)),
        ...notes.map((label) => h('a', { href: `${url}#note-${label}` }, `Note ${label}`)),
      ];
      if (links.length > 0)
        item.append(
          h(
            'span',
            { className: 'evidence' },
            'Rests on ',
            ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
          ),
        );
    }
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
