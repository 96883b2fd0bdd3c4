/** What a reader can take from a passage: its number opens a menu, to copy the link or a citation, or report a mistake. */
import { EVIDENCE_KINDS } from '../evidence.ts';
import { h, isPlain } from './html.ts';
import { evidenceOf, numberOf, passageAround } from './passages.ts';
import * as words from '../i18n/index.ts';

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
  const ofKinds = Object.values(EVIDENCE_KINDS).map(({ links }) => evidenceOf(passage, links));
  const marks = ofKinds.find(({ length }) => length > 0) ?? [];
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
          status.replaceChildren(words.copyByHand, field);
          field.select();
        },
      );
    });
    return button;
  };
  const chicago = (): HTMLElement => citationOf(passage, 'chicago');
  const report = cite!.querySelector<HTMLAnchorElement>('[data-report]');
  menu.ariaLabel = words.passageName(numberOf(passage));
  menu.replaceChildren(
    item(words.copyLink, words.linkIsCopied, () => `${address()}#${passage.id}`),
    item(
      words.copyChicago,
      words.citationIsCopied,
      () => inOneLine(chicago()),
      () => chicago().innerHTML,
    ),
    item(words.copyPlain, words.citationIsCopied, () => inOneLine(citationOf(passage, 'plain'))),
    ...(report ? [h('a', { href: withAddress(report.href, `${address()}#${passage.id}`) }, report.textContent)] : []),
    status,
  );
}

/** The address to report to, with `whole` in place of the article's. */
const withAddress = (report: string, whole: string): string =>
  report.replace(`body=${encodeURIComponent(published ?? '')}`, `body=${encodeURIComponent(whole)}`);

/** Fills the address into the citations of the whole article, if the site does not know it. */
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
