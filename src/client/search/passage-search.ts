/**
 * `<passage-search>`: searches as one types. On the search page the query lives in the address: typing replaces the history
 * entry, Enter adds one, and Back brings query, narrowing, results and place back. In the dialog it stays out of it.
 */
import { searching, searchPage } from '../../i18n/interface.ts';
import { isTranslated, LANGUAGE } from '../../i18n/translated.ts';
import type { IndexFacts } from '../../search/entry.ts';
import { h } from '../html.ts';
import { readAddress, writeAddress } from './address.ts';
import { openIndex } from './index-files.ts';
import { withOtherParts } from './joined-index.ts';
import { remember } from './recent.ts';
import { Results } from './results.ts';
import { searcher, type Narrowing } from './search.ts';
import { Suggestions } from './suggestions.ts';

const PATIENCE_MS = 5000;
/** How long a pause between keys may be without being one: as long as a search takes, within these bounds. */
const PAUSE_MS = { least: 20, most: 200 };
const SLOW_MS = 500;

/** Where the reader was when the page was left. */
interface Place {
  scrollY: number;
  /** How many results were shown. */
  shown: number;
}

interface Engine {
  facts: IndexFacts;
  search: ReturnType<typeof searcher>;
}

class PassageSearch extends HTMLElement {
  #isDialog = false;
  #base = '/';
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  readonly #asPage = h('a', { hidden: true }, searching.asPage);
  #suggestions!: Suggestions;
  #results!: Results;
  #narrowing: Narrowing = {};
  #engine: Promise<Engine> | undefined;
  /** How often the index had to be opened anew. */
  #attempts = 0;
  /** Counts searches, so that an answer that comes late is dropped. */
  #asked = 0;
  #timer = 0;
  #pause = PAUSE_MS.least;
  /** The address that this history entry was entered with; typing overwrites it for the time being. */
  #entered = '';

