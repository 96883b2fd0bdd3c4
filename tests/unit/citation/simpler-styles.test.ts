/** What a style writes of a work by itself does not change where the style is made simpler. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOf } from '../../../src/citation/engine.ts';
import { forDistinctWorks, forFirstCites, withoutSorting } from '../../../src/citation/simpler-styles.ts';
import { STYLES } from '../../../src/citation/styles.ts';
import { workSchema } from '../../../src/schemas/work.ts';

const authors = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm'].map((family) => ({ family, given: `${family} Ann` }));
const WORKS = [
  { id: 'book', type: 'book', title: 'A Shore', author: authors.slice(0, 1), issued: { 'date-parts': [[1999]] } },
  {
    id: 'many',
    type: 'article-journal',
    title: 'Two Shores',
    author: authors,
    'container-title': 'Tides',
    volume: '4',
  },
  {
    id: 'edited',
    type: 'chapter',
    title: 'Sand',
    editor: authors.slice(1, 3),
    'container-title': 'Coasts',
    page: '3-9',
  },
  {
    id: 'nobody',
    type: 'webpage',
    title: 'Who Owns the Shore?',
    URL: 'https://shores.example/',
    accessed: { 'date-parts': [[2026, 1, 2]] },
  },
  {
    id: 'office',
    type: 'report',
    title: 'Water',
    author: [{ literal: 'Office of Shores' }],
    issued: { 'date-parts': [[2001, 2]] },
  },
  {
    id: 'letter',
    type: 'personal_communication',
    title: 'A Letter',
    author: authors.slice(4),
    issued: { 'date-parts': [[1910, 5, 6]] },
  },
].map((each) => workSchema.parse(each));

/** Everything that an engine may be asked of a work. */
function writtenOf(xml: string, positions: readonly (0 | 1)[]): unknown[] {
  const load = engineOf(xml);
  return WORKS.map((each) => {
    const engine = load([each]);
    const { id } = each;
    return [
      ...positions.flatMap((position) => [
        engine.makeCitationCluster([{ id, position }]),
        engine.makeCitationCluster([{ id, position, locator: '7', label: 'page', prefix: 'See ', suffix: ', twice' }]),
      ]),
      engine.makeBibliography(),
    ];
  });
}

for (const [name, { xml }] of Object.entries(STYLES)) {
  test(`${name} writes works the same without sorting or telling them apart`, () => {
    const expected = writtenOf(xml, [0, 1]);
    assert.deepEqual(writtenOf(withoutSorting(xml), [0, 1]), expected);
    assert.deepEqual(writtenOf(forDistinctWorks(xml), [0, 1]), expected);
  });

  test(`${name} writes works that are cited once the same where only their titles are compared`, () => {
    assert.notEqual(forFirstCites(xml), forDistinctWorks(xml));
    assert.deepEqual(writtenOf(forFirstCites(xml), [0]), writtenOf(xml, [0]));
  });
}
