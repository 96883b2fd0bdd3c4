/**
 * The site as data: passages, works, topics and events as tables. What each field holds is said here once, for the page about the
 * data and for the data package (Frictionless Data Package 1.0, https://specs.frictionlessdata.io), which other programs read.
 */
import { stringify } from 'csv-stringify/sync';
import { passageNumber } from '../anchors.ts';
import { authorsOf, plainTitle } from '../citation/names.ts';
import { isoOfDay } from '../content/edtf.ts';
import { formatWorkDate } from '../i18n/dates.ts';
import { dataFields, dataTables } from '../i18n/index.ts';
import { articleText, type ArticleHead } from '../queries/articles.ts';
import type { DatedMention } from '../queries/passage-index.ts';
import type { TopicHead } from '../queries/topics.ts';
import type { CitedWork } from '../queries/works.ts';
import { site } from '../site.ts';
import { workUrl } from '../urls.ts';

/** Number of this form of the data: a field that is taken away, or means something else, makes a new one. */
const VERSION = 1;

/** What a field holds, as Frictionless Table Schema names it. A list is written in CSV with spaces between its members. */
type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'array';

/** The fields of each table, in their order; `key` tells its rows apart. */
export const TABLES = {
  passages: {
    key: 'url',
    fields: {
      url: 'string',
      article: 'string',
      articleTitle: 'string',
      number: 'string',
      kind: 'string',
      section: 'string',
      lang: 'string',
      text: 'string',
      topics: 'array',
      evidence: 'array',
      works: 'array',
      startSeconds: 'integer',
      edition: 'string',
      editedOn: 'date',
    },
  },
  works: {
    key: 'id',
    fields: {
      id: 'string',
      url: 'string',
      type: 'string',
      title: 'string',
      authors: 'string',
      container: 'string',
      publisher: 'string',
      issued: 'string',
      language: 'string',
      address: 'string',
      doi: 'string',
      passages: 'integer',
    },
  },
  topics: {
    key: 'slug',
    fields: {
      slug: 'string',
      title: 'string',
      kind: 'string',
      url: 'string',
      passages: 'integer',
      articles: 'integer',
    },
  },
  events: {
    key: 'passage',
    fields: {
      edtf: 'string',
      from: 'date',
      to: 'date',
      isUncertain: 'boolean',
      event: 'string',
      passage: 'string',
      article: 'string',
      topics: 'array',
    },
  },
} as const satisfies Record<string, { key: string; fields: Readonly<Record<string, FieldType>> }>;

/** The name of a table. */
export type TableName = keyof typeof TABLES;

/** A row of a table: a value for each of its fields, `null` where there is none. */
export type Row<Name extends TableName> = Readonly<
  Record<keyof (typeof TABLES)[Name]['fields'], string | number | boolean | readonly string[] | null>
>;

/** An address of the site, whole where the site has one (`origin`). */
const whole = (href: string, origin: URL | undefined): string => (origin ? new URL(href, origin).href : href);

/** The passages of some articles, in the order of the texts. */
export const passageRows = (articles: readonly ArticleHead[], origin: URL | undefined): Row<'passages'>[] =>
  articles.flatMap((article) => {
    const { passages, notes } = articleText(article.slug);
    const worksOf = new Map(notes.map(({ label, citations }) => [label, citations.map(({ work }) => work)]));
    return passages.map(({ id, kind, section, text, topics, evidence }) => ({
      url: whole(`${article.url}#${id}`, origin),
      article: article.slug,
      articleTitle: article.data.title,
      number: passageNumber(id),
      kind,
      section: section?.text ?? null,
      lang: article.data.lang,
      text,
      topics,
      evidence: evidence.map(({ href }) => whole(href.startsWith('#') ? article.url + href : href, origin)),
      works: [...new Set(evidence.flatMap((each) => (each.kind === 'note' ? (worksOf.get(each.label) ?? []) : [])))],
      startSeconds: evidence.find((each) => each.kind === 'timestamp')?.startSeconds ?? null,
      edition: article.data.edition,
      editedOn: article.data.editedOn,
    }));
  });

