/** Takes from a text what shows best why it was found: whole sentences, with the words marked. */
import { wordsOf } from './words.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** Whether it is a word that was looked for. */
  isMatch: boolean;
}

/** Part of a text. */
export interface Excerpt {
  pieces: Piece[];
  /** Whether the text goes on before and after it. */
  isCut: { before: boolean; after: boolean };
}

/** Texts of so many characters are shown whole. */
const WHOLE = 420;

/** How long an excerpt is; a single sentence may be longer. */
const LENGTH = 320;

/** A sentence beyond this is cut between words. */
const LONGEST = 480;

/** The end of a sentence, with the quotation marks and brackets that belong to it. */
const END = /[.!?…。！？]+["'”’»)\]]*(?=\s+[\p{Lu}\p{Lo}\p{N}"'“‘«([])|[。！？]/gu;

interface Span {
  start: number;
  end: number;
}

/** The part of `text` that holds most of the words of the index in `terms`. */
export function excerpt(text: string, terms: ReadonlySet<string>): Excerpt {
  const matches = wordsOf(text).filter(
    ({ term, joined }) => terms.has(term) || (joined !== undefined && terms.has(joined)),
  );
  const span = text.length <= WHOLE ? { start: 0, end: text.length } : best(sentencesOf(text), matches, text);
  return {
    pieces: piecesOf(text, span, matches),
    isCut: { before: span.start > 0, after: span.end < text.trimEnd().length },
  };
}

function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(END)].map(({ 0: mark, index }) => index + mark.length);
  return [...ends, text.length].map((end, at) => ({ start: at === 0 ? 0 : ends[at - 1]!, end }));
}

/** The sentences in a row that hold most words, and of those that hold as many the first. */
function best(sentences: readonly Span[], matches: readonly (Span & { term: string })[], text: string): Span {
  let chosen = { span: sentences[0]!, held: -1 };
  sentences.forEach(({ start, end: ending }, from) => {
    // It begins with a sentence that holds one of them, or with the text where none does.
    if (matches.length > 0 && !matches.some((match) => match.start >= start && match.end <= ending)) return;
    for (let to = from; to < sentences.length; to++) {
      const span = { start, end: sentences[to]!.end };
      if (to > from && span.end - span.start > LENGTH) break;
      const inside = matches.filter((match) => match.start >= span.start && match.end <= span.end);
      // Different words count first, then how often; a longer excerpt wins over a shorter one that holds as much.
      const held = new Set(inside.map(({ term }) => term)).size * 1000 + inside.length;
      if (held > chosen.held || (held === chosen.held && chosen.span.start === start)) chosen = { span, held };
    }
  });
  const { span } = chosen;
  const [first] = matches.filter(({ start }) => start >= span.start);
  return span.end - span.start <= LONGEST ? trimmed(span, text) : around(first?.start ?? span.start, span, text);
}

/** Without the space before a sentence. */
const trimmed = ({ start, end }: Span, text: string): Span => ({
  start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
});

/** Part of a long sentence around a place in it, between words. */
function around(at: number, { start, end }: Span, text: string): Span {
  const from = Math.max(start, at - LENGTH / 2);
  const to = Math.min(end, from + LENGTH);
  const before = from === start ? from : text.indexOf(' ', from) + 1;
  const after = to === end ? to : text.lastIndexOf(' ', to);
  return { start: before > 0 ? before : from, end: after > before ? after : to };
}

function piecesOf(text: string, { start, end }: Span, matches: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    if (match.start > at) pieces.push({ text: text.slice(at, match.start), isMatch: false });
    pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
    at = match.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMatch: false });
  return pieces;
}
