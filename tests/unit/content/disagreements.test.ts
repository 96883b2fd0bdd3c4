import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFigure, type ClaimedStatement } from '../../../src/content/claims.ts';
import { findDisagreements } from '../../../src/content/disagreements.ts';
import { datesAgree, spanOfDate } from '../../../src/content/edtf.ts';

describe('dates', () => {
  for (const [a, b] of [
    ['1945', '1945-02'],
    ['199X', '1994'],
    ['1999/2018', '1999-05/2018'],
    ['1990/..', '1995'],
    ['1945?', '1945'],
  ] as const)
    test(`${a} and ${b} go together`, () => assert.ok(datesAgree(a, b) && datesAgree(b, a)));
  for (const [a, b] of [
    ['1945', '1946'],
    ['1945-02-04', '1945-02-05'],
    ['199X', '2001'],
    ['1999/2018', '1999/2019'],
    ['1990/..', '1989'],
  ] as const)
    test(`${a} and ${b} do not`, () => assert.ok(!datesAgree(a, b) && !datesAgree(b, a)));

  for (const date of ['', '1945-13', 'spring', '[1667,1668]', '156X-12-25', '../..'])
    test(`${JSON.stringify(date)} is none`, () => assert.equal(spanOfDate(date), undefined));

  test('a date before the first year, and one with an open end', () => {
    assert.deepEqual(spanOfDate('-0044-03-15'), { firstDay: -735525, lastDay: -735525, isUncertain: false });
    assert.deepEqual(spanOfDate('1970/..'), { firstDay: 0, isUncertain: false });
    assert.deepEqual(spanOfDate('/1970-01-01~'), { lastDay: 0, isUncertain: true });
  });
});

test('figures are numbers, bounds, spans or about right, and nothing else', () => {
  assert.deepEqual(readFigure('6.3e9'), { least: 6.3e9, most: 6.3e9 });
  assert.deepEqual(readFigure('5..7'), { least: 5, most: 7 });
  assert.deepEqual(readFigure('~100'), { least: 90, most: 110 });
  for (const wrong of ['', '6,3', '7..5', '50 %', '>', '1e', 'many']) assert.equal(readFigure(wrong), undefined, wrong);
});

describe('disagreements', () => {
  const claimed = (...claims: Omit<ClaimedStatement, 'about' | 'text'>[]): string[] =>
    findDisagreements(
      [],
      claims.map((claim, place) => ({ statement: { about: 'The share', text: '', ...claim }, place })),
    ).map(({ kind, id, answers }) => `${kind} ${id} ${answers.map(({ places }) => places.join('+')).join(' ')}`);

  test('are figures that cannot both hold, each with all who give it', () => {
    assert.deepEqual(claimed({ value: '50' }, { value: '60' }, { value: '50' }), ['figure figure-the-share 0+2 1']);
    assert.deepEqual(claimed({ value: '>50' }, { value: '50' }), ['figure figure-the-share 0 1']);
    assert.deepEqual(claimed({ value: '50', unit: 'percent' }, { value: '50', unit: 'men' }), [
      'figure figure-the-share 0 1',
    ]);
  });
  test('are not figures within each other, or of different times', () => {
    assert.deepEqual(claimed({ value: '>50' }, { value: '55' }), []);
    assert.deepEqual(claimed({ value: '~100' }, { value: '95' }), []);
    assert.deepEqual(claimed({ value: '50', when: '2017' }, { value: '60', when: '2018' }), []);
  });
  test('are readings in other words', () => {
    assert.deepEqual(claimed({ says: 'cool' }, { says: 'warm' }), ['reading reading-the-share 0 1']);
    assert.deepEqual(claimed({ says: 'cool' }, { says: 'cool' }), []);
  });
  test('are dates of one event, whatever its capitals', () => {
    const dated = (event: string, edtf: string, place: number) => ({ statement: { event, edtf }, place });
    const found = findDisagreements(
      [dated('The treaty', '1921', 0), dated('the Treaty', '1922', 1), dated('A war', '1', 2)],
      [],
    );
    assert.deepEqual(
      found.map(({ about, answers }) => [about, answers.map(({ date }) => date)]),
      [['The treaty', ['1921', '1922']]],
    );
  });
});
