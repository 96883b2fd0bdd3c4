/** Notes and citations. */
import type { CodeInfo } from './code-info.ts';

export const NOTES_CODES = {
  'citation-place': {
    severity: 'error',
    expected: 'citations in notes only',
    remedy: 'Put it in a note: [^2] in the text, and [^2]: [@key, p. 5] at the end.',
  },
  'citation-form': {
    severity: 'error',
    expected: 'a citation such as [@key, p. 5] or [see @key; @other, ch. 2], in plain text',
    remedy: 'Write one @key in each part, and a semicolon between parts.',
  },
  'citation-unknown': {
    severity: 'error',
    expected: 'the id of a record in content/works.json',
    remedy: 'Correct the key, or add the record.',
  },
  'note-undefined': {
    severity: 'error',
    expected: 'text for every note',
    remedy: 'Add a line "[^…]: …" at the end of the file, or correct the mark.',
    ofSource: true,
  },
  'note-unused': {
    severity: 'error',
    expected: 'a mark in the text for every note',
    remedy: 'Put the mark after the claim that the note supports, or delete the note.',
    ofSource: true,
  },
  'note-doubled': {
    severity: 'error',
    expected: 'one text for each note',
    remedy: 'Delete one of the two, or give it another label.',
    ofSource: true,
  },
  'note-empty': {
    severity: 'error',
    expected: 'the text of the note',
    remedy: 'Write it, or delete the note and its mark.',
    ofSource: true,
  },
  'note-order': {
    severity: 'error',
    expected: 'numbered notes in the order of their first use',
    remedy: 'Renumber the notes, or move the mark.',
    ofSource: true,
  },
  'note-nested': {
    severity: 'error',
    expected: 'notes without notes of their own',
    remedy: 'Merge the second note into the first.',
  },
  'note-label': {
    severity: 'error',
    expected: 'a label of letters, digits and hyphens',
    remedy: 'Give the note another label.',
  },
  'topic-note': {
    severity: 'error',
    expected: 'introductions that rest on passages, not on notes',
    remedy: 'Link to the passage instead: [words](/articles/…/#p7).',
  },
} as const satisfies Record<string, CodeInfo>;