/** Works with how many passages cite each, by id. */
export const workRows = (works: Iterable<CitedWork>, base: string, origin: URL | undefined): Row<'works'>[] =>
  [...works]
    .sort((a, b) => (a.work.id < b.work.id ? -1 : 1))
    .map(({ work, mentions }) => ({
      id: work.id,
      url: whole(workUrl(base, work.id), origin),
      type: work.type,
      title: plainTitle(work.title),
      authors: authorsOf(work) || null,
      container: work['container-title'] ?? null,
      publisher: work.publisher ?? null,
      issued: (work.issued && formatWorkDate(work.issued)) ?? null,
      language: work.language ?? null,
      address: work.URL ?? null,
      doi: work.DOI ?? null,
      passages: mentions.length,
    }));

/** Topics by slug. */
export const topicRows = (topics: readonly TopicHead[], origin: URL | undefined): Row<'topics'>[] =>
  [...topics]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, url, data, passages, articles }) => ({
      ...{ slug, title: data.title, kind: data.kind, url: whole(url, origin), passages, articles },
    }));

/** The dates that are named as events, in the order in which they are given. */
export const eventRows = (dates: readonly DatedMention[], origin: URL | undefined): Row<'events'>[] =>
  dates.flatMap(({ date, statement }) =>
    date.event === undefined
      ? []
      : {
          edtf: date.edtf,
          from: date.firstDay === undefined ? null : isoOfDay(date.firstDay),
          to: date.lastDay === undefined ? null : isoOfDay(date.lastDay),
          isUncertain: date.isUncertain,
          event: date.event,
          passage: whole(statement.href, origin),
          article: statement.article.slug,
          topics: statement.topics,
        },
  );

/** Rows as a file of JSON: the version of its form, and the rows under the name of the table. */
export const toJsonFile = <Name extends TableName>(name: Name, rows: readonly Row<Name>[]): Response =>
  new Response(`${JSON.stringify({ version: VERSION, [name]: rows })}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

/** Rows as CSV (RFC 4180); what a spreadsheet would take for a formula is text. */
export const toCsvFile = <Name extends TableName>(name: Name, rows: readonly Row<Name>[]): Response =>
  new Response(
    stringify(
      rows.map((row) => Object.values(row).map((value) => (Array.isArray(value) ? value.join(' ') : value))),
      {
        header: true,
        columns: Object.keys(TABLES[name].fields),
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { boolean: String },
      },
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );

/** The data package: every file, and every field of it. `volumes` is into how many files the passages are divided. */
export function dataPackage(volumes: number): string {
  const schema = (name: TableName): object => ({
    fields: Object.entries(TABLES[name].fields).map(([field, type]) => ({
      name: field,
      type,
      description: dataFields[name][field],
    })),
    primaryKey: TABLES[name].key,
  });
  const resource = (name: TableName, file: string, format: 'json' | 'csv'): object => ({
    name: `${file}-${format}`,
    path: `${file}.${format}`,
    title: dataTables[name].title,
    description: dataTables[name].description,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    schema: schema(name),
  });
  const passages = passageFiles(volumes).flatMap((file) => [
    resource('passages', file, 'json'),
    resource('passages', file, 'csv'),
  ]);
  const { name, url } = site.textLicence;
  return `${JSON.stringify(
    {
      profile: 'data-package',
      name: 'collection',
      title: `${site.name}: ${site.subject}`,
      description: site.description,
      version: `${VERSION}.0.0`,
      licenses: [{ name: name.replace(/ /g, '-'), title: name, path: url }],
      resources: [
        ...passages,
        ...(['works', 'topics', 'events'] as const).map((table) => resource(table, table, 'json')),
      ],
    },
    undefined,
    2,
  )}\n`;
}

/** The names of the files of passages, without their ends. */
export const passageFiles = (volumes: number): string[] =>
  Array.from({ length: volumes }, (_, index) => (index === 0 ? 'passages' : `passages-${index + 1}`));
