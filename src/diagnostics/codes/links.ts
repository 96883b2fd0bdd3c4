/** Links, images, headings and other marks. */
import type { CodeInfo } from './code-info.ts';

export const LINKS_CODES = {
  'wikilink-broken': {
    severity: 'error',
    expected: '[[topic]] or [[topic|words]], without other marks inside',
    remedy: 'Close the brackets and take other marks out of them; write literal brackets as \\[\\[.',
  },
  'wikilink-part': {
    severity: 'warning',
    expected: 'a heading or passage that is there',
    remedy: 'Write the topic, or take off # and what follows.',
  },
  'wikilink-near-miss': {
    severity: 'error',
    expected: 'the name of a topic or article',
    remedy: 'Correct the name; if the topic is a new one, give it a name that is further from the other.',
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
    expected: 'a host in letters that no others look like',
    remedy: 'Check that it is the one you mean; write it as it is shown here.',
  },
  'link-words': {
    severity: 'warning',
    expected: 'words that say where the link leads',
    remedy: 'Make the name of what it leads to the link.',
  },
  'link-text': {
    severity: 'error',
    expected: 'a link with words',
    remedy: 'Write the words between the square brackets.',
  },
  'link-dead': { severity: 'error', expected: 'a page of this site', remedy: 'Correct the address.' },
  'link-anchor': {
    severity: 'error',
    expected: 'a passage, note or heading of that page',
    remedy: 'Correct the part behind #.',
  },
  'topic-claim': {
    severity: 'warning',
    expected: 'a link to a passage in every sentence of an introduction: [words](/articles/name/#p7)',
    remedy: 'Link to the passage that says so, or take the sentence out.',
  },
  'published-gone': {
    severity: 'error',
    expected: 'every address that was published, or where it leads now',
    remedy:
      'If it has another name: npm run rename -- OLD NEW. If it was taken away: npm run remove -- NAME --why "…". Else bring the file back.',
  },
  'anchor-gone': {
    severity: 'error',
    expected: 'every anchor that was published, or where it leads now',
    remedy:
      'Bring it back, or say under formerAnchors which heading, note or passage it leads to: "old-anchor: new-anchor".',
  },
  'image-address': {
    severity: 'error',
    expected: 'a picture below content/figures/, written as /figures/…, or below public/, written as /…',
    remedy: 'Put the picture there and correct the address.',
  },
  'figure-caption': {
    severity: 'error',
    expected: 'at most three parts: "Caption | Credit | Licence"',
    remedy: 'Take the other bars (|) away.',
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
    expected: 'a table whose head has as many cells as the row of dashes below it',
    remedy: 'Count the cells; within a cell write the bar of a wikilink as \\|.',
  },
  'mark-foreign': {
    severity: 'error',
    expected: 'marks that this Markdown has',
    remedy: 'Where the characters are meant as they are, write \\ before the first of them.',
  },
  'heading-space': {
    severity: 'error',
    expected: 'a space between the # marks and the heading',
    remedy: 'Put the space in.',
  },
  'heading-empty': { severity: 'error', expected: 'a heading with words', remedy: 'Write it, or delete the line.' },
  'heading-reserved': {
    severity: 'error',
    expected: 'a heading whose anchor the page does not use itself',
    remedy: 'Word the heading differently.',
  },
} as const satisfies Record<string, CodeInfo>;
