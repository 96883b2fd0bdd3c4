/** What an article may be made of. */
import type { CodeInfo } from './code-info.ts';

export const ELEMENTS_CODES = {
  'mdx-syntax': {
    severity: 'error',
    expected: 'Markdown with the elements <Dated>, <Claim>, <Foreign> and <EditorNote> only',
    remedy: 'Write a literal { or < as \\{ or \\<, and close every element.',
  },
  'mdx-code': {
    severity: 'error',
    expected: 'text; articles are data, not programs',
    remedy: 'Write a literal { as \\{; write "import" or "export" at the start of a line as &#105;mport, &#101;xport.',
  },
  'mdx-element': {
    severity: 'error',
    expected: 'one of the elements <Dated>, <Claim>, <Foreign> and <EditorNote>',
    remedy: 'Use Markdown instead, or write a literal < as \\<.',
  },
  'mdx-attribute': {
    severity: 'error',
    expected: 'the attributes of the element, as text in quotation marks',
    remedy: 'Correct or delete the attribute.',
  },
  'date-edtf': {
    severity: 'error',
    expected: 'a date in EDTF (ISO 8601-2, level 1), such as 1969-06-24, 1990, 1994/1997, 199X or 1945?',
    remedy: 'Correct the attribute.',
  },
  'claim-kind': {
    severity: 'error',
    expected: 'either a figure (value, with unit where it has one) or a reading in few words (says)',
    remedy: 'Write one of the two.',
  },
  'claim-value': {
    severity: 'error',
    expected: 'a number such as 6.3e9, >50, <33, ~7000000000 or 5..7, without spaces and thousands separators',
    remedy: 'Correct the attribute value; what is counted goes into unit.',
  },
} as const satisfies Record<string, CodeInfo>;
