/** Timestamps in a recording, pages of a document, figures. */
import type { CodeInfo } from './code-info.ts';

export const TIMESTAMPS_CODES = {
  'timestamp-invalid': {
    severity: 'error',
    expected: 'a time such as [10:23], [00:10:23] or [10:23–10:41]',
    remedy: 'Correct the time; write a bracket that is not a timestamp as \\[.',
    ofSource: true,
  },
  'timestamp-without-recording': {
    severity: 'error',
    expected: 'timestamps of recordings that the article has',
    remedy: 'Add the recording to the frontmatter, under "video" or "recordings", or write the bracket as \\[.',
  },
  'page-without-source': {
    severity: 'error',
    expected: 'pages only where the source can be opened at one',
    remedy:
      'Give the source in works.json the address of a PDF, or its "custom" a "pageUrl" with {page} in it; write a bracket that names no page as \\[.',
  },
  'figure-unknown': {
    severity: 'error',
    expected: 'the number of a figure of this article',
    remedy: 'Count the pictures of the article, from 1; write a bracket that names none as \\[.',
  },
  'timestamp-beyond-recording': {
    severity: 'error',
    expected: 'a time within the recording',
    remedy: 'Correct the time, or durationSeconds.',
    ofSource: true,
  },
  'timestamp-order': {
    severity: 'warning',
    expected: 'times that do not run backwards',
    remedy: 'Check the time; if the source has it that way, list it under sourceErrors.',
    ofSource: true,
  },
  'timestamp-doubled': {
    severity: 'warning',
    expected: 'each time only once per claim',
    remedy: 'Delete one of the two; if the source has both, list it under sourceErrors.',
    ofSource: true,
  },
  'timestamp-place': {
    severity: 'error',
    expected: 'a timestamp outside links, with no colon or round bracket straight after it',
    remedy: 'Take the timestamp out of the link, or put a space between it and what follows.',
  },
} as const satisfies Record<string, CodeInfo>;
