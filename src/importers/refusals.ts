/**
 * Why a source can be refused, beside the faults that checks know (`src/checks/codes.ts`): what was expected, and how the
 * editor mends it.
 */
import { CODES, type Code, type CodeInfo } from '../checks/codes.ts';
import { formatFault } from '../checks/message.ts';
import type { Problem } from './report.ts';

const table = {
  'source-name': {
    expected: 'a plain name of at most 200 bytes, without .., % and signs that systems keep for themselves',
    remedy: 'Rename the file.',
  },
  'source-unreadable': { expected: 'a file of text that can be read', remedy: 'Check its name and its rights.' },
  'source-type': { expected: 'Markdown or plain text in UTF-8', remedy: 'Save it as plain text in UTF-8.' },
  'form-unknown': {
    expected: 'one of the forms that are known',
    remedy: 'Name its form with --kind, or add a form (see README.md).',
  },
  'notes-none': { expected: 'a list of notes at the end', remedy: 'Write each note as a paragraph: [1] …' },
  'title-none': { expected: 'a title on the first line', remedy: 'Put it there.' },
  'slug-none': {
    expected: 'a title, or a file’s name, with Latin letters or digits',
    remedy: 'Give an address with --slug.',
  },
  'address-forbidden': {
    expected: 'a public address that begins with https://, http:// or mailto:',
    remedy: 'Correct the address in the source, or take the link away.',
  },
  'image-path': {
    expected: 'an image within the folder of the source',
    remedy: 'Correct the path, or take the image away.',
  },
  'article-unreadable': {
    expected: 'an article that can be read: its numbers and corrections must not be lost',
    remedy: 'Mend it (npm run check:content), or delete it.',
  },
  'importer-fault': { expected: 'an article', remedy: 'Report it: this is a fault of the importer.' },
  'article-there': {
    expected: 'a new article',
    remedy: 'See the difference with --force --dry-run; replace it with --force.',
  },
  'article-doubled': { expected: 'an address for each source', remedy: 'Import one of the two with --slug.' },
  'code-left': { expected: 'text', remedy: 'Report it: this is a fault of the importer.' },
  'text-lost': {
    expected: 'all that the source says, and nothing else',
    remedy: 'Report it: this is a fault of the importer.',
  },
} as const satisfies Record<string, Pick<CodeInfo, 'expected' | 'remedy'>>;

/** The code of a refusal that no check knows. */
export type RefusalCode = keyof typeof table;

/** The refusals by their codes. */
const REFUSALS: Readonly<Record<RefusalCode, Pick<CodeInfo, 'expected' | 'remedy'>>> = table;

/** A problem of `file` as one line, in the form of the checks' messages. */
export const formatProblem = (file: string, problem: Problem): string =>
  formatFault(
    { ...problem, file },
    problem.code in REFUSALS ? REFUSALS[problem.code as RefusalCode] : CODES[problem.code as Code],
  );
