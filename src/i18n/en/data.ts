/** The words about the site as data, in English. */
export const data = {
  title: 'Data',
  description: 'The passages, works, topics and events of this site as tables, with what each field holds.',
  lead: 'The whole site is also here as data, which is made anew with each edition. Fields keep their names and meaning; should one have to change, the version number changes with it. {package} describes the files for programs. You may use the texts under {licence}.',
  files: 'Files:',
  types: {
    string: 'text',
    integer: 'whole number',
    boolean: 'true or false',
    date: 'day, YYYY-MM-DD',
    array: 'list',
  },
};
export const dataTables = {
  passages: {
    title: 'Passages',
    description:
      'Every passage of every article, in the order of the texts. In CSV, the members of a list have spaces between them.',
  },
  works: { title: 'Works', description: 'Every work that an article restates or cites.' },
  topics: { title: 'Topics', description: 'Every topic, person and place that has a page.' },
  events: { title: 'Events', description: 'What the passages say happened at a date, in order of time.' },
};
export const dataFields: Readonly<Record<keyof typeof dataTables, Readonly<Record<string, string>>>> = {
  passages: {
    url: 'Address of the passage; it never changes.',
    article: 'Name of the article in its address.',
    articleTitle: 'Title of the article.',
    number: 'Number of the passage: 7, or 7a for one put in later.',
    kind: 'What it is in the text: paragraph, item (of a list), table, quote or figure.',
    section: 'The heading that it stands under.',
    lang: 'Language of the text (BCP 47).',
    text: 'The words of the passage, without marks of evidence.',
    topics: 'Topics that the passage links to, by their names in addresses.',
    evidence: 'Addresses of what the passage rests on: moments of recordings, notes, pages, figures.',
    works: 'Works that its notes cite, by their ids.',
    startSeconds: 'The first moment of the recording that it rests on, in seconds from the beginning.',
    edition: 'restated (in our own words) or verbatim.',
    editedOn: 'The day of this edition of the article.',
  },
  works: {
    id: 'Id of the work.',
    url: 'Address of its page here.',
    type: 'What it is, as the Citation Style Language names it (CSL 1.0.2).',
    title: 'Its title.',
    authors: 'Who wrote or made it.',
    container: 'What it appeared in: a journal, a book, a site.',
    publisher: 'Its publisher.',
    issued: 'When it appeared, in words.',
    language: 'Its language (BCP 47).',
    address: 'Where it can be read.',
    doi: 'Its DOI, without an address before it.',
    passages: 'How many passages cite it.',
  },
  topics: {
    slug: 'Name of the topic in its address.',
    title: 'What it is called.',
    kind: 'What it is: a person, a place, an event, …',
    url: 'Address of its page.',
    passages: 'How many passages speak of it.',
    articles: 'How many articles these stand in.',
  },
  events: {
    edtf: 'The date in EDTF (ISO 8601-2, level 1).',
    from: 'Its first day; empty where the beginning is open or unknown.',
    to: 'Its last day; empty where the end is open or unknown.',
    isUncertain: 'Whether the date is uncertain or approximate.',
    event: 'What happened.',
    passage: 'Address of the passage that says so.',
    article: 'Name of the article in its address.',
    topics: 'Topics that the passage links to, by their names in addresses.',
  },
};
