/** Words that the end of a line has divided: whether the hyphen is theirs, told by the words of the text itself. */

/** What is known of the words of a text. */
export interface Vocabulary {
  /** Words in small letters, those with hyphens as they stand within a line. */
  has: (word: string) => boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** Reads the words of `text` that no line divides. */
export function vocabularyOf(text: string): Vocabulary {
  const words = new Set<string>();
  for (const line of text.split('\n'))
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const isBroken = /^[-\u2010\u00AD]\s*$/.test(line.slice(index + word.length));
      if (isBroken) continue;
      const parts = toPlain(word).split('-');
      // A line may divide a word of several parts at any of them.
      for (let count = 1; count <= parts.length; count++)
        if (count !== 1 || parts.length === 1) words.add(parts.slice(0, count).join('-'));
    }
  return { has: (word) => words.has(toPlain(word)) };
}

const toPlain = (word: string): string => word.toLowerCase().replace(/[\u2010\u2011]/g, '-');

/** What a line ends with where a word is divided; the last part of the word. */
export const DIVIDED = /([\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*)[-\u2010\u00AD][ \t]*$/u;
const BEGINNING = /^\s*([\p{L}\p{M}\p{N}]+)/u;

/** Words that stand between a part with a hanging hyphen and its second part: “pre- and post-war”. */
const BETWEEN = /^(?:and|or|to|nor|und|oder|bis|et|ou|ve|veya|ile|y|o)$/iu;
/** Words with a hyphen by their parts, for those that stand nowhere else in the text. */
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
const UNITS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/iu;
const FIRST_PARTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|long|short|well|so|self|ill|full|half|high|low|much|far|large|small|wide|mid|late|early|north|south|east|west|all|cross|decision|policy|year|old|new|best|better|hard|deep|open|inter|non|post|pre|pro|anti|semi|state|world|time|market|land|sea|air)$/iu;
const SECOND_PARTS =
  /^(?:term|known|called|run|lived|standing|established|range|scale|level|levels|based|made|owned|governing|sufficient|determination|evident|thirds|quarters|century|party|founded|aligned|educated|paid|intentioned|informed|looking|reaching|sighted|fetched|speed|profile|ranking|income|border|making|makers|lying|water|honoured|honored|fated|year|day|sized|country|east|west|tech)$/iu;

/** A dash that touches the word before it, at the end of a line. */
const DASHED = /([\p{L}\p{M}\p{N}]+)([–—])[ \t]*$/u;

/** How the two parts of a word go together. */
export interface Joint {
  first: string;
  second: string;
  /** What stands between the parts: nothing, the hyphen or dash, or the hyphen and a space. */
  between: '' | '-' | '- ' | '–' | '—';
}

/** How a line and the next one go together, where the first ends in a hyphen; `undefined` where it divides no word. */
export function jointOf(line: string, next: string, words: Vocabulary): Joint | undefined {
  const second = BEGINNING.exec(next)?.[1];
  if (second === undefined) return undefined;
  const dash = DASHED.exec(line);
  if (dash) return { first: dash[1]!, second, between: dash[2] as '–' | '—' };
  const first = DIVIDED.exec(line)?.[1];
  return first === undefined ? undefined : { first, second, between: betweenOf(first, second, words) };
}

function betweenOf(first: string, second: string, words: Vocabulary): '' | '-' | '- ' {
  if (BETWEEN.test(second) && !words.has(first + second)) return '- ';
  const isInCapitals = /^\p{Lu}{2,}$/u.test(first) && /^\p{Lu}{2,}/u.test(second);
  if ((/^[\p{Lu}\p{N}]/u.test(second) && !isInCapitals) || /\p{N}$/u.test(first)) return '-';
  const last = first.split(/[-\u2010\u2011]/).at(-1)!;
  // The word as a whole, and its last part, which may itself be divided: “well-estab-lished”.
  if (words.has(`${first}-${second}`) || words.has(`${last}-${second}`)) return '-';
  if (words.has(last + second)) return '';
  if (TENS.test(last) && UNITS.test(second)) return '-';
  return FIRST_PARTS.test(last) && SECOND_PARTS.test(second) ? '-' : '';
}
