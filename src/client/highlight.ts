/** Marks in an article the words that a search led here for, until the reader has enough of it. */
import { searching } from '../i18n/interface.ts';
import { h } from './html.ts';

let clear: (() => void) | undefined;

markFound();
addEventListener('hashchange', markFound);

/** Marks the words that a search left, where this is the place that it led to. */
function markFound(): void {
  const stored = sessionStorage.getItem('found');
  sessionStorage.removeItem('found');
  clear?.();
  if (!stored) return;
  const { url, words } = JSON.parse(stored) as { url: string; words: string[] };
  const target = url === location.href ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const ranges = target ? rangesOf(target, new Set(words.map((word) => word.toLowerCase()))) : [];
  if (!target || ranges.length === 0) return;
  const undo = 'highlights' in CSS ? highlight(ranges) : mark(ranges);
  const button = h('button', { type: 'button', className: 'clear-marks no-print' }, searching.clearMarks);
  clear = () => {
    undo();
    button.remove();
    clear = undefined;
  };
  button.addEventListener('click', () => clear?.());
  document.body.append(button);
}

/** CSS Custom Highlight API: the page stays as it is. */
function highlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set('found', new Highlight(...ranges));
  return () => CSS.highlights.delete('found');
}

/** Where the browser lacks it, in elements. From the last to the first, since each changes what follows it. */
function mark(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const element = h('mark', {});
    range.surroundContents(element);
    return element;
  });
  return () => {
    for (const element of marks) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent?.normalize();
    }
  };
}

function rangesOf(target: Element, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'](?!s\b)\p{L}+)*/gu)) {
      if (!words.has(word.toLowerCase())) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}
