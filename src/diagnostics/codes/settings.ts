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
    remedy: 'Add the line.',
  },
  'frontmatter-syntax': {
    severity: 'error',
    expected: 'plain YAML: "key: value" lines',
    remedy: 'Correct the line; if a value has a colon or quotation marks in it, put it in quotation marks.',
  },
  'json-syntax': {
    severity: 'error',
    expected: 'JSON: records between { and }, divided by commas, with all names and texts in double quotation marks',
    remedy: 'Look at the end of the line before: a comma that is missing there, or too much, is the usual slip.',
  },
  'frontmatter-key-doubled': {
    severity: 'error',
    expected: 'each key only once',
    remedy: 'Delete one of the two lines.',
  },
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
    expected: 'an id that is not one of the site’s own addresses',
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
    remedy: 'Remove the name from one of the two topics.',
  },
  'topic-unused': {
    severity: 'error',
    expected: 'a topic that passages link to, or one with narrower topics',
    remedy:
      'Link to it where a passage mentions it: [[topic|words]]. Otherwise delete the file; if it was published, use npm run remove -- topics/NAME --why "…".',
  },
  'topic-part': {
    severity: 'error',
    expected: 'the slug of a wider topic',
    remedy: 'Correct partOf, or delete the line.',
  },
  'topic-coordinates': {
    severity: 'error',
    expected: 'coordinates for places only',
    remedy: 'Write "kind: place", or delete the coordinates.',
  },
  'topic-reserved': {
    severity: 'error',
    expected: 'a slug that is not one of the site’s own addresses',
    remedy: 'Rename the file.',
  },
  'source-error-unmatched': {
    severity: 'error',
    expected: 'an error that is in the article',
    remedy: 'Delete the entry from sourceErrors, or correct its passage, note or code.',
  },
  'correction-unmatched': {
    severity: 'error',
    expected: 'a correction of a passage that is in the text, or one marked "withdrawn: true" of a passage that is not',
    remedy: 'Correct the passage that the correction names, or its withdrawn setting.',
  },
  'title-doubled': {
    severity: 'error',
    expected: 'titles that differ in more than accents or capitals',
    remedy: 'Reword one of the two.',
  },
  'source-doubled': {
    severity: 'warning',
    expected: 'one article for each source',
    remedy: 'Check that you want both.',
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
