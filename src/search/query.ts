/** Reads what a reader typed. */
import { searchLanguage } from './language.ts';
import { namedTerm } from './terms.ts';
import { termOf, wordsOf } from './words.ts';

/** A word that is looked for. */
export interface QueryTerm {
  /** As it was typed, and where in the query, in UTF-16 units. */
  text: string;
  start: number;
  end: number;
  folded: string;
  /** Words of the index that answer it; the first is its own. */
  terms: readonly string[];
  /** Words of the index that it makes with its neighbours: what is written as two words may be one, `peace keeping`. */
  pairs: readonly string[];
  /** Position in the query, counted in words that say nothing too. */
  position: number;
  /** Whether it stands in quotation marks or names something by its number: nothing else answers it then. */
  isExact: boolean;
  /** Which of the quoted phrases it belongs to, by its place among them. */
  phrase?: number;
  /** Whether more of it may follow: it is the last one, and still being typed. */
  isBeginning: boolean;
}

/** A query as it was understood. */
export interface Query {
  terms: readonly QueryTerm[];
  /** What stood in quotation marks, in folded words. */
  phrases: readonly (readonly string[])[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]?/gu;

/** Terms beyond these are left out: nobody types them, and each costs. */
const TERMS = 24;

/** Understands `text`; the last word is taken for a beginning where the reader `isTyping`. */
export function parseQuery(text: string, isTyping = false): Query {
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: whole, 1: words, index }) => ({
    start: index,
    end: index + whole.length,
    words: words!,
  }));
  const isQuoted = (at: number): boolean => quoted.some(({ start, end }) => start <= at && at < end);
  const named = searchLanguage.named(text).filter(({ start }) => !isQuoted(start));
  const words = wordsOf(text).filter(({ start }) => !named.some((name) => name.start <= start && start < name.end));
  const isAllStop = words.every(({ isStop }) => isStop) && named.length === 0;
  const terms = words.map((word, position): QueryTerm => {
    const next = words[position + 1];
    const last = words[position - 1];
    const neighbours = [last && last.folded + word.folded, next && word.folded + next.folded];
    const isAlone = isQuoted(word.start) || word.isStop;
    return {
      text: text.slice(word.start, word.end),
      start: word.start,
      end: word.end,
      folded: word.folded,
      terms: [...new Set([word.term, ...(word.joined ? [word.joined] : [])])],
      pairs: isAlone ? [] : neighbours.filter((pair) => pair !== undefined).map(termOf),
      position,
      isExact: isQuoted(word.start),
      ...(isQuoted(word.start) ? { phrase: quoted.findIndex(({ end }) => word.start < end) } : {}),
      isBeginning: isTyping && position === words.length - 1 && word.end === text.length,
    };
  });
  const said = terms.filter((_, index) => isAllStop || !words[index]!.isStop);
  const names = named.map(({ start, end, kind, number }, index) => ({
    text: text.slice(start, end),
    start,
    end,
    folded: namedTerm(kind, number),
    terms: [namedTerm(kind, number)],
    pairs: [],
    // Apart from all others: it is near to none of them.
    position: 1000 * (index + 1),
    isExact: true,
    // Each for itself: it may stand anywhere in an entry.
    phrase: -1 - index,
    isBeginning: false,
  }));
  return {
    terms: [...names, ...uniqueBy(said)].slice(0, TERMS),
    phrases: quoted
      .map(({ words: phrase }) => wordsOf(phrase).map(({ folded }) => folded))
      .filter(({ length }) => length > 1),
  };
}

/** Each word once: said twice it counts no more. */
const uniqueBy = (terms: readonly QueryTerm[]): QueryTerm[] =>
  terms.filter(
    (term, index) =>
      terms.findIndex(({ terms: [own], phrase }) => own === term.terms[0] && phrase === term.phrase) === index,
  );
