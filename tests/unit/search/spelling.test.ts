import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  beginningWith,
  distance,
  dividedInto,
  nearestTo,
  parseWords,
  similarTo,
} from '../../../src/search/spelling.ts';

const words = parseWords(
  'words\nbattulga 3\ncongress 2\nmacron\nneighbour 9\nradchenko 2\nradar\nthird 9\nulaanbaatar\nwar 5\nwarning\nend',
);

describe('spelling', () => {
  test('is of a list of words, and of nothing else', () => {
    for (const file of ['nonsense\nbattulga\nend', 'words\nbattu', ''])
      assert.throws(() => parseWords(file), /no whole list of words/);
  });

  for (const [typed, meant] of [
    ['raddchenko', 'radchenko'],
    ['radhcenko', 'radchenko'],
    ['macorn', 'macron'],
    ['batulga', 'battulga'],
    ['ulanbatar', 'ulaanbaatar'],
    ['ulanbator', 'ulaanbaatar'],
    ['kongress', 'congress'],
  ] as const)
    test(`${typed} is meant for ${meant}`, () => {
      assert.equal(nearestTo(words, typed)[0], meant);
    });

  test('a word of three letters is meant as it stands, and one far from all is none', () => {
    assert.deepEqual(nearestTo(words, 'wax'), []);
    assert.deepEqual(nearestTo(words, 'zzyzxqq'), []);
  });

  test('beginnings come by how often they stand in the texts', () => {
    assert.deepEqual(beginningWith(words, 'rad'), ['radchenko', 'radar']);
    assert.deepEqual(beginningWith(words, 'war'), ['warning']);
  });

  test('two words written as one are divided', () => {
    assert.deepEqual(dividedInto(words, 'thirdneighbour'), ['third', 'neighbour']);
    assert.equal(dividedInto(words, 'thirdnothing'), undefined);
  });

  test('what looks alike is offered', () => {
    assert.ok(similarTo(words, 'makarena').includes('macron'));
    assert.deepEqual(similarTo(words, 'qqqqqq'), []);
  });

  test('letters changed, put in, left out and swapped are one step each', () => {
    assert.deepEqual(
      [distance('abc', 'abd', 2), distance('abc', 'abcd', 2), distance('abc', 'ac', 2), distance('abc', 'acb', 2)],
      [1, 1, 1, 1],
    );
    assert.equal(distance('abcdef', 'uvwxyz', 2), 3);
  });
});
