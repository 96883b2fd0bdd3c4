/** Narrows what was found: a list of checkboxes for each facet, with how many results each value has. */
import { LOCALE, searching } from '../../i18n/interface.ts';
import { ENTRY_KIND_NAMES, type EntryKind, type Facet } from '../../entry-kinds.ts';
import { type IndexFacts } from '../../search/entry.ts';
import { languageMark } from '../foreign-words.ts';
import { h } from '../html.ts';
import { NARROWED_BY } from './address.ts';
import type { Found, Hit, Narrowing } from './search.ts';

/** How many values of a facet are offered, those with the most results. */
const MOST = 10;

/** The panel that narrows. */
export class Narrow {
  readonly element = h('details', { className: 'narrow', hidden: true });
  readonly #body = h('div', {});
  readonly #summary = h('summary', {}, searching.narrow);
  readonly #onChange: (narrowing: Narrowing) => void;
  readonly #onFail: () => void;
  /** What values that were met are called: `topic china` is China. */
  readonly #labels = new Map<string, string>();
  readonly #languages = new Intl.DisplayNames([LOCALE], { type: 'language' });
  #found: Found | undefined;
  #facts: IndexFacts | undefined;
  #chosen: Narrowing = {};

  constructor(onChange: (narrowing: Narrowing) => void, onFail: () => void) {
    this.#onChange = onChange;
    this.#onFail = onFail;
    this.element.append(this.#summary, this.#body);
    this.element.addEventListener('toggle', () => this.#draw());
    this.#body.addEventListener('change', () => this.#change());
  }

  /** What was found, and what it was narrowed to. */
  set(found: Found, facts: IndexFacts, chosen: Narrowing): void {
    this.#found = found;
    this.#facts = facts;
    this.#chosen = chosen;
    const isNarrowed = Object.values(chosen).some((values) => values.length > 0);
    this.element.hidden = found.count === 0 && !isNarrowed;
    if (isNarrowed || this.#isBeside()) this.element.open = true;
    this.#draw();
  }

  /** Takes from entries that were loaded what their facets are called. */
  learn(hits: readonly Hit[]): void {
    const before = this.#labels.size;
    for (const { labels } of hits) for (const [key, label] of Object.entries(labels)) this.#labels.set(key, label);
    if (this.#labels.size > before) this.#draw();
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Whether it stands beside the results, where it takes no room from them: the style sheet says so. */
  #isBeside = (): boolean =>
    this.element.parentElement !== null && getComputedStyle(this.element.parentElement).display === 'grid';

  #draw(): void {
    const found = this.#found;
    if (!this.element.open || this.element.hidden || !found) return;
    Promise.all(NARROWED_BY.map((facet) => this.#fieldset(facet, found))).then(
      (drawn) => this.#put(found, drawn),
      () => found === this.#found && this.#onFail(),
    );
  }

  #put(found: Found, drawn: readonly (HTMLElement | undefined)[]): void {
    // What was drawn for results that are gone is not shown.
    if (found !== this.#found) return;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
    const widen = h('button', { type: 'button' }, searching.widen);
    widen.hidden = !Object.values(this.#chosen).some((values) => values.length > 0);
    widen.addEventListener('click', () => {
      this.#summary.focus();
      this.#onChange({});
    });
    this.#body.replaceChildren(
      h('p', { className: 'quiet' }, searching.whatCountsAre, ' ', widen),
      ...drawn.filter((fieldset) => fieldset !== undefined),
    );
    if (focused && this.element.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused)?.focus();
  }

  async #fieldset(facet: Facet | 'kind', found: Found): Promise<HTMLElement | undefined> {
    const chosen = this.#chosen[facet] ?? [];
    const counts = await found.counts(facet, [...new Set([...this.#valuesOf(facet), ...chosen])]);
    const isInOrder = facet === 'decade' || facet === 'kind';
    const offered = [...counts]
      .filter(([value, count]) => count > 0 || chosen.includes(value))
      .sort((a, b) => (isInOrder ? 0 : b[1] - a[1]))
      .slice(0, isInOrder ? undefined : MOST);
    // One value that all results have narrows nothing.
    if (offered.length < 2 && chosen.length === 0) return undefined;
    return h(
      'fieldset',
      {},
      h('legend', {}, searching.facets[facet]),
      ...offered.map(([value, count]) => {
        const box = h('input', { type: 'checkbox', name: facet, value, checked: chosen.includes(value) });
        box.id = `narrow-${facet}-${value}`;
        const spoken = h('span', { className: 'visually-hidden' }, `, ${searching.results(count)}`);
        const number = h('span', { className: 'count', ariaHidden: 'true' }, ` ${count}`);
        const isOfCollection = facet === 'topic' || facet === 'article';
        const name = h('span', isOfCollection ? languageMark() : {}, this.#nameOf(facet, value));
        return h('label', {}, box, ' ', name, number, spoken);
      }),
    );
  }

  #valuesOf(facet: Facet | 'kind'): readonly string[] {
    if (facet === 'kind') return ENTRY_KIND_NAMES;
    if (facet === 'language') return this.#facts?.languages ?? [];
    if (facet === 'decade') return this.#facts?.decades ?? [];
    const start = `${facet} `;
    return [...this.#labels.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }

  #nameOf(facet: Facet | 'kind', value: string): string {
    if (facet === 'kind') return searching.kinds[value as EntryKind] ?? value;
    if (facet === 'decade') return searching.decade(value);
    if (facet === 'language') return nameOfLanguage(this.#languages, value);
    return this.#labels.get(`${facet} ${value}`) ?? value;
  }

  #change(): void {
    const boxes = [...this.#body.querySelectorAll<HTMLInputElement>('input:checked')];
    this.#onChange(
      Object.fromEntries(
        NARROWED_BY.map(
          (facet) => [facet, boxes.filter(({ name }) => name === facet).map(({ value }) => value)] as const,
        ).filter(([, values]) => values.length > 0),
      ),
    );
  }
}

/** The name of a language; what an address names may be none. */
function nameOfLanguage(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
