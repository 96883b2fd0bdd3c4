/** What a reader can take from a passage: its number opens a menu, to copy the link or a citation, or report a mistake. */
import { h, isPlain } from './html.ts';
import { momentOf } from './moments.ts';
import { MARK } from './notes.ts';
import { evidenceOf, numberOf, passageAround } from './passages.ts';

const cite = document.querySelector('#cite')?.parentElement;
const menu = h('div', { className: 'preview menu no-print', popover: 'auto', role: 'dialog' });

/** Address of this article without an anchor, as citations give it. */
const address = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');

/** A citation of a passage: the article's, with its slots filled. */
function citationOf(passage: HTMLElement, style: string): HTMLElement {
  const citation = cite!.querySelector(`[data-citation=${style}]`)!.cloneNode(true) as HTMLElement;
  const moments = evidenceOf(passage, '.moment').filter((link) => momentOf(link));
  const marks = moments.length > 0 ? moments : evidenceOf(passage, MARK);
  const evidence = [...new Set(marks.map((mark) => mark.textContent))].join(', ');
  const values: Record<string, string> = { passage: numberOf(passage), evidence, anchor: `#${passage.id}` };
  for (const slot of citation.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values[slot.dataset['slot'] ?? ''];
    slot.replaceWith(value ? (slot.dataset['pattern'] ?? '').replace('{}', value) : '');
  }
  return citation;
}

const inOneLine = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Puts a text on the clipboard, with its italics where the place it goes to takes them. */
async function copy(text: string, html?: string): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const types = { 'text/plain': text, 'text/html': html.replace(/\s+/g, ' ').trim() };
  const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

function fill(passage: HTMLElement): void {
  const status = h('p', { className: 'quiet', role: 'status' });
  const item = (label: string, done: string, text: () => string, html?: () => string): HTMLElement => {
    const button = h('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      copy(text(), html?.()).then(
        () => (status.textContent = done),
        () => {
          // Where the browser does not let us, the text is there to be copied by hand.
          const field = h('textarea', { readOnly: true, value: text(), ariaLabel: label });
          status.replaceChildren('Please copy it from here: ', field);
          field.select();
        },
      );
    });
    return button;
  };
  const chicago = (): HTMLElement => citationOf(passage, 'chicago');
  const report = cite!.querySelector<HTMLAnchorElement>('[data-report]')?.getAttribute('href');
  menu.ariaLabel = `Passage ${numberOf(passage)}`;
  menu.replaceChildren(
    item('Copy link', 'The link is copied.', () => `${address()}#${passage.id}`),
    item(
      'Copy citation, Chicago style',
      'The citation is copied.',
      () => inOneLine(chicago()),
      () => chicago().innerHTML,
    ),
    item('Copy citation, plain words', 'The citation is copied.', () => inOneLine(citationOf(passage, 'plain'))),
    ...(report ? [h('a', { href: atPassage(report, passage) }, 'Report a mistake')] : []),
    status,
  );
}

/** The address to report to, with the passage's in place of the article's. */
const atPassage = (report: string, passage: HTMLElement): string =>
  report.replace(encodeURIComponent(address()), encodeURIComponent(`${address()}#${passage.id}`));

if (cite) {
  document.body.append(menu);
  document.addEventListener('click', (event) => {
    if (!isPlain(event)) return;
    const number = (event.target as Element).closest<HTMLElement>('.passages .number');
    const passage = number && passageAround(number);
    if (!passage) return;
    event.preventDefault();
    if (menu.matches(':popover-open')) menu.hidePopover();
    fill(passage);
    menu.showPopover({ source: number });
    menu.querySelector('button')?.focus({ preventScroll: true });
  });
}
