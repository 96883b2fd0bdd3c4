/** Why a source text cannot be imported, apart from what the checks would find in the article. */
import type { CodeInfo } from './code-info.ts';

export const IMPORTS_CODES = {
  'source-name': {
    severity: 'error',
    expected: 'a plain name of at most 200 bytes, without .., % or characters that operating systems reserve',
    remedy: 'Rename the file.',
  },
  'source-unreadable': {
    severity: 'error',
    expected: 'a readable text file',
    remedy: 'Check its name and its permissions.',
  },
  'source-type': {
    severity: 'error',
    expected: 'a file of a known form: text or Markdown in UTF-8, .vtt, .srt, .docx or .html',
    remedy: 'Save it as one of these.',
  },
  'form-unknown': {
    severity: 'error',
    expected: 'one of the known forms',
    remedy: 'Name its form with --kind, or add a form (see src/importers/README.md).',
  },
  'slug-none': {
    severity: 'error',
    expected: 'a title or a file name with Latin letters or digits',
    remedy: 'Give an address with --slug.',
  },
  'address-forbidden': {
    severity: 'error',
    expected: 'a public address that begins with https://, http:// or mailto:',
    remedy: 'Correct the address in the source, or remove the link.',
  },
  'image-path': {
    severity: 'error',
    expected: 'an image inside the source’s folder',
    remedy: 'Correct the path, or remove the image.',
  },
  'article-unreadable': {
    severity: 'error',
    expected: 'a readable article, so that its numbers and corrections are not lost',
    remedy: 'Repair it (npm run check:content shows what is wrong), or delete it.',
  },
  'importer-error': {
    severity: 'error',
    expected: 'an article',
    remedy: 'Report this as a bug in the importer.',
  },
  'article-there': {
    severity: 'error',
    expected: 'a new article',
    remedy: 'Use --force --dry-run to see the differences, and --force to replace the article.',
  },
  'article-doubled': {
    severity: 'error',
    expected: 'an address for each source',
    remedy: 'Give one of the two another address with --slug.',
  },
  'code-left': { severity: 'error', expected: 'text', remedy: 'Report this as a bug in the importer.' },
  'text-lost': {
    severity: 'error',
    expected: 'everything that the source says, and nothing else',
    remedy: 'Report this as a bug in the importer.',
  },
} as const satisfies Record<string, CodeInfo>;
