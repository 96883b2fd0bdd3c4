/** The notes of a page: their marks, and their texts to be shown at the marks. */
import { EVIDENCE_KINDS } from '../evidence.ts';
import { h } from './html.ts';
import { noteInList, noteName } from '../i18n/interface.ts';

/** Selects the marks of notes. */
export const MARK = EVIDENCE_KINDS.note.links;

/** The note that a mark leads to, on this page. */
export const noteOf = (mark: HTMLAnchorElement): HTMLElement | null | undefined =>
  document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.closest('li');

/** The words of a note once more, with the way to the note itself. */
export function noteText(note: HTMLElement, mark: HTMLAnchorElement): (Node | string)[] {
  const text = note.querySelector('.note-text')?.cloneNode(true) as Element | undefined;
  text?.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  const label = note.querySelector('.note-number')?.textContent ?? '';
  const whole = h('a', { href: mark.hash, className: 'whole-note', ariaLabel: noteInList(label) }, label);
  return [whole, ' ', ...(text ? [text] : [])];
}

/** What a note is called. */
export const nameOfNote = (note: HTMLElement): string =>
  noteName(note.querySelector('.note-number')?.textContent ?? '');

/** Whether notes stand in the margin beside these passages: the style sheet says so, by the width of the window. */
export const isInMargin = (passages: Element): boolean =>
  getComputedStyle(passages).getPropertyValue('--notes-in').trim() === 'margin';
