/**
 * Every code that a diagnostic can have, with what was expected and how to put it right. A diagnostic begins with its place
 * and its code: search for the code here to see what it asks for, and in src/ to see what raises it.
 */
import type { CodeInfo } from './code-info.ts';
import { ELEMENTS_CODES } from './elements.ts';
import { FILES_CODES } from './files.ts';
import { IMPORTS_CODES } from './imports.ts';
import { LINKS_CODES } from './links.ts';
import { NOTES_CODES } from './notes.ts';
import { PASSAGES_CODES } from './passages.ts';
import { SETTINGS_CODES } from './settings.ts';
import { TIMESTAMPS_CODES } from './timestamps.ts';

/** The codes that the content checks raise. */
export const CONTENT_CODES = {
  ...FILES_CODES,
  ...SETTINGS_CODES,
  ...ELEMENTS_CODES,
  ...PASSAGES_CODES,
  ...TIMESTAMPS_CODES,
  ...NOTES_CODES,
  ...LINKS_CODES,
} as const;

const ALL_CODES = { ...CONTENT_CODES, ...IMPORTS_CODES } as const;

/** The code of a diagnostic. */
export type Code = keyof typeof ALL_CODES;

/** What each code says. */
export const CODES: Readonly<Record<Code, CodeInfo>> = ALL_CODES;
