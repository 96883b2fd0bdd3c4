/** References in notes: each is what it would be if nothing had been formatted before. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatNotes, formatReference, type Cited } from '../../../src/citation/processor.ts';
import type { Work } from '../../../src/schemas/work.ts';

const work = (id: string, more: Partial<Work> = {}): Work => ({
  id,
  type: 'article-journal',
  title: `On ${id}`,
  author: [{ family: `Author of ${id}`, given: 'Anna' }],
  'container-title': 'A Journal',
  volume: '7',
  issued: { 'date-parts': [[2012]] },
  language: 'en',
  ...more,
});

const at = (cited: Work, locator?: string): Cited => ({ work: cited, locator, label: locator ? 'page' : undefined });

describe('notes', () => {
  test('cite a work at its places: the first in full, others in short, ranges as Chicago has them', () => {
    const [rivers, coal] = [work('rivers'), work('coal')];
    const notes = [[at(rivers, '7')], [at(coal, '7')], [at(rivers, '590-592')], [at(rivers, '1203')], [at(coal)]];
    assert.deepEqual(formatNotes(notes), [
      'Anna Author of rivers, “On Rivers,” <i>A Journal</i> 7 (2012): 7.',
      'Anna Author of coal, “On Coal,” <i>A Journal</i> 7 (2012): 7.',
      'Author of rivers, “On Rivers,” 590–92.',
      'Author of rivers, “On Rivers,” 1203.',
      'Author of coal, “On Coal.”',
    ]);
  });

  test('are the same whatever was formatted before, for another page, place or text', () => {
    const cited = work('herders');
    const page = (id: string): string => `/works/${id}/`;
    const texts: [Cited[][], typeof page | undefined][] = [
      [[[at(cited, '3')]], undefined],
      [[[at(cited, '3')]], page],
      [[[at(cited, '4')], [at(cited, '5')]], page],
      [[[at(cited, '4'), at(work('border'), '4')]], page],
      [[[{ ...at(cited, '4'), prefix: 'see ' }]], page],
      [[[{ ...at(cited, '4'), label: 'chapter' }]], page],
    ];
    const anew = (notes: Cited[][]): Cited[][] =>
      notes.map((note) => note.map((cite) => ({ ...cite, work: structuredClone(cite.work) })));
    const before = texts.map(([notes, toPage]) => formatNotes(notes, toPage));
    assert.equal(new Set(before.map((notes) => notes.join())).size, texts.length);
    texts.forEach(([notes, toPage], index) => {
      assert.deepEqual(formatNotes(notes, toPage), before[index]);
      assert.deepEqual(formatNotes(anew(notes), toPage), before[index]);
    });
  });

  test('tell works apart that could be taken for each other, and only in the text that cites both', () => {
    const [first, second] = [2001, 2002].map((year) =>
      work(`treaty-${year}`, {
        title: 'The Treaty',
        author: [{ family: 'Reeves', given: 'Jeffrey' }],
        type: 'personal_communication',
        issued: { 'date-parts': [[year]] },
      }),
    ) as [Work, Work];
    const many = ['Ada', 'Bo', 'Cy', 'Di'].map((given) => ({ family: given, given }));
    const [short, long] = [many, [...many.slice(0, 3), { family: 'Ed', given: 'Ed' }]].map((author, index) =>
      work(`coal-${index}`, { title: 'The Coal', author }),
    ) as [Work, Work];
    const later = (notes: Work[]): string[] =>
      formatNotes([...notes, ...notes].map((each) => [at(each)])).slice(notes.length);
    const [alone] = later([short]);
    const [one, other] = later([short, long]);
    assert.match(alone!, /^Ada et al\., /);
    assert.match(one!, /\bDi\b/);
    assert.match(other!, /\bEd\b/);
    assert.notEqual(...(later([first, second]) as [string, string]));
    assert.equal(later([short])[0], alone);
  });

  test('of records that were changed are those of the new ones', () => {
    const before = work('snow');
    assert.match(formatNotes([[at(before)]])[0]!, /“On Snow,”/);
    assert.match(formatNotes([[at({ ...before, title: 'On Ice' })]])[0]!, /“On Ice,”/);
    assert.match(formatReference({ ...before, title: 'On Rain' }), /“On Rain\.”/);
  });
});