  connectedCallback(): void {
    if (this.#input) return;
    this.#isDialog = !this.querySelector('form');
    this.#base = this.dataset['base'] ?? '/';
    if (this.#isDialog) this.append(makeForm(this.#base));
    this.#form = this.querySelector('form')!;
    this.#input = this.querySelector('input')!;
    this.#suggestions = new Suggestions(this.#input, {
      onQuery: (query) => {
        this.#input.value = query;
        this.#commit();
      },
      onPath: (path) => location.assign(this.#base + path),
    });
    this.#results = new Results({
      base: this.#base,
      index: this.#isDialog ? null : document.getElementById('index'),
      onNarrow: (narrowing) => {
        this.#narrowing = narrowing;
        this.#commit();
      },
    });
    this.append(this.#suggestions.element, ...this.#results.elements);
    if (this.#isDialog) this.append(h('p', { className: 'as-page' }, this.#asPage));
    this.#listen();
    if (this.#isDialog) this.#offer();
    else this.#restorePage();
  }

  #listen(): void {
    this.#input.addEventListener('focus', () => {
      void this.#open().catch(() => undefined);
      if (this.#query === '') this.#offer();
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        if (!this.#isDialog) history.replaceState(null, '', this.#address);
        void this.#search(true);
      }, this.#pause);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#commit();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #address(): string {
    return location.pathname + writeAddress(this.#query, this.#narrowing);
  }

  /** The search page: takes query and place from the address and the history, and keeps them there. */
  #restorePage(): void {
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', () =>
      history.replaceState({ scrollY, shown: this.#results.shown } satisfies Place, ''),
    );
    const restore = async (): Promise<void> => {
      const place = history.state as Place | null;
      this.#entered = location.pathname + location.search;
      const { query, narrowing } = readAddress(location.search);
      this.#input.value = query;
      this.#narrowing = narrowing;
      if (query === '' && !place) this.#input.focus({ preventScroll: true });
      await this.#search(false, place?.shown);
      if (place) scrollTo(0, place.scrollY);
    };
    addEventListener('popstate', () => void restore());
    void restore();
  }

  /** Searches for what stands there now, as a step of its own. */
  #commit(): void {
    clearTimeout(this.#timer);
    remember(this.#query);
    if (!this.#isDialog && this.#address !== this.#entered) {
      history.replaceState(null, '', this.#entered);
      history.pushState(null, '', this.#address);
      this.#entered = this.#address;
    }
    void this.#search(false);
  }

  #offer(): void {
    this.#suggestions.show();
    this.#open().then(
      ({ facts }) => (this.#suggestions.topics = facts.topics),
      () => undefined,
    );
  }

  #open(): Promise<Engine> {
    // There is one index, whatever the language of the interface.
    const site = isTranslated ? this.#base.slice(0, -`${LANGUAGE}/`.length) : this.#base;
    const bundle = `${site}pagefind/`;
    const attempt = this.#attempts === 0 ? '' : `?${this.#attempts}`;
    // A script that did not come is remembered by the browser: another try needs another address.
    const load = (address: string): Promise<unknown> => import(/* @vite-ignore */ address + attempt);
    this.#engine ??= openIndex(bundle, load)
      .then((index) => withOtherParts(index, ({ base }) => openIndex(`${base}pagefind/`, load, bundle)))
      .then((index) => ({ facts: index.facts, search: searcher(index) }));
    return this.#engine;
  }

  async #search(isTyping: boolean, shown = 0): Promise<void> {
    const asked = ++this.#asked;
    const isCurrent = (): boolean => asked === this.#asked;
    const query = this.#query;
    this.#asPage.hidden = query === '';
    this.#asPage.href = `${this.#base}search/${writeAddress(query, this.#narrowing)}`;
    if (query === '') {
      this.#results.clear();
      this.#results.say('');
      if (document.activeElement === this.#input) this.#offer();
      return;
    }
    this.#suggestions.hide();
    const slow = window.setTimeout(() => isCurrent() && this.#results.say(searching.wait), SLOW_MS);
    const tooLate = window.setTimeout(() => isCurrent() && this.#fail(), PATIENCE_MS);
    const started = performance.now();
    try {
      await this.#answer(asked, query, isTyping, shown);
      this.#pause = Math.min(PAUSE_MS.most, Math.max(PAUSE_MS.least, performance.now() - started));
    } catch {
      if (isCurrent()) this.#fail();
    } finally {
      clearTimeout(slow);
      clearTimeout(tooLate);
    }
  }

  /** Finds and shows; an index that fails may be of an earlier state of the site, so that it is opened once more. */
  async #answer(asked: number, query: string, isTyping: boolean, shown: number): Promise<void> {
    for (let isAgain = false; ; isAgain = true) {
      try {
        const { facts, search } = await this.#open();
        const found = await search(query, this.#narrowing, isTyping);
        if (asked === this.#asked) await this.#results.set(query, found, facts, this.#narrowing, shown);
        return;
      } catch (error) {
        this.#engine = undefined;
        this.#attempts++;
        if (isAgain) throw error;
      }
    }
  }

  #fail(): void {
    this.#engine = undefined;
    this.#results.fail();
  }

  /** Up and down lead through the input and the results. */
  #move(event: KeyboardEvent): void {
    if (!this.#suggestions.element.hidden && document.activeElement === this.#input) return;
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const stops = [this.#input, ...this.#results.links];
    const index = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = stops[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (index < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/** The form of the search page, where there is none. */
function makeForm(base: string): HTMLFormElement {
  const input = h('input', {
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    ariaLabel: searchPage.label,
  });
  const button = h('button', { type: 'submit' }, searchPage.title);
  return h(
    'form',
    { action: `${base}search/`, role: 'search' },
    h('div', {}, input, button),
    h('p', { className: 'quiet' }, searchPage.hint),
  );
}

customElements.define('passage-search', PassageSearch);
