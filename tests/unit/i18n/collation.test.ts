import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collationOf, sortForm } from '../../../src/i18n/collation.ts';

const NAMES = ['Çetin', 'Zorba', 'Łoś', 'Öz', 'Cem', 'Oz', 'Smithson', 'Smith, Zoe', '“Lo” and more', 'ırmak', 'İnan'];
const ordered = (locale: string): string[] => collationOf(locale).sortedByName(NAMES, (name) => name);
const initials = (locale: string, ...names: string[]): string[] =>
  names.map((name) => collationOf(locale).initialOf(sortForm(name)));

describe('names', () => {
  test('are ordered as the language orders them, word by word and without punctuation', () => {
    assert.deepEqual(ordered('en-GB'), [
      'Cem',
      'Çetin',
      'İnan',
      'ırmak',
      '“Lo” and more',
      'Łoś',
      'Oz',
      'Öz',
      'Smith, Zoe',
      'Smithson',
      'Zorba',
    ]);
    assert.deepEqual(ordered('tr-TR'), [
      'Cem',
      'Çetin',
      'ırmak',
      'İnan',
      '“Lo” and more',
      'Łoś',
      'Oz',
      'Öz',
      'Smith, Zoe',
      'Smithson',
      'Zorba',
    ]);
    assert.deepEqual(
      collationOf('mn-MN').sortedByName(['Adam', 'Өлзий', 'Очир', 'Баяр', 'Пүрэв'], (name) => name),
      ['Баяр', 'Очир', 'Өлзий', 'Пүрэв', 'Adam'],
    );
  });

  test('stand under a letter of the alphabet of the language', () => {
    assert.deepEqual(initials('en-GB', 'Öz', 'łoś', 'Çetin', '«Ёлка»', '3 ways', 'ibn Saud'), [
      'O',
      'L',
      'C',
      'Е',
      '3',
      'I',
    ]);
    assert.deepEqual(initials('tr-TR', 'Öz', 'łoś', 'Çetin', 'Zoë', 'ibn Saud', 'Irmak'), [
      'Ö',
      'L',
      'Ç',
      'Z',
      'İ',
      'I',
    ]);
    assert.deepEqual(initials('mn-MN', 'өлзий', 'Öz'), ['Ө', 'O']);
  });

  test('of one form keep their order', () => {
    const same = [
      { name: 'A b', at: 1 },
      { name: 'A-b!', at: 2 },
    ];
    const { sortedByName } = collationOf('en');
    assert.deepEqual(
      sortedByName(same, ({ name }) => name).map(({ at }) => at),
      [1, 2],
    );
  });
});
