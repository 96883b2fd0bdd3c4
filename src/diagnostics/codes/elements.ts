/** What an article may be made of. */
import type { CodeInfo } from './code-info.ts';

export const ELEMENTS_CODES = {
  'mdx-syntax': {
    severity: 'error',
    expected: 'Markdown with the elements <Dated>, <Foreign> and <EditorNote> only',
    remedy: 'Write a literal { or < as \\{ or \\<, and close every element.',
  },
  'mdx-code': {
    severity: 'error',
    expected: 'text; articles are data, not programs',
    remedy: 'Write a literal { as \\{; write "import" or "export" at the start of a line as &#105;mport, &#101;xport.',
  },
  'mdx-element': {
    severity: 'error',
    expected: 'one of the elements <Dated>, <Foreign> and <EditorNote>',
    remedy: 'Use Markdown instead, or write a literal < as \\<.',
  },
  'mdx-attribute': {
    severity: 'error',
    expected: 'the attributes of the element, as text in quotation marks',
    remedy: 'Correct or delete the attribute.',
  },
  'date-edtf': {
    severity: 'error',
    expected: 'a date in EDTF (ISO 8601-2), such as 1969-06-24, 1990 or 1994/1997',
    remedy: 'Correct the attribute edtf.',
  },
} as const satisfies Record<string, CodeInfo>;
