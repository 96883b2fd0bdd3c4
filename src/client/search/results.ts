/** The list of results, with what is said of it: how many there are, how the query was understood, and what else there is. */
import { searching, searchPage } from '../../i18n/interface.ts';
import type { IndexFacts } from '../../search/entry.ts';
import { h } from '../html.ts';
import { writeAddress } from './address.ts';
import { toItem } from './hits.ts';
import { Narrow } from './narrow.ts';
import { remember } from './recent.ts';
import type { Found, Narrowing } from './search.ts';

/** How many results are shown at a time; the first ones are there before the others are loaded. */
const AT_ONCE = 10;
const BATCHES = [1, 5, AT_ONCE];

/** What the list needs of the search around it. */
interface Surroundings {
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Everything there is, which results take the place of; in the dialog it belongs to the page behind. */
  index: HTMLElement | null;
  onNarrow: (narrowing: Narrowing) => void;
}

/** The results of one search after the other. */
export class Results {
  readonly #status = h('p', { className: 'status', role: 'status' });
  readonly #hits = h('ol', { className: 'hits' });
  readonly #more = h('button', { type: 'button', className: 'more', hidden: true }, searching.more);
  readonly #help = h('div', { className: 'help' });
  readonly #narrow: Narrow;
  readonly #base: string;
  readonly #index: HTMLElement | null;
  #query = '';
  #found: Found | undefined;
  #next = 0;

  constructor({ base, index, onNarrow }: Surroundings) {
    this.#base = base;
    this.#index = index;
    this.#narrow = new Narrow(onNarrow, () => this.fail());
    this.#more.addEventListener('click', async () => {
      const last = this.#hits.lastElementChild;
      await this.#show(AT_ONCE).catch(() => this.fail());
      last?.nextElementSibling?.querySelector('a')?.focus();
    });
    this.#hits.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      remember(this.#query);
      const words = [...(link.closest('li')?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
      sessionStorage.setItem('found', JSON.stringify({ url: link.href, words }));
    });
  }

  get elements(): HTMLElement[] {
    return [this.#status, this.#narrow.element, h('div', {}, this.#hits, this.#more, this.#help)];
  }

  /** How many results are shown. */
  get shown(): number {
    return this.#hits.childElementCount;
  }

  /** The links of the results. */
  get links(): HTMLElement[] {
    return [...this.#hits.querySelectorAll<HTMLElement>('a.hit')];
  }

  /** Says something in place of what was found. */
  say(words: string): void {
    this.#status.textContent = words;
  }

  clear(): void {
    this.#found = undefined;
    this.#next = 0;
    this.#hits.replaceChildren();
    this.#help.replaceChildren();
    this.#more.hidden = true;
    this.#narrow.hide();
    this.#hideIndex(false);
  }

  /** Shows what was found for a query, at least `count` results of it. Throws where the index fails. */
  async set(query: string, found: Found, facts: IndexFacts, narrowing: Narrowing, count = 0): Promise<void> {
    this.clear();
    this.#query = query;
    this.#found = found;
    this.#narrow.set(found, facts, narrowing);
    await this.#show(Math.max(AT_ONCE, count));
    if (this.#found !== found) return;
    this.#tell(found);
    // What is offered instead may take its time: what was found is said already.
    if (found.count === 0) void this.#offer(found, facts).catch(() => this.#found === found && this.fail());
  }

  /** Says that the search does not answer, and leads to what there is. */
  fail(): void {
    this.clear();
    this.say(searching.failed);
    this.#help.append(h('p', {}, h('a', { href: `${this.#base}search/#index` }, searchPage.everything)));
  }

  #hideIndex(isHidden: boolean): void {
    if (this.#index) this.#index.hidden = isHidden;
  }

  /** Shows so many results more, the first ones at once. */
  async #show(count: number): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const start = this.#next;
    const end = Math.min(start + count, found.count);
    for (const batch of [...BATCHES.map((size) => start + size), end]) {
      const to = Math.min(batch, end);
      if (to <= this.#next) continue;
      const hits = await found.load(this.#next, to);
      if (found !== this.#found) return;
      this.#next = to;
      this.#hits.append(...hits.map((hit) => toItem(hit, this.#base)));
      this.#narrow.learn(hits);
    }
    this.#more.hidden = this.#next >= found.count;
  }

  /** Says what was found, and how the query was understood. */
  #tell({ count, whole, missing, instead, silent }: Found): void {
    const query = this.#query.length > 60 ? `${this.#query.slice(0, 60)}…` : this.#query;
    const share = whole === count ? '' : `; ${whole > 0 ? searching.someWhole(whole) : searching.noneWhole}`;
    const said =
      count === 0
        ? [searching.nothing.replace('{}', () => query)]
        : [
            ...(instead ? [searching.instead.replace('{}', () => instead)] : []),
            `${searching.results(count)}${share}.`,
            ...(missing.length > 0 ? [searching.missing(missing.join(', '))] : []),
          ];
    if (silent().length > 0) said.push(searching.silent(silent().join(', ')));
    this.say(said.join(' '));
    this.#hideIndex(count > 0);
  }

  /** What there is where nothing was found: words that look alike, and the topics. */
  async #offer(found: Found, facts: IndexFacts): Promise<void> {
    const words = await found.similar();
    if (this.#found !== found) return;
    const links = words.map((word) => h('a', { href: `${this.#base}search/${writeAddress(word, {})}` }, word));
    const topics = facts.topics.map(([title, path]) => h('li', {}, h('a', { href: this.#base + path }, title)));
    if (links.length > 0) this.#help.append(h('p', {}, searching.similar, ...links.flatMap((link) => [' ', link])));
    if (topics.length > 0) this.#help.append(h('p', {}, searching.topics), h('ul', { className: 'topics' }, ...topics));
  }
}
