/** Why a source text cannot be imported, beside what the checks would find in the article. */
import type { CodeInfo } from './code-info.ts';

export const IMPORTS_CODES = {
  'source-name': {
    severity: 'error',
    expected: 'a plain name of at most 200 bytes, without .., % and signs that systems keep for themselves',
    remedy: 'Rename the file.',
  },
  'source-unreadable': {
    severity: 'error',
    expected: 'a file of text that can be read',
    remedy: 'Check its name and its rights.',
  },
  'source-type': {
    severity: 'error',
    expected: 'Markdown or plain text in UTF-8',
    remedy: 'Save it as plain text in UTF-8.',
  },
  'form-unknown': {
    severity: 'error',
    expected: 'one of the forms that are known',
    remedy: 'Name its form with --kind, or add a form (see src/importers/README.md).',
  },
  'slug-none': {
    severity: 'error',
    expected: 'a title, or a file’s name, with Latin letters or digits',
    remedy: 'Give an address with --slug.',
  },
  'address-forbidden': {
    severity: 'error',
    expected: 'a public address that begins with https://, http:// or mailto:',
    remedy: 'Correct the address in the source, or take the link away.',
  },
  'image-path': {
    severity: 'error',
    expected: 'an image within the folder of the source',
    remedy: 'Correct the path, or take the image away.',
  },
  'article-unreadable': {
    severity: 'error',
    expected: 'an article that can be read: its numbers and corrections must not be lost',
    remedy: 'Mend it (npm run check:content), or delete it.',
  },
  'importer-error': {
    severity: 'error',
    expected: 'an article',
    remedy: 'Report it: this is an error of the importer.',
  },
  'article-there': {
    severity: 'error',
    expected: 'a new article',
    remedy: 'See the difference with --force --dry-run; replace it with --force.',
  },
  'article-doubled': {
    severity: 'error',
    expected: 'an address for each source',
    remedy: 'Import one of the two with --slug.',
  },
  'code-left': { severity: 'error', expected: 'text', remedy: 'Report it: this is an error of the importer.' },
  'text-lost': {
    severity: 'error',
    expected: 'all that the source says, and nothing else',
    remedy: 'Report it: this is an error of the importer.',
  },
} as const satisfies Record<string, CodeInfo>;
