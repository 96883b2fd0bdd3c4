/** Passages and their numbers. */
import type { CodeInfo } from './code-info.ts';

export const PASSAGES_CODES = {
  'text-empty': {
    severity: 'error',
    expected: 'a paragraph, a list, a table or a quotation',
    remedy: 'Write the text, or check that all of it was saved.',
  },
  'text-limit': {
    severity: 'error',
    expected: 'at most 5,000 headings, 20,000 links, 200 references to one note and 32 levels of nesting',
    remedy: 'Split the text, or nest it less deeply.',
  },
  'passage-id-missing': {
    severity: 'error',
    expected: 'a number such as ^p7 at the end of every passage',
    remedy: 'Run "npm run number", which adds the missing numbers.',
  },
  'passage-id-doubled': {
    severity: 'error',
    expected: 'each number only once',
    remedy: 'Delete the later of the two and run "npm run number".',
  },
  'passage-id-invalid': {
    severity: 'error',
    expected: 'a number such as ^p7 or ^p7a',
    remedy: 'Delete it and run "npm run number".',
  },
  'passage-id-stray': {
    severity: 'error',
    expected: 'a number at the end of a passage',
    remedy: 'Move it to the end of its passage, or delete it.',
  },
  'passage-id-vanished': {
    severity: 'error',
    expected: 'every published number, in the text or among the corrections',
    remedy: 'Restore the passage, or list it under corrections with "withdrawn: true".',
    bySettings: true,
  },
  'evidence-stray': {
    severity: 'error',
    expected: 'evidence after the passage that it supports',
    remedy: 'Move the timestamp or note to the end of that passage.',
  },
  'evidence-in-heading': {
    severity: 'error',
    expected: 'headings without timestamps or notes',
    remedy: 'Move it into the passage that it supports.',
  },
} as const satisfies Record<string, CodeInfo>;
