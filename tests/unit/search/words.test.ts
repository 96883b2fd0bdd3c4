import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fold } from '../../../src/search/fold.ts';
import { nameOf, wordsOf } from '../../../src/search/words.ts';

describe('letters', () => {
  const same: readonly [string, string][] = [
    ['Güngör', 'gungor'],
    ['TÜRKİYE', 'turkiye'],
    ['Diyarbakır', 'diyarbakir'],
    ['Søren Łódź', 'sorenlodz'],
    ['Straße', 'strasse'],
    ['Улаанбаатар', 'ulaanbaatar'],
    ['Өндөр Үүл', 'ondoruul'],
    ['Щука й ё', 'shchukaie'],
    ['ﬁne', 'fine'],
    ['№ 5', 'no5'],
    ['東京', '東京'],
  ];
  for (const [written, plain] of same)
    test(`${written} is ${plain}`, () => {
      assert.equal(fold(written), plain);
    });
});

describe('words', () => {
  const terms = (text: string): string[] => wordsOf(text).map(({ term }) => term);

  test('the forms and spellings of one word are one', () => {
    for (const [one, other] of [
      ['neighbours', 'neighbor'],
      ['defence', 'defenses'],
      ['organised', 'organizing'],
      ['theatre', 'theaters'],
      ['programmes', 'program'],
      ['encyclopaedia', 'encyclopedia'],
      ['policies', 'policy'],
      ['Mongolia’s', 'mongolia'],
      ['U.N.', 'UN'],
    ] as const)
      assert.deepEqual(terms(one), terms(other), `${one} ${other}`);
  });

  test('what a hyphen joins is parts and a whole', () => {
    const [first, second, third] = wordsOf('peace-keeping-force');
    assert.equal(first!.joined, undefined);
    assert.equal(second!.joined, wordsOf('peacekeeping')[0]!.term);
    assert.equal(third!.joined, wordsOf('peacekeepingforce')[0]!.term);
    assert.equal(wordsOf('1999-2018')[1]!.joined, undefined);
  });

  test('times and numbers are words', () => {
    assert.deepEqual(terms('00:10:23'), terms('10:23'));
    assert.deepEqual(terms('at 1:02:03 or 99:99'), ['at', 't3723s', 'or', '9999']);
    assert.deepEqual(terms('6.3 billion, 1,000'), ['6d3', 'billion', '1000']);
    assert.notDeepEqual(terms('6.3'), terms('63'));
  });

  test('each word knows its place', () => {
    const text = 'Ankara’s “Ölçü”, 10:23';
    assert.deepEqual(
      wordsOf(text).map(({ start, end }) => text.slice(start, end)),
      ['Ankara', 'Ölçü', '10:23'],
    );
  });

  test('what is written without spaces is found by pairs of signs', () => {
    assert.deepEqual(terms('蒙古国'), ['蒙古', '古国']);
    assert.deepEqual(terms('国'), ['国']);
  });

  test('signs that divide the index stand in no word', () => {
    assert.deepEqual(terms('aǀb ǂ'), ['ab']);
  });

  test('a name is the same however it is divided', () => {
    assert.equal(nameOf('The third-neighbour policy'), nameOf('third neighbor policies'));
    assert.notEqual(nameOf('third neighbour'), wordsOf('thirdneighbour')[0]!.term);
  });
});
