/** What the search index is made of: articles, works and topics as records of entries. */
import { noteAnchor, passageNumber } from '../anchors.ts';
import { authorsOf, editorNotesOn, plainTitle, shortName } from '../citation/names.ts';
import type { Note, Passage } from '../content/model.ts';
import type { Evidence } from '../evidence.ts';
import { formatWorkDate } from '../i18n/dates.ts';
import { articleKinds, LANGUAGE, work as workWords, workKind } from '../i18n/index.ts';
import { otherNames } from '../schemas/topic.ts';
import type { Work } from '../schemas/work.ts';
import type { EntrySource, RecordSource, ShownEvidence } from '../search/entry.ts';
import { formatClock } from '../timestamps.ts';
import { namedTerm, timeTerm } from '../search/terms.ts';
import { articleText, type ArticleHead } from './articles.ts';
import { worksNamed } from './records.ts';
import { languageName } from './work-facts.ts';
import { allTopics, topicsNamed, topicText, type NamedTopic, type TopicHead } from './topics.ts';
import { citedWorks, type CitedWork } from './works.ts';

/** How many works or topics share a record. */
const TOGETHER = 32;

/** Years as far as they can be told from a date in EDTF; a span of centuries says nothing about a decade. */
const MOST_DECADES = 30;

/** An article as a record: itself, its sections, passages and notes. */
export async function articleRecord(article: ArticleHead): Promise<RecordSource> {
  const { slug, data, source } = article;
  const { passages, notes, headings } = articleText(slug);
  const [works, topics] = await Promise.all([
    worksNamed(notes.flatMap(({ citations }) => citations.map(({ work }) => work))),
    topicsNamed(passages.flatMap((passage) => passage.topics)),
  ]);
  const path = `articles/${slug}/`;
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  const about = [source.publisher, authorsOf(source), articleKinds[data.kind].name, source['collection-title']];
  const lang = data.lang === LANGUAGE ? undefined : data.lang;
  const entries: EntrySource[] = [
    {
      kind: 'article',
      path,
      title: data.title,
      text: data.description,
      names: [data.title],
      words: { a: [data.title], b: [data.description, ...about.filter((each) => each !== undefined)] },
      facets: { decade: decadesOfWork(source) },
    },
    ...headings.map(({ id, text }): EntrySource => ({
      kind: 'section',
      path: `${path}#${id}`,
      title: text,
      text: '',
      names: [text],
      words: { h: [text] },
    })),
    ...passages.map((passage) => passageEntry(passage, path, byLabel, works, topics)),
    ...notes.map((note) => noteEntry(note, path, works)),
  ];
  const named = passages.flatMap((passage) => passage.topics).filter((topic) => topics.has(topic));
  return {
    name: `articles/${slug}`,
    title: data.title,
    facets: { article: [slug], language: [data.lang] },
    labels: {
      [`article ${slug}`]: data.title,
      ...Object.fromEntries([...new Set(named)].map((topic) => [`topic ${topic}`, topics.get(topic)!.data.title])),
    },
    entries: entries.map((entry) => ({ ...entry, lang })),
  };
}

function passageEntry(
  passage: Passage,
  path: string,
  notes: ReadonlyMap<string, Note>,
  works: ReadonlyMap<string, Work>,
  topics: ReadonlyMap<string, NamedTopic>,
): EntrySource {
  const { id, text, section, evidence, dates, captions = [] } = passage;
  const names = passage.topics.flatMap((topic) => {
    const named = topics.get(topic);
    return named ? otherNames(named.data) : [];
  });
  return {
    kind: 'passage',
    path: `${path}#${id}`,
    title: passageNumber(id),
    text,
    section: section?.text,
    evidence: evidence.map((each) => shownEvidence(each, path, id, notes, works)),
    words: { p: [text, ...captions], q: names },
    terms: [namedTerm('passage', passageNumber(id)), ...evidence.flatMap((each) => termsOf(each, notes))],
    facets: { topic: passage.topics, decade: [...new Set(dates.flatMap(({ edtf }) => decadesOf(edtf)))] },
  };
}

/** The words of the index by which evidence is found: its times, the number of a note and the pages that it gives. */
function termsOf(evidence: Evidence, notes: ReadonlyMap<string, Note>): string[] {
  if (evidence.kind === 'timestamp')
    return [evidence.startSeconds, evidence.endSeconds].filter((seconds) => seconds !== undefined).map(timeTerm);
  if (evidence.kind === 'page') return [namedTerm('page', String(evidence.page))];
  if (evidence.kind === 'figure') return [];
  const note = notes.get(evidence.label);
  return [namedTerm('note', evidence.label.toLowerCase()), ...(note ? pagesOf(note) : [])];
}

const pagesOf = ({ text, citations }: Note): string[] =>
  [...citations.map(({ locator = '' }) => locator), ...(text.match(/\bpp?\. ?[\d–-]+/g) ?? [])]
    .flatMap((locator) => locator.match(/\d+/g) ?? [])
    .map((page) => namedTerm('page', page));

