/** Why a text is no analysis with numbered notes after all. */
import type { OwnCode } from '../report.ts';

export const NOTES_NONE: OwnCode = {
  code: 'notes-none',
  info: {
    severity: 'error',
    expected: 'a list of notes at the end',
    remedy: 'Write each note as a paragraph that begins with its number: [1].',
  },
};

export const TITLE_NONE: OwnCode = {
  code: 'title-none',
  info: { severity: 'error', expected: 'a title on the first line', remedy: 'Put it there.' },
};
