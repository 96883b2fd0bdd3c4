/** Where the window is wide, shows the notes beside the text, each at its mark, none over another. */
import { h, isPlain, oncePerFrame } from './html.ts';
import { isInMargin, MARK, nameOfNote, noteOf, noteText } from './notes.ts';

/** Distance between two notes, in CSS pixels. */
const GAP = 12;

/** All texts of the page, in order: the notes of one may reach down beside the next. */
const margins: NoteMargin[] = [];

/**
 * Puts the notes of all texts beside their marks. Reads all places first and writes them after: one layout, however many
 * notes there are.
 */
function arrangeAll(): void {
  const places = margins.flatMap((margin) => margin.places());
  let free = 0;
  for (const { note, top, at, height } of places) {
    const from = Math.max(at, free);
    note.style.top = `${from - top}px`;
    free = from + height + GAP;
  }
  // The last note ends above the footer.
  const main = document.querySelector('main');
  if (main) main.style.minHeight = places.length > 0 ? `${free - main.getBoundingClientRect().top - scrollY}px` : '';
}

/** The marks of one text with their notes in the margin. */
class NoteMargin {
  readonly #passages: HTMLElement;
  #shown = new Map<HTMLAnchorElement, HTMLElement>();

  constructor(passages: HTMLElement) {
    this.#passages = passages;
    // What makes the margin change often comes several times at once, and never waits for it.
    const update = oncePerFrame(() => this.#update());
    new ResizeObserver(update).observe(passages);
    addEventListener('resize', update);
    document.addEventListener('player-toggle', update);
    passages.addEventListener('click', (event) => this.#lead(event));
    passages.addEventListener('keydown', (event) => this.#leave(event));
    for (const [type, isOn] of [
      ['pointerover', true],
      ['pointerout', false],
      ['focusin', true],
      ['focusout', false],
    ] as const)
      passages.addEventListener(type, ({ target }) => {
        const mark = (target as Element).closest<HTMLAnchorElement>(MARK);
        if (mark) this.#shown.get(mark)?.classList.toggle('is-meant', isOn);
      });
  }

  #update(): void {
    if (isInMargin(this.#passages)) {
      if (this.#shown.size === 0) this.#fill();
    } else {
      for (const note of this.#shown.values()) note.remove();
      this.#shown.clear();
    }
    arrangeAll();
  }

  /** Puts every note behind the block that its mark stands in, so that it is also read there. */
  #fill(): void {
    const ends = new Map<Element, Element>();
    for (const mark of this.#passages.querySelectorAll<HTMLAnchorElement>(MARK)) {
      const note = noteOf(mark);
      let block: Element = mark;
      while (block.parentElement && block.parentElement !== this.#passages) block = block.parentElement;
      if (!note) continue;
      const shown = h(
        'div',
        { className: 'margin-note no-print', role: 'note', tabIndex: -1 },
        ...noteText(note, mark),
      );
      shown.ariaLabel = nameOfNote(note);
      (ends.get(block) ?? block).after(shown);
      ends.set(block, shown);
      this.#shown.set(mark, shown);
    }
  }

  /** Every note with the top of its text, the height of its mark on the page, and its own height. */
  places(): { note: HTMLElement; top: number; at: number; height: number }[] {
    const top = this.#passages.getBoundingClientRect().top + scrollY;
    return [...this.#shown].map(([mark, note]) => ({
      note,
      top,
      at: mark.getBoundingClientRect().top + scrollY,
      height: note.offsetHeight,
    }));
  }

  /** A plain click on a mark leads to its note in the margin. */
  #lead(event: MouseEvent): void {
    const mark = (event.target as Element).closest<HTMLAnchorElement>(MARK);
    const note = mark && this.#shown.get(mark);
    if (!note || !isPlain(event)) return;
    event.preventDefault();
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
  }

  #leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    for (const [mark, note] of this.#shown) if (note.contains(event.target as Node)) mark.focus();
  }
}

for (const passages of document.querySelectorAll<HTMLElement>('.passages')) margins.push(new NoteMargin(passages));
