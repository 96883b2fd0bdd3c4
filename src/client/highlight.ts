/** Marks in an article the words that a search led here for, without changing the page (CSS Custom Highlight API). */
const stored = sessionStorage.getItem('found');
sessionStorage.removeItem('found');
if (stored && 'highlights' in CSS) {
  const { url, words } = JSON.parse(stored) as { url: string; words: string[] };
  const target = url === location.href ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target) CSS.highlights.set('found', new Highlight(...rangesOf(target, new Set(words.map(bare)))));
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function rangesOf(target: Element, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)) {
      if (!words.has(bare(word))) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

export {};
