/**
 * Where notes do not stand in the margin, a mark opens its note at the mark: by pointing at it, a click, a touch or the
 * keyboard (WCAG 1.4.13: it can be dismissed, pointed at, and stays).
 */
import { h, isPlain } from './html.ts';
import { isInMargin, MARK, nameOfNote, noteOf, noteText } from './notes.ts';

/** How long the mouse rests on a mark before its note opens, and how long the note stays when it leaves. */
const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 350;

const preview = h('div', { className: 'preview no-print', popover: 'auto', role: 'dialog', tabIndex: -1 });
document.body.append(preview);

let openMark: HTMLAnchorElement | undefined;
/** Whether the note opened for the mouse only, and goes with it. */
let isPassing = false;
let timer = 0;

/** The mark of a note that is to be opened here, with the note. */
function markAt(target: EventTarget | null): { mark: HTMLAnchorElement; note: HTMLElement } | undefined {
  const mark = target instanceof Element ? target.closest<HTMLAnchorElement>(MARK) : null;
  const passages = mark?.closest('.passages');
  const note = mark && noteOf(mark);
  return mark && note && passages && !isInMargin(passages) ? { mark, note } : undefined;
}

function open({ mark, note }: { mark: HTMLAnchorElement; note: HTMLElement }): void {
  if (openMark === mark && preview.matches(':popover-open')) return;
  if (preview.matches(':popover-open')) preview.hidePopover();
  preview.replaceChildren(...noteText(note, mark));
  preview.ariaLabel = nameOfNote(note);
  preview.lang = mark.closest<HTMLElement>('[lang]')?.lang ?? '';
  preview.showPopover({ source: mark });
  openMark = mark;
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const found = markAt(event.target);
  // What was opened on purpose stays.
  if (!isPassing && document.querySelector(':popover-open')) return;
  if (found || preview.contains(event.target as Node)) clearTimeout(timer);
  if (!found) return;
  timer = window.setTimeout(() => {
    if (!preview.matches(':popover-open')) isPassing = true;
    open(found);
  }, OPEN_AFTER_MS);
});
document.addEventListener('pointerout', (event) => {
  if (!markAt(event.target) && !preview.contains(event.target as Node)) return;
  clearTimeout(timer);
  if (isPassing) timer = window.setTimeout(() => preview.hidePopover(), CLOSE_AFTER_MS);
});
document.addEventListener('click', (event) => {
  if (!isPlain(event)) return;
  const found = markAt(event.target);
  if (!found) return;
  event.preventDefault();
  clearTimeout(timer);
  isPassing = false;
  open(found);
  const focus = (): void => preview.focus({ preventScroll: true });
  // The next key goes into the note; a finger need not wait until focus is there.
  if (event.detail === 0) focus();
  else requestAnimationFrame(() => setTimeout(focus));
});
preview.addEventListener('click', (event) => {
  // The browser follows the way to the whole note; focus must not go back to the mark.
  const way = (event.target as Element).closest<HTMLElement>('.whole-note');
  if (!way) return;
  way.blur();
  preview.blur();
  preview.hidePopover();
});
preview.addEventListener('toggle', (event) => {
  if (event.newState !== 'closed') return;
  isPassing = false;
});
addEventListener('resize', () => {
  const passages = openMark?.closest('.passages');
  if (passages && isInMargin(passages) && preview.matches(':popover-open')) preview.hidePopover();
});
