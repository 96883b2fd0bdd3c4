/** The content files themselves. */
import type { CodeInfo } from './code-info.ts';

export const FILES_CODES = {
  'file-name': {
    severity: 'error',
    expected: 'a file name of lower-case Latin letters, digits and hyphens',
    remedy: 'Rename the file; its name is also its address.',
  },
  'file-encoding': { severity: 'error', expected: 'UTF-8', remedy: 'Save the file as UTF-8.' },
  'file-size': {
    severity: 'error',
    expected: 'at most 2 MB, and lines of at most 100,000 characters',
    remedy: 'Split the text into smaller parts.',
  },
  'file-empty': { severity: 'error', expected: 'some text', remedy: 'Check that the file was saved.' },
  'file-character': {
    severity: 'error',
    expected: 'text without control characters, hidden characters or stacks of accents',
    remedy: 'Delete the character, or the surplus accents.',
  },
  'file-normalization': {
    severity: 'error',
    expected: 'letters in composed form (Unicode NFC)',
    remedy: 'Type the letter again, or convert the file to NFC.',
  },
  'content-empty': {
    severity: 'error',
    expected: 'at least one article',
    remedy:
      'Write content/articles/<name>.mdx (content/README.md shows how), or import a source text: npm run import -- FILE.',
  },
  'page-name': {
    severity: 'error',
    expected: 'a name that none of the program’s own pages uses',
    remedy: 'Rename the file; its name is also its address.',
  },
  'page-original': {
    severity: 'error',
    expected: 'a page in the language of the collection that this one translates',
    remedy: 'Give the file the name of the original, or write the original first.',
  },
  'page-headings': {
    severity: 'error',
    expected: 'the headings of the original in the same order, since links to its sections lead by that order',
    remedy: 'Add, move or take out headings until both pages have the same.',
  },
  'slug-doubled': {
    severity: 'error',
    expected: 'one text or work for each address',
    remedy: 'Rename one of the files, or remove the name from formerSlugs (for a work, formerIds).',
  },
} as const satisfies Record<string, CodeInfo>;
