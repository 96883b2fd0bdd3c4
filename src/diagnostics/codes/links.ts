/** Links, images, headings and other markup. */
import type { CodeInfo } from './code-info.ts';

export const LINKS_CODES = {
  'wikilink-broken': {
    severity: 'error',
    expected: '[[topic]] or [[topic|words]], with no other markup inside',
    remedy: 'Close the brackets and remove other markup from them; write literal brackets as \\[\\[.',
  },
  'wikilink-part': {
    severity: 'warning',
    expected: 'a heading or passage that exists',
    remedy: 'Write the topic, or remove # and what follows it.',
  },
  'wikilink-near-miss': {
    severity: 'error',
    expected: 'the name of a topic or article',
    remedy: 'Correct the name; if you mean a new topic, give it a name less like the existing one.',
    ofSource: true,
  },
  'link-scheme': {
    severity: 'error',
    expected: 'an address that begins with https://, /, # or mailto:',
    remedy: 'Correct the address.',
  },
  'link-insecure': { severity: 'warning', expected: 'https://', remedy: 'Try the address with https://.' },
  'link-host': {
    severity: 'warning',
    expected: 'a host name without lookalike letters',
    remedy: 'Check that it is the host you mean, and write it as shown here.',
  },
  'link-words': {
    severity: 'warning',
    expected: 'words that say where the link leads',
    remedy: 'Use the name of what it leads to as the link’s words.',
  },
  'link-text': {
    severity: 'error',
    expected: 'a link with words',
    remedy: 'Write the words between the square brackets.',
  },
  'link-dead': { severity: 'error', expected: 'a page of this site', remedy: 'Correct the address.' },
  'link-anchor': {
    severity: 'error',
    expected: 'a passage, note or heading on that page',
    remedy: 'Correct the part after #.',
  },
  'topic-claim': {
    severity: 'warning',
    expected: 'a link to a passage in every sentence of an introduction: [words](/articles/name/#p7)',
    remedy: 'Link to the passage that says so, or remove the sentence.',
  },
  'published-gone': {
    severity: 'error',
    expected: 'every published address, or where it leads now',
    remedy:
      'If it was renamed, use npm run rename -- OLD NEW. If it was removed, use npm run remove -- NAME --why "…". Otherwise restore the file.',
  },
  'anchor-gone': {
    severity: 'error',
    expected: 'every published anchor, or where it leads now',
    remedy:
      'Restore it, or say under formerAnchors which heading, note or passage it now leads to: "old-anchor: new-anchor".',
  },
  'image-address': {
    severity: 'error',
    expected: 'a picture in content/figures/, written as /figures/…, or in public/, written as /…',
    remedy: 'Put the picture there, and correct the address.',
  },
  'figure-caption': {
    severity: 'error',
    expected: 'at most three parts: "Caption | Credit | Licence"',
    remedy: 'Remove the other bars (|).',
  },
  'image-text': {
    severity: 'error',
    expected: 'a description of the image',
    remedy: 'Write it between the square brackets: ![description](/…).',
  },
  'heading-level': {
    severity: 'error',
    expected: 'headings that begin with ## and skip no level',
    remedy: 'Correct the number of # marks.',
    ofSource: true,
  },
  'table-broken': {
    severity: 'error',
    expected: 'a table whose header row has as many cells as the row of dashes below it',
    remedy: 'Count the cells; inside a cell, write the bar of a wikilink as \\|.',
  },
  'mark-foreign': {
    severity: 'error',
    expected: 'only the markup that this site’s Markdown supports',
    remedy: 'If you mean the characters themselves, write \\ before the first of them.',
  },
  'heading-space': {
    severity: 'error',
    expected: 'a space between the # marks and the heading',
    remedy: 'Add the space.',
  },
  'heading-empty': {
    severity: 'error',
    expected: 'a heading with words',
    remedy: 'Write the heading, or delete the line.',
  },
  'heading-reserved': {
    severity: 'error',
    expected: 'a heading whose anchor the page does not need for itself',
    remedy: 'Reword the heading.',
  },
} as const satisfies Record<string, CodeInfo>;
