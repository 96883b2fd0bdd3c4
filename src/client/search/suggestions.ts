/**
 * What is offered before one types: recent searches and topics, as the list of a combobox (ARIA Authoring Practices Guide,
 * “Editable Combobox With List Autocomplete”).
 */
import { searching } from '../../i18n/interface.ts';
import { languageMark } from '../foreign-words.ts';
import { h } from '../html.ts';
import { forget, recentSearches } from './recent.ts';

/** What a suggestion does when it is chosen. */
interface Choices {
  /** Searches for a recent query again. */
  onQuery: (query: string) => void;
  /** Opens a page. */
  onPath: (path: string) => void;
}

let made = 0;

/** The list below an input. */
export class Suggestions {
  readonly element = h('div', { className: 'suggestions', hidden: true });
  readonly #list = h('div', { role: 'listbox', id: `suggestions-${++made}`, ariaLabel: searching.recent });
  readonly #input: HTMLInputElement;
  readonly #choices: Choices;
  #topics: readonly (readonly [title: string, path: string])[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, choices: Choices) {
    this.#input = input;
    this.#choices = choices;
    Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaAutoComplete: 'list' });
    input.setAttribute('aria-controls', this.#list.id);
    this.element.append(this.#list);
    input.addEventListener('keydown', (event) => this.#key(event));
    // The input keeps the focus, so that what is pressed is not left before it is clicked.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Whether the list is open and one of it is chosen: Enter is its own then. */
  get isChoosing(): boolean {
    return !this.element.hidden && this.#active >= 0;
  }

  /** Topics to offer: title and path. */
  set topics(topics: readonly (readonly [string, string])[]) {
    this.#topics = topics;
    if (document.activeElement === this.#input && this.#input.value === '') this.show();
  }

  /** Opens the list, where there is something to offer. */
  show(): void {
    const recent = recentSearches().map((query) => this.#option(query, () => this.#choices.onQuery(query)));
    const topics = this.#topics.map(([title, path]) => {
      const option = this.#option(title, () => this.#choices.onPath(path));
      return Object.assign(option, languageMark());
    });
    this.#list.replaceChildren(...group(searching.recent, recent), ...group(searching.topics, topics));
    const clear = h('button', { type: 'button', hidden: recent.length === 0 }, searching.forget);
    clear.addEventListener('click', () => {
      forget();
      this.#input.focus();
      this.show();
    });
    this.element.replaceChildren(this.#list, clear);
    this.#mark(-1);
    this.#toggle(recent.length + topics.length > 0);
  }

  /** Closes the list. */
  hide(): void {
    this.#mark(-1);
    this.#toggle(false);
  }

  #toggle(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    this.#input.ariaExpanded = String(isOpen);
  }

  #option(text: string, onChoose: () => void): HTMLElement {
    const option = h('div', { role: 'option', ariaSelected: 'false' }, text);
    option.addEventListener('click', onChoose);
    return option;
  }

  #options = (): HTMLElement[] => [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];

  #mark(index: number): void {
    this.#active = index;
    this.#options().forEach((option, at) => {
      option.id = `${this.#list.id}-${at}`;
      option.ariaSelected = String(at === index);
      if (at !== index) return;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (this.element.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const options = this.#options();
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined) {
      // One step more than there are: between the last and the first is the input itself.
      const places = options.length + 1;
      this.#mark(((this.#active + 1 + steps + places) % places) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) options[this.#active]!.click();
    else if (event.key === 'Escape' && this.#active >= 0) this.#mark(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const group = (name: string, options: readonly HTMLElement[]): HTMLElement[] =>
  options.length === 0
    ? []
    : [
        h(
          'div',
          { role: 'group', ariaLabel: name },
          h('div', { className: 'head', ariaHidden: 'true' }, name),
          ...options,
        ),
      ];
