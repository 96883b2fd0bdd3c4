/** The search in a dialog, over the page that one reads; `open-search` opens it. */
import styles from '../../styles/search.css?url';
import { searching, searchPage } from '../../i18n/interface.ts';
import { h } from '../html.ts';
import './passage-search.ts';

let dialog: HTMLDialogElement | undefined;
let styled: Promise<unknown> | undefined;

addEventListener('open-search', () => void open());

async function open(): Promise<void> {
  await (styled ??= addStyles());
  dialog ??= makeDialog(document.querySelector<HTMLElement>('[data-search]')!.dataset['search']!);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')!.select();
}

/** Pages without a search of their own do without its styles until then. The dialog works without them too. */
function addStyles(): Promise<unknown> {
  const link = h('link', { rel: 'stylesheet', href: styles });
  document.head.append(link);
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, resolve, { once: true });
  });
}

/** The dialog of a site below `base`. */
function makeDialog(base: string): HTMLDialogElement {
  const search = document.createElement('passage-search');
  search.dataset['base'] = base;
  const close = h('button', { type: 'button', className: 'close' }, searching.close);
  const made = h('dialog', { className: 'search-dialog', ariaLabel: searchPage.title }, close, search);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A press beside the dialog, or on a way to another place of the same page.
    if (target === made || target.closest('a[href*="#"]')) made.close();
  });
  document.body.append(made);
  return made;
}
