/** The words of passages as one would quote them: without numbers, marks, timestamps and what editors say of them. */

/** What stands in a passage and is none of its words. */
const NO_WORDS = '.number, .timestamps, .evidence, sup, .entry-mark, .editor-note, .margin-note, ul, ol';

const inOneLine = (node: Node): string =>
  (node.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();

function wordsOf(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NO_WORDS)) part.remove();
  return inOneLine(copy);
}

/** What an item of a list cannot be understood without: the paragraph before the list, and the items around it. */
function before(passage: Element): string[] {
  const list = passage.parentElement?.closest('ul, ol');
  if (!list) return [];
  const around = list.parentElement?.closest('li[id]');
  if (around) return [...before(around), wordsOf(around)];
  const leadIn = list.previousElementSibling;
  return leadIn?.matches('p[id]') ? [wordsOf(leadIn)] : [];
}

/** A passage as a quotation; an item of a list after what introduces it. */
export const quotationOf = (passage: Element): string => [...before(passage), wordsOf(passage)].join(' ');

/** What is selected, a line for each block of it. */
export function quotationIn(range: Range): string {
  const held = document.createElement('div');
  held.append(range.cloneContents());
  for (const part of held.querySelectorAll(NO_WORDS.replace(', ul, ol', ''))) part.remove();
  for (const block of held.querySelectorAll('p, li, h2, h3, h4, td')) block.append('\n');
  return (held.textContent ?? '')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ ([.,;:])/g, '$1')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}
