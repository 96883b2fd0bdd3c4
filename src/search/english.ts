/** What searching knows of English. */
import { stemmer } from 'stemmer';
import type { SearchLanguage } from './rules.ts';

/** Words that say nothing alone, folded. Those that are names too (“may”, “us”, “who”, “will”) are not among them. */
const STOP_WORDS =
  'a about after all also although am an and any are as at be been before being both but by can could did do does doing ' +
  'for from had has have having he her hers him his how i if in into is it its itself me more most my no nor of on once ' +
  'one only or other our out over own s same she should so some such t than that the their them then there these they ' +
  'this those through to too under until up very was we were what when where which while whom why with would you your';

/** Endings and letters that British and American English write in two ways; both become one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{2})our/g, 'or'],
  [/is(?=e$|ed$|es$|er|ing$|ation)/, 'iz'],
  [/ys(?=e$|ed$|es$|ing$)/, 'yz'],
  [/ence(?=s?$)/, 'ense'],
  [/tre(?=s?$)/, 'ter'],
  [/ogue(?=s?$)/, 'og'],
  [/mme(?=s?$)/, 'm'],
  [/ae|oe/g, 'e'],
];

/** The beginning of a reference to a note, a page or a passage, as readers type it. */
const NAMED = /\b(?:(foot)?note|(pages?|pp?\.)|(passage|para(?:graph)?\.?|¶))\s*(\d+)(?:\s*[-–]\s*\d+)?(?!\d)/giu;

export const english: SearchLanguage = {
  stopWords: new Set(STOP_WORDS.split(' ')),
  stem: (word) => stemmer(SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), word)),
  named: (text) =>
    [...text.matchAll(NAMED)].map(({ 0: words, 2: page, 3: passage, 4: number, index }) => ({
      start: index,
      end: index + words.length,
      kind: page ? 'page' : passage ? 'passage' : 'note',
      number: number!,
    })),
};
