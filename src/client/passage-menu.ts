/** What a reader can take from a passage: its number opens a menu, to copy the link or a citation, or report a mistake. */
import { h, isPlain } from './html.ts';
import { momentOf } from './moments.ts';
import { MARK } from './notes.ts';
import { evidenceOf, numberOf, passageAround } from './passages.ts';

const cite = document.querySelector('#cite')?.parentElement;
const menu = h('div', { className: 'preview menu no-print', popover: 'auto', role: 'dialog' });

/** Address of this article as the site knows it; none where it was built without one. */
const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;

/** Address of this article without an anchor, as citations give it: where the site knows none, the page's own. */
const address = (): string => published ?? location.href.replace(/[?#].*/, '');

/** What a slot of a citation reads with its value. */
const filled = (slot: HTMLElement, value: string): string => (slot.dataset['pattern'] ?? '').replace('{}', () => value);

/** A citation of a passage: the article's, with its slots filled. */
function citationOf(passage: HTMLElement, style: string): HTMLElement {
  const citation = cite!.querySelector(`[data-citation=${style}]`)!.cloneNode(true) as HTMLElement;
  const moments = evidenceOf(passage, '.moment').filter((link) => momentOf(link));
  const marks = moments.length > 0 ? moments : evidenceOf(passage, MARK);
  const evidence = [...new Set(marks.map((mark) => mark.textContent))].join(', ');
  const values: Record<string, string> = {
    passage: numberOf(passage),
    evidence,
    anchor: `#${passage.id}`,
    address: `${address()}#${passage.id}`,
  };
  for (const slot of citation.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values[slot.dataset['slot'] ?? ''];
    slot.replaceWith(value ? filled(slot, value) : '');
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
    ...(report ? [h('a', { href: withAddress(report, `${address()}#${passage.id}`) }, 'Report a mistake')] : []),
    status,
  );
}

/** The address to report to, with `whole` in place of the article's. */
const withAddress = (report: string, whole: string): string =>
  report.replace(`body=${encodeURIComponent(published ?? '')}`, `body=${encodeURIComponent(whole)}`);

/** Tells the citations of the whole article where it is, if the site does not know. */
function fillAddress(section: HTMLElement): void {
  for (const slot of section.querySelectorAll<HTMLElement>('[data-slot=address]'))
    slot.textContent = filled(slot, address());
  for (const link of section.querySelectorAll<HTMLAnchorElement>('[data-report]'))
    link.href = withAddress(link.href, address());
}

if (cite) {
  if (published === undefined) fillAddress(cite);
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
