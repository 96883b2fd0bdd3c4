/** The kinds of value that several schemas share, each with the sentence that an editor reads when it is wrong. */
import { z } from 'zod';
import { isSound } from './characters.ts';

/** Whether `text` names a day of the (proleptic Gregorian) calendar, written YYYY-MM-DD as in ISO 8601. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether `text` is a well-formed language tag (BCP 47). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** Whether `text` is an address that a reader can be sent to: https or http, without a user name, at a public host. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2048 || /[\s<>"]/.test(text) || !isSound(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (username || password) return false;
  return !/^(localhost|.*\.local|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|0\..*|\[.*\])$/.test(
    hostname,
  );
}

/** Text that says something and shows as it is written: with a letter, digit or sign, and without characters nobody sees. */
export const text = z
  .string()
  .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), 'some text')
  .refine(isSound, 'characters that are seen, in the order in which they stand, with their accents (Unicode NFC)');

/** What a thing is called: a text in one line, with a letter or digit by which it is found in lists. */
export const title = text
  .refine((value) => /[\p{L}\p{N}]/u.test(value), 'a name with a letter or digit')
  .refine((value) => !/[\n\r\u2028\u2029]/.test(value.trim()), 'a name in one line');

/** Name of a file or record in addresses: lower-case Latin letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'lower-case Latin letters, digits and hyphens, such as "a-short-name"');

/** A day, ISO 8601. */
export const isoDate = z
  .string()
  .refine(isCalendarDate, 'a day of the calendar, written YYYY-MM-DD, such as 2026-03-01');

/** A language, BCP 47. */
export const language = z.string().refine(isLanguageTag, 'a language tag (BCP 47), such as en, mn or zh-Hant');

/** Anchors that a page has had, each with the anchor that it leads to now. */
export const anchors = z
  .record(
    z.string().regex(/^[^\s#]+$/, 'an anchor, without #'),
    z.string().regex(/^[^\s#]+$/, 'an anchor of the page, without #'),
  )
  .optional();

/** A web address. */
export const webAddress = z.string().refine(isWebAddress, 'a public web address that begins with https:// or http://');

/** Id of a passage as it is written in the text, without the circumflex: `p7`, or `p7a` for one put in later. */
export const passageId = z
  .string()
  .regex(/^p(0|[1-9]\d*)[a-z]*$/, 'the number of a passage as it stands in the text, such as p7 or p7a');

/** Label of a note, without the brackets and the circumflex. */
export const noteLabel = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, 'the label of a note in quotation marks, such as "3" for [^3]');
