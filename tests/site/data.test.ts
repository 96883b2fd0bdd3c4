/** The site as data: the files agree with what is said of them, and with the pages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readSites } from '../support/sites.ts';

const { own, root, below } = readSites();

interface Field {
  name: string;
  type: string;
  description: string;
}
interface Resource {
  path: string;
  format: string;
  schema: { fields: Field[]; primaryKey: string };
}
type Row = Record<string, unknown>;

const read = (site: string, path: string): string => readFileSync(join(site, 'data', path), 'utf8');
const packageOf = (site: string) => JSON.parse(read(site, 'datapackage.json')) as { resources: Resource[] };
const rowsOf = (site: string, path: string): Row[] => {
  const { version, ...tables } = JSON.parse(read(site, path)) as { version: number; [table: string]: unknown };
  assert.equal(version, 1);
  return Object.values(tables)[0] as Row[];
};

/** Whether a value is what Frictionless Table Schema says of its type. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^-?\d{4,}-\d\d-\d\d$/.test(value),
  array: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

describe('every file of data', () => {
  for (const [name, site] of Object.entries({ own, root, below }))
    for (const { path, format, schema } of packageOf(site).resources)
      test(`${name}: ${path} holds what the package says, field by field`, () => {
        for (const field of schema.fields) assert.ok(field.description, `${path} ${field.name}`);
        const names = schema.fields.map((field) => field.name);
        if (format === 'csv') return assert.equal(read(site, path).split('\r\n')[0], names.join(','));
        const rows = rowsOf(site, path);
        for (const row of rows) {
          assert.deepEqual(Object.keys(row), names);
          for (const { name: field, type } of schema.fields) {
            const value = row[field];
            assert.ok(value === null || FITS[type]!(value), `${path}: ${field} is ${JSON.stringify(value)}`);
          }
        }
        if (schema.primaryKey !== 'passage')
          assert.equal(new Set(rows.map((row) => row[schema.primaryKey])).size, rows.length, schema.primaryKey);
      });
});

test('the page about the data names every field and leads to every file', () => {
  const page = read(root, 'index.html');
  for (const { path, schema } of packageOf(root).resources) {
    assert.ok(page.includes(`href="/data/${path}"`), path);
    for (const { name } of schema.fields) assert.match(page, new RegExp(`<code[^>]*>${name}</code>`));
  }
});

test('every passage of an article is there with its address, its words and what it rests on', () => {
  const rows = rowsOf(root, 'passages.json');
  const row = rows.find(({ url }) => url === 'https://example.org/articles/tavria-war-and-verens-stance/#p10')!;
  assert.match(String(row['text']), /^Florea: In May 2023 Ettore Marchetti/);
  assert.deepEqual(
    [row['number'], row['kind'], row['startSeconds'], row['section']],
    ['10', 'item', 692, 'The West comes closer'],
  );
  assert.match((row['evidence'] as string[])[0]!, /^https:\/\/www\.youtube\.com\/watch\?v=[^&]+&t=692s$/);
  const cited = rows.filter(({ works }) => (works as string[]).length > 0);
  const known = new Set(rowsOf(root, 'works.json').map(({ id }) => id));
  assert.ok(cited.length > 5 && cited.every(({ works }) => (works as string[]).every((id) => known.has(id))));
  for (const { url } of rows) {
    const { pathname, hash } = new URL(String(url));
    const file = join(root, pathname, 'index.html');
    assert.ok(existsSync(file) && readFileSync(file, 'utf8').includes(`id="${hash.slice(1)}"`), String(url));
  }
});

test('in a table of a spreadsheet no text is a formula, and every passage is a row', () => {
  const rows = rowsOf(below, 'passages.json');
  const csv = read(below, 'passages.csv');
  assert.doesNotMatch(csv, /(?:^|,)"?[=+@]/m);
  for (const { url } of rows) assert.ok(csv.includes(`${String(url)},`), String(url));
});
