/** Whether a paragraph is the first part of one that a page break has torn, told by its words and those of the next. */
import { DIVIDED } from './divided-words.ts';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık';
const AT_MONTH = new RegExp(String.raw`^(?:${MONTHS})\b`, 'u');

const DATE = new RegExp(String.raw`^(?:\d{1,2}(?:st|nd|rd|th|er)?\.? )?(?:${MONTHS})(?: \d{1,2},)? \d{4}$`, 'iu');

/** Whether words are a date and nothing else. */
export const isDate = (words: string): boolean => DATE.test(words);

/** Words that no sentence ends with, and abbreviations that stand before a name or a number. */
const UNENDING = new RegExp(
  String.raw`(?:^|[\s(\[“‘„«"'’])(?:${[
    'an?|the|of|in|on|at|by|for|from|with|to|into|onto|upon|and|or|but|nor|as|than|that|which|who|whose|between|among|under|over|about|its|his|her|their|our|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|not|more|most|less|fewer|each|every|some|this|these|those|if|because|while|where|when',
    'der|die|das|des|dem|den|ein|eine|einer|einem|einen|und|oder|von|vom|zu|zur|zum|im|am|für|mit|bei|nach|auf|aus|an|als|wie|dass|weil',
    'le|la|les|du|de|un|une|et|ou|dans|pour|par|sur|avec|que|qui|au|aux|ve|veya|ile|bir|bu|şu|için|gibi|kadar|daha|en|el|los|las|y|con|por|para',
    String.raw`(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Nr|vol|pp?|S|ca|approx|Fig|Art|Gen|Col|Capt|Lt|Sen|Gov|Hr|Fr|bzw|vgl|z\. ?B|Doç|Yrd|e\.g|i\.e|cf|vs)\.`,
    MONTHS,
  ].join('|')})$`,
  'u',
);
/** Lines that stand under or over a picture or a table. */
const CAPTION =
  /^(?:figure|fig\.|table|sources?:|photo|photograph|map|image|chart|abbildung|abb\.|tabelle|quelle|şekil|tablo|kaynak|carte)\s*[\d:]/iu;
/** What begins an item. A year does not. */
const ITEM = /^(?:[-–—•▪●*]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/iu;
/** A heading that has no mark is no longer than this, in characters. */
const MAX_HEADING = 80;
/** A salutation, or the line of a verse or an address, is no longer than this. */
const MAX_LINE = 48;

/** Lines that are no longer than this part of the others are lines on purpose. */
export const SHORT = 0.62;

/** Whether words may be a heading: short, with a capital or figure first, and without a stop at their end. */
export const isHeadingLike = (words: string): boolean =>
  words.length <= MAX_HEADING &&
  /^["“„«‘]?[\p{Lu}\p{N}]/u.test(words) &&
  !/[.!:;,–—-]["”’»)]?$/u.test(words) &&
  !CAPTION.test(words);

/** Whether a sentence ended before the last one began: no heading, line of verse or address does so. */
export const isInSentence = (words: string): boolean => /\p{Ll}{2}[.!?]["”’»)]?\s+["“„«‘(]?\p{Lu}/u.test(words);

/**
 * Whether a paragraph of these words stops before its sentence does, and `next` goes on with it. Where a page is known to end
 * between the two (`isAtPageEnd`), less is needed: headings do not end pages.
 */
export function isTorn(words: string, next: string, isAtPageEnd = false): boolean {
  if (words === '' || next === '' || CAPTION.test(words) || CAPTION.test(next)) return false;
  // A dash between words stands at the beginning of a line as well; one that makes an item follows an end.
  if (/^[–—]\s\p{Ll}/u.test(next)) return /[\p{L}\p{N})”"’»]$/u.test(words) && !isHeadingLike(words);
  if (ITEM.test(next)) return false;
  if (DIVIDED.test(words)) return words.length > 3;
  if (/[\p{L}\p{N}]\/$/u.test(words)) return true;
  if (/^["“„«'‘(\[]?\p{Ll}/u.test(next)) return /[\p{L}\p{N},;–—)\]”"’»%]$/u.test(words);
  if (/\d\.?$/.test(words) && AT_MONTH.test(next)) return true;
  // A year that ends a sentence, a bracket that goes on with one.
  if (/^(?:\d{3,4}|\d+[–-]\d+)[.,;:)]/u.test(next)) return /[\p{L},–—-]$/u.test(words);
  if (!/^["“„«'‘(\[]?[\p{Lu}\p{N}]/u.test(next)) return false;
  const isShort = words.length <= MAX_LINE;
  if (UNENDING.test(words))
    return (
      !isShort ||
      isInSentence(words) ||
      /^["“„«‘(\[]?\p{N}/u.test(next) ||
      !/^\p{Lu}[^.]*$/u.test(words) ||
      /\.$/.test(words)
    );
  if (!/(?:[\p{L}\p{N}–—]|,[”"’»)]?)$/u.test(words) || isShort || isHeadingLike(next)) return false;
  return isAtPageEnd || /[,–—][”"’»)]?$/u.test(words) || isInSentence(words) || words.length > MAX_HEADING;
}
