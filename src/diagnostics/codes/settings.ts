/** Settings of articles and topics, and records of works. */
import type { CodeInfo } from './code-info.ts';

export const SETTINGS_CODES = {
  'frontmatter-none': {
    severity: 'error',
    expected: 'a block of settings between two lines of ---',
    remedy: 'Begin the file with --- and end the settings with ---.',
  },
  'frontmatter-open': {
    severity: 'error',
    expected: 'a second line of --- below the settings',
    remedy: 'Put it in.',
  },
  'frontmatter-syntax': {
    severity: 'error',
    expected: 'plain YAML: "key: value" lines',
    remedy: 'Mend the line; put a value with a colon or quotation marks in quotation marks.',
  },
  'frontmatter-key-doubled': { severity: 'error', expected: 'each key once', remedy: 'Delete one of the two lines.' },
  'frontmatter-unknown-key': {
    severity: 'error',
    expected: 'a key that the schema knows',
    remedy: 'Correct the key, or delete the line.',
  },
  'frontmatter-missing': { severity: 'error', expected: 'every required key', remedy: 'Add the line.' },
  'frontmatter-value': { severity: 'error', expected: 'a value of the right form', remedy: 'Correct the value.' },
  'source-unknown': {
    severity: 'error',
    expected: 'the id of a record in content/works.json',
    remedy: 'Correct the id, or add the record.',
  },
  'work-reserved': {
    severity: 'error',
    expected: 'an id that is no address of the site’s own',
    remedy: 'Choose another id.',
  },
  'work-doubled': {
    severity: 'error',
    expected: 'one record for each id',
    remedy: 'Delete one record, or give it another id.',
  },
  'alias-doubled': {
    severity: 'error',
    expected: 'a name that belongs to one topic',
    remedy: 'Take the name from one of the two topics.',
  },
  'topic-unused': {
    severity: 'error',
    expected: 'a topic that passages name by a wikilink, or one with narrower topics',
    remedy:
      'Link to it where a passage speaks of it: [[topic|words]]. Else delete the file; one that was published goes by npm run remove -- topics/NAME --why "…".',
  },
  'topic-part': {
    severity: 'error',
    expected: 'the slug of a wider topic',
    remedy: 'Correct partOf, or delete the line.',
  },
  'topic-coordinates': {
    severity: 'error',
    expected: 'coordinates of places only',
    remedy: 'Write "kind: place", or delete the coordinates.',
  },
  'topic-reserved': {
    severity: 'error',
    expected: 'a slug that is no address of the site’s own',
    remedy: 'Give the file another name.',
  },
  'source-error-unmatched': {
    severity: 'error',
    expected: 'an error that is there',
    remedy: 'Delete the entry of sourceErrors, or correct its passage, note or code.',
  },
  'correction-unmatched': {
    severity: 'error',
    expected: 'a correction of a passage that stands in the text, or of one marked "withdrawn: true" that does not',
    remedy: 'Correct the passage of the correction.',
  },
  'title-doubled': {
    severity: 'error',
    expected: 'titles that differ in more than accents and capitals',
    remedy: 'Reword one of the two.',
  },
  'source-doubled': {
    severity: 'warning',
    expected: 'one article for each source',
    remedy: 'Check that both are meant.',
  },
  'date-unlikely': {
    severity: 'warning',
    expected: 'a day between the year 1000 and today',
    remedy: 'Check the date.',
  },
  'dates-order': {
    severity: 'error',
    expected: 'editedOn on or after publishedOn',
    remedy: 'Correct one of the two dates.',
  },
} as const satisfies Record<string, CodeInfo>;
