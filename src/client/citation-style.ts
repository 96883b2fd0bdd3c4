/** The style that articles are cited in: the reader chooses it once, and this machine remembers it. */
import { citations } from './citation-slots.ts';
import { h } from './html.ts';
import { citationStyle } from '../i18n/interface.ts';

const KEY = 'citation-style';

/** The citations of the page that one may choose among. */
const choices = [...(citations?.querySelectorAll<HTMLElement>('[data-citation]:not([data-citation=plain])') ?? [])];
const styles = choices.map(({ dataset }) => dataset['citation']!);

/** What the style that was chosen is called. */
export const nameOfChosen = (): string => nameOf(choices[styles.indexOf(chosenStyle())]!);

/** What the page calls the style of a citation. */
const nameOf = (choice: HTMLElement): string => choice.previousElementSibling?.textContent ?? '';

/** The style that was chosen, here or before; the first one where none was, or the page does not have it. */
export function chosenStyle(): string {
  let kept = citations?.dataset['style'];
  try {
    kept ??= localStorage.getItem(KEY) ?? undefined;
  } catch {
    // Where the browser keeps nothing, the first style is shown.
  }
  return styles.find((style) => style === kept) ?? styles[0]!;
}

function choose(style: string): void {
  citations!.dataset['style'] = style;
  showChosen();
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // It holds for this page then.
  }
}

/** Shows the citation in the style that was chosen, and none of the others. */
export function showChosen(): void {
  const chosen = chosenStyle();
  choices.forEach((choice, index) => (choice.parentElement!.hidden = styles[index] !== chosen));
  for (const list of document.querySelectorAll<HTMLSelectElement>('.citation-style select')) list.value = chosen;
}

/** A list to choose the style from, where there are several; `onChoice` is told of a choice. */
export function styleList(onChoice: () => void = () => undefined): HTMLElement[] {
  if (styles.length < 2) return [];
  const list = h(
    'select',
    {},
    ...choices.map((choice, index) => h('option', { value: styles[index]! }, nameOf(choice))),
  );
  list.value = chosenStyle();
  list.addEventListener('change', () => {
    choose(list.value);
    onChoice();
  });
  return [h('label', { className: 'citation-style no-print' }, `${citationStyle}: `, list)];
}