function shownEvidence(
  evidence: Evidence,
  path: string,
  passage: string,
  notes: ReadonlyMap<string, Note>,
  works: ReadonlyMap<string, Work>,
): ShownEvidence {
  const { kind, label, href } = evidence;
  if (kind === 'timestamp') return [kind, label, `${path}#t=${formatClock(evidence.startSeconds)}&${passage}`];
  if (kind === 'page') return [kind, label, href];
  if (kind === 'figure') return [kind, label, path + href];
  const cited = works.get(notes.get(label)?.citations[0]?.work ?? '');
  return cited ? [kind, label, `works/${cited.id}/`, shortName(cited)] : [kind, label, path + href];
}

function noteEntry(note: Note, path: string, works: ReadonlyMap<string, Work>): EntrySource {
  const cited = note.citations.map(({ work }) => works.get(work)).filter((work) => work !== undefined);
  return {
    kind: 'note',
    path: `${path}#${noteAnchor(note.label)}`,
    title: note.label,
    text: note.text,
    words: { n: [note.text, ...cited.flatMap(namesOf)] },
    terms: [namedTerm('note', note.label.toLowerCase()), ...pagesOf(note)],
    facets: { decade: [...new Set(cited.flatMap(decadesOfWork))] },
  };
}

/** Titles and names of a work in all the forms that its record has. */
const namesOf = (work: Work): string[] =>
  [
    plainTitle(work.title),
    work.custom?.['title-romanised'],
    work.custom?.['title-translated'],
    authorsOf(work),
    work['container-title'],
    work.publisher,
    work.URL && new URL(work.URL).hostname.replace(/^www\.|\.\w+$/g, ''),
  ].filter((name) => name !== undefined);

/** All works as records, many to each. */
export async function workRecords(): Promise<RecordSource[]> {
  const works = [...(await citedWorks()).values()].sort((a, b) => (a.work.id < b.work.id ? -1 : 1));
  return inGroups('works', works.map(workEntry));
}

function workEntry({ work, mentions }: CitedWork): EntrySource {
  const issued = work.issued && formatWorkDate(work.issued);
  const about = [authorsOf(work), work['container-title'] ?? work.publisher, issued, workKind(work.type)];
  const language = work.language === undefined || work.language === LANGUAGE ? [] : [languageName(work)];
  const cited = mentions.length > 0 ? [workWords.citedIn(mentions.length)] : [];
  return {
    kind: 'work',
    path: `works/${work.id}/`,
    title: plainTitle(work.title),
    lang: work.language === LANGUAGE ? undefined : work.language,
    text: [...about, ...language, ...cited].filter(Boolean).join(' · '),
    names: [plainTitle(work.title)],
    words: { w: [...namesOf(work), issued ?? '', work.id.replaceAll('-', ' '), ...editorNotesOn(work)] },
    facets: { decade: decadesOfWork(work), language: work.language ? [work.language] : [] },
  };
}

/** All topics as records, many to each. */
export async function topicRecords(): Promise<RecordSource[]> {
  return inGroups('topics', (await allTopics()).map(topicEntry));
}

function topicEntry({ slug, data }: TopicHead): EntrySource {
  const kind = data.kind === 'person' || data.kind === 'place' ? data.kind : 'topic';
  const [names, rest] = { topic: ['t', 'u'], person: ['e', 'f'], place: ['l', 'm'] }[kind] as [string, string];
  const introduction = topicText(slug).html.replace(/<[^>]+>/g, ' ');
  return {
    kind,
    path: `topics/${slug}/`,
    title: data.title,
    text: data.description,
    names: [data.title, ...otherNames(data)],
    words: { [names]: [data.title, ...otherNames(data)], [rest]: [data.description, introduction] },
    facets: { topic: [slug], language: [data.lang ?? LANGUAGE] },
  };
}

const inGroups = (name: string, entries: readonly EntrySource[]): RecordSource[] =>
  Array.from({ length: Math.ceil(entries.length / TOGETHER) }, (_, index) => ({
    name: `${name}/${index + 1}`,
    entries: entries.slice(index * TOGETHER, (index + 1) * TOGETHER),
  }));

/** The decades that a date in EDTF touches, such as `1990`; a span of more than three centuries names none. */
function decadesOf(edtf: string): string[] {
  const years = (edtf.match(/-?\d{4}/g) ?? []).map(Number);
  const [first, last] = [Math.floor(Math.min(...years) / 10), Math.floor(Math.max(...years) / 10)];
  if (years.length === 0 || last - first > MOST_DECADES) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => `${(first + index) * 10}`);
}

const decadesOfWork = ({ issued }: Work): string[] =>
  (issued?.['date-parts'] ?? []).flatMap(([year]) => decadesOf(String(year).padStart(4, '0')));
