/** Opens the search over the page: by the header’s link and by Ctrl or ⌘ with K. Without it the link leads to the page. */
// A script of its own, whole in one file, that is loaded when it is asked for; Vite knows those by the name of workers.
import dialog from './search/dialog.ts?worker&url';
import { isPlain } from './html.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]')!;
/** The input of the search page. */
const own = document.querySelector<HTMLInputElement>('main passage-search input');
const load = (): Promise<unknown> => import(/* @vite-ignore */ dialog);
if (own) void load();

function open(): void {
  if (own) own.focus();
  else
    load().then(
      () => dispatchEvent(new Event('open-search')),
      () => location.assign(link.href),
    );
}

link.addEventListener('click', (event) => {
  if (!isPlain(event) || own) return;
  event.preventDefault();
  open();
});
for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => void load(), { once: true });
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
