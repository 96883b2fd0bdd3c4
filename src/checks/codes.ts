/**
 * Every fault that a check can find, with what was expected and how to mend it. A message starts with the code;
 * search for the code here to see what it asks for, and in src/ to see who raises it.
 */
export interface CodeInfo {
  /** An error stops the build; a warning is printed. */
  severity: 'error' | 'warning';
  /** What should stand there, in words that follow "expected". */
  expected: string;
  /** What the editor does about it, as a sentence. */
  remedy: string;
  /** A fault that a source can have of itself: in a verbatim edition it passes when `sourceFaults` lists it. */
  ofSource?: true;
}

const table = {
  // Files
  'file-name': {
    severity: 'error',
    expected: 'a file name of lower-case Latin letters, digits and hyphens',
    remedy: 'Rename the file; the name is its address.',
  },
  'file-encoding': { severity: 'error', expected: 'UTF-8', remedy: 'Save the file as UTF-8.' },
  'file-size': {
    severity: 'error',
    expected: 'at most 2 MB, and lines of at most 100,000 characters',
    remedy: 'Divide the text.',
  },
  'file-empty': { severity: 'error', expected: 'a text', remedy: 'Check that the file was saved.' },
  'file-character': {
    severity: 'error',
    expected: 'text without control characters, hidden characters and piles of marks',
    remedy: 'Delete it.',
  },
  'file-normalization': {
    severity: 'error',
    expected: 'letters in composed form (Unicode NFC)',
    remedy: 'Type the letter again, or convert the file to NFC.',
  },
  'slug-doubled': {
    severity: 'error',
    expected: 'one article for each address',
    remedy: 'Rename one of the files, or take the name out of formerSlugs.',
  },

  // Frontmatter and records
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
  'source-fault-unmatched': {
    severity: 'error',
    expected: 'a fault that is there',
    remedy: 'Delete the entry of sourceFaults, or correct its passage, note or code.',
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

  // What an article may be made of
  'mdx-syntax': {
    severity: 'error',
    expected: 'Markdown with the elements <Dated>, <Foreign> and <Remark> only',
    remedy: 'Write a literal { or < as \\{ or \\<, and close every element.',
  },
  'mdx-code': {
    severity: 'error',
    expected: 'text; articles are data, not programs',
    remedy: 'Write a literal { as \\{; write "import" or "export" at the start of a line as &#105;mport, &#101;xport.',
  },
  'mdx-element': {
    severity: 'error',
    expected: 'one of the elements <Dated>, <Foreign> and <Remark>',
    remedy: 'Use Markdown instead, or write a literal < as \\<.',
  },
  'mdx-attribute': {
    severity: 'error',
    expected: 'the attributes of the element, as text in quotation marks',
    remedy: 'Correct or delete the attribute.',
  },
  'date-edtf': {
    severity: 'error',
    expected: 'a date in EDTF (ISO 8601-2), such as 1969-06-24, 1990 or 1994/1997',
    remedy: 'Correct the attribute edtf.',
  },

  // Passages
  'text-empty': {
    severity: 'error',
    expected: 'a paragraph, a list, a table or a quotation',
    remedy: 'Write the text, or check that it was saved whole.',
  },
  'text-limit': {
    severity: 'error',
    expected: 'at most 5,000 headings, 20,000 links, 200 references to one note and 32 levels of nesting',
    remedy: 'Divide the text, or flatten it.',
  },
  'passage-id-missing': {
    severity: 'error',
    expected: 'a number such as ^p7 at the end of every passage',
    remedy: 'Run "npm run number"; it writes the missing ones.',
  },
  'passage-id-doubled': {
    severity: 'error',
    expected: 'each number once',
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
    expected: 'every number ever given, in the text or among the corrections',
    remedy: 'Restore the passage, or list it under corrections with "withdrawn: true".',
  },
  'evidence-stray': {
    severity: 'error',
    expected: 'evidence behind a passage',
    remedy: 'Move the moment or note to the passage that it supports.',
  },
  'evidence-in-heading': {
    severity: 'error',
    expected: 'headings without moments and notes',
    remedy: 'Move it into the passage that it supports.',
  },

  // Moments
  'moment-invalid': {
    severity: 'error',
    expected: 'a time such as [10:23], [00:10:23] or [10:23–10:41]',
    remedy: 'Correct the time; write a bracket that is no moment as \\[.',
    ofSource: true,
  },
  'moment-without-video': {
    severity: 'error',
    expected: 'moments in articles that have a video',
    remedy: 'Add "video" to the frontmatter, or write the bracket as \\[.',
  },
  'moment-beyond-video': {
    severity: 'error',
    expected: 'a time within the recording',
    remedy: 'Correct the time, or durationSeconds.',
    ofSource: true,
  },
  'moment-order': {
    severity: 'warning',
    expected: 'times that do not run backwards',
    remedy: 'Check the time; if the source has it so, list it under sourceFaults.',
    ofSource: true,
  },
  'moment-doubled': {
    severity: 'warning',
    expected: 'each time once at a claim',
    remedy: 'Delete one of the two; if the source has both, list it under sourceFaults.',
    ofSource: true,
  },
  'moment-place': {
    severity: 'error',
    expected: 'a moment outside links, with no colon or round bracket behind it',
    remedy: 'Take the moment out of the link, or put a space between it and what follows.',
  },

  // Notes
  'citation-place': {
    severity: 'error',
    expected: 'citations in notes only',
    remedy: 'Put it into a note: [^2], and at the end [^2]: [@key, p. 5].',
  },
  'citation-form': {
    severity: 'error',
    expected: 'a citation such as [@key, p. 5] or [see @key; @other, ch. 2], in plain text',
    remedy: 'Write one @key in each part, and a semicolon between parts.',
  },
  'citation-unknown': {
    severity: 'error',
    expected: 'the id of a record in content/works.json',
    remedy: 'Correct the key, or add the record.',
  },
  'note-undefined': {
    severity: 'error',
    expected: 'a text for every note',
    remedy: 'Add a line "[^…]: …" at the end of the file, or correct the mark.',
    ofSource: true,
  },
  'note-unused': {
    severity: 'error',
    expected: 'a mark in the text for every note',
    remedy: 'Put the mark at its claim, or delete the note.',
    ofSource: true,
  },
  'note-doubled': {
    severity: 'error',
    expected: 'one text for each note',
    remedy: 'Delete one of the two, or give it another label.',
    ofSource: true,
  },
  'note-empty': {
    severity: 'error',
    expected: 'the text of the note',
    remedy: 'Write it, or delete the note and its mark.',
    ofSource: true,
  },
  'note-order': {
    severity: 'error',
    expected: 'numbered notes in the order of their first use',
    remedy: 'Renumber the notes, or move the mark.',
    ofSource: true,
  },
  'note-nested': {
    severity: 'error',
    expected: 'notes without notes of their own',
    remedy: 'Write the second note into the first.',
  },
  'note-label': {
    severity: 'error',
    expected: 'a label of letters, digits and hyphens',
    remedy: 'Give the note another label.',
  },
  'topic-note': {
    severity: 'error',
    expected: 'introductions that rest on passages',
    remedy: 'Link to the passage instead: [words](/articles/…/#p7).',
  },

  // Links
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
  'image-address': {
    severity: 'error',
    expected: 'an image below public/, written as /…',
    remedy: 'Put the image below public/ and correct the address.',
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

/** The code of a fault. */
export type Code = keyof typeof table;

/** The faults by their codes. */
export const CODES: Readonly<Record<Code, CodeInfo>> = table;
