/** Lines that begin a note, in the ways in which converters write its mark. */
import type { Heading, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { openingTag, positionOf } from '../fit/tree.ts';

const MARK = /^\s*\^?\[\s?(\d{1,3})\s?\]\^?:?\s*/;
const BARE_MARK = /^\s*(\d{1,3})(?:[.)]\s*|\s+)(?=\S)/;

/** A line that begins a note: its label, and the words behind it. */
export interface NoteLine {
  label: string;
  words: PhrasingContent[];
  /** Where its mark leads: back to the text. */
  url?: string;
}

/** Reads the mark that a line begins with; a bare number counts only where it is `bare`, the next one of its list. */
export function readMark(words: readonly PhrasingContent[], bare: number | undefined): NoteLine | undefined {
  const [first, ...others] = words;
  if (first?.type === 'text') {
    const number = BARE_MARK.exec(first.value);
    const match = MARK.exec(first.value) ?? (bare !== undefined && number?.[1] === String(bare) ? number : null);
    if (match) return { label: match[1]!, words: [{ ...first, value: first.value.slice(match[0].length) }, ...others] };
    // Converters put spaces, or half of the brackets, before the mark.
    return /^\s*\[?$/.test(first.value) && others.length > 0 ? readMark(others, bare) : undefined;
  }
  if (first?.type === 'link' && first.url.includes('#')) {
    const label = /^\s*\[?(\d{1,3})\]?\.?\s*$/.exec(toString(first, { includeHtml: false }))?.[1];
    return label === undefined ? undefined : { label, words: others, url: first.url };
  }
  // An empty element is an anchor that marks lead to.
  if (first?.type === 'html' && /^<(?:span|a)\s[^>]*>$/i.test(first.value)) {
    const [close, ...rest] = others;
    return close?.type === 'html' && /^<\/(?:span|a)>$/i.test(close.value) ? readMark(rest, bare) : undefined;
  }
  if (first?.type === 'html' && openingTag(first)?.tagName === 'sup') {
    const end = words.findIndex((word) => word.type === 'html' && /^<\/sup>$/i.test(word.value));
    const label = /^\s*\[?(\d{1,3})\]?\s*$/.exec(toString({ type: 'paragraph', children: words.slice(1, end) }))?.[1];
    return end > 0 && label !== undefined ? { label, words: words.slice(end + 1) } : undefined;
  }
  return undefined;
}

/** The lines of a paragraph. */
export function linesOf(paragraph: Paragraph | Heading): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text' || !child.value.includes('\n')) lines.at(-1)!.push(child);
    else {
      let line = child.position?.start.line ?? 1;
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        const start = { line, column: index === 0 ? (child.position?.start.column ?? 1) : 1 };
        const part: Text = { type: 'text', value, position: { start, end: start } };
        if (value !== '') lines.at(-1)!.push(part);
        line++;
      });
    }
  }
  return lines;
}

/** Puts a line behind `words`, in the same text where both are text, so that a divided word is seen. */
export function appendLine(words: PhrasingContent[], line: readonly PhrasingContent[]): void {
  const last = words.at(-1);
  const [first, ...rest] = line;
  if (words.length === 0) words.push(...line);
  else if (last?.type === 'text' && first?.type === 'text') {
    last.value += `\n${first.value}`;
    words.push(...rest);
  } else words.push({ type: 'text', value: '\n' }, ...line);
}

/** Words as a paragraph, which stands where they stand or where `at` does. */
export const toParagraph = (words: PhrasingContent[], at: Nodes): Paragraph => ({
  type: 'paragraph',
  children: words,
  ...positionOf(words[0]?.position ? words[0] : at),
});

/** A note that ends with a backlink names its label there: `[↩](#fnref3)`. */
export function backlink(words: readonly PhrasingContent[]): NoteLine | undefined {
  const last = words.at(-1);
  const label = last?.type === 'link' ? /^#[a-z_:-]*ref[:-]?(\d{1,3})$/i.exec(last.url)?.[1] : undefined;
  return label === undefined ? undefined : { label, words: words.slice(0, -1) };
}
