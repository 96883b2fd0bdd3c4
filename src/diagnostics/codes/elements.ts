/** What an article may contain. */
import type { CodeInfo } from './code-info.ts';

export const ELEMENTS_CODES = {
  'mdx-syntax': {
    severity: 'error',
    expected: 'Markdown with no elements but <Dated>, <Claim>, <Foreign> and <EditorNote>',
    remedy: 'Write a literal { or < as \\{ or \\<, and close every element.',
  },
  'mdx-code': {
    severity: 'error',
    expected: 'text, because articles are data and not programs',
    remedy:
      'Write a literal { as \\{; write "import" or "export" at the start of a line as &#105;mport or &#101;xport.',
  },
  'mdx-element': {
    severity: 'error',
    expected: 'one of the elements <Dated>, <Claim>, <Foreign> and <EditorNote>',
    remedy: 'Use Markdown instead, or write a literal < as \\<.',
  },
  'mdx-attribute': {
    severity: 'error',
    expected: 'only the attributes that the element has, each with plain text in quotation marks',
    remedy: 'Correct or delete the attribute.',
  },
  'date-edtf': {
    severity: 'error',
    expected: 'a date in EDTF (ISO 8601-2, level 1), such as 1969-06-24, 1990, 1994/1997, 199X or 1945?',
    remedy: 'Correct the attribute.',
  },
  'claim-kind': {
    severity: 'error',
    expected: 'either a figure (value, and unit if it has one) or a reading in a few words (says)',
    remedy: 'Write one or the other.',
  },
  'claim-value': {
    severity: 'error',
    expected: 'a number such as 6.3e9, >50, <33, ~7000000000 or 5..7, without spaces or thousands separators',
    remedy: 'Correct the value; name the thing counted in unit.',
  },
} as const satisfies Record<string, CodeInfo>;
