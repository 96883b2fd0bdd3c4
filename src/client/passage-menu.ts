/** The number of a passage opens what a reader can do with it; the tools are loaded when one is asked for. */
import tools from './passage-tools.ts?worker&url';
import { citations, fillAddress } from './citation-slots.ts';
import { showChosen, styleList } from './citation-style.ts';
import { isPlain } from './html.ts';
import { passageTools } from '../i18n/interface.ts';

/** What is selected on the page, kept from before the number is pressed: pressing may end it. */
let selected: Range | undefined;

if (citations) {
  fillAddress();
  citations.querySelector('dl')?.before(...styleList());
  showChosen();
  for (const number of document.querySelectorAll<HTMLElement>('.passages .number')) {
    number.title = passageTools;
    number.ariaHasPopup = 'dialog';
  }
  const numberOf = ({ target }: Event): HTMLElement | null =>
    (target as Element).closest<HTMLElement>('.passages .number');
  document.addEventListener('pointerdown', (event) => {
    const selection = getSelection();
    if (!numberOf(event)) return;
    selected = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  });
  document.addEventListener('click', (event) => {
    const number = isPlain(event) && numberOf(event);
    if (!number) return;
    event.preventDefault();
    const range = selected;
    selected = undefined;
    const focused = document.activeElement;
    const open = (): void => {
      // Whoever has gone on while the tools were loaded is not called back.
      if (document.activeElement === focused)
        number.dispatchEvent(new CustomEvent('passage-tools', { bubbles: true, detail: range }));
    };
    void (import(/* @vite-ignore */ tools) as Promise<unknown>).then(open, () =>
      location.assign((number as HTMLAnchorElement).href),
    );
  });
}
