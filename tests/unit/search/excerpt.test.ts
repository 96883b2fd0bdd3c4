import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerpt } from '../../../src/search/excerpt.ts';
import { termOf } from '../../../src/search/words.ts';

const terms = (...words: string[]): Set<string> => new Set(words.map(termOf));
const textOf = (text: string, ...words: string[]): string =>
  excerpt(text, terms(...words))
    .pieces.map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');
const long = (words: string, times: number): string => Array<string>(times).fill(words).join(' ');

describe('an excerpt', () => {
  test('is a short text as a whole, with its words marked in all their forms', () => {
    assert.equal(textOf('Two neighbours, one policy.', 'neighbour', 'policies'), 'Two [neighbours], one [policy].');
  });

  test('keeps whole sentences, those that hold most words', () => {
    const text = `${long('Nothing is said here at all.', 12)} The river froze. A herd crossed the river in “winter.” ${long('Nothing again.', 20)}`;
    const { pieces, isCut } = excerpt(text, terms('river', 'herd', 'winter'));
    const shown = pieces.map((piece) => piece.text).join('');
    assert.match(shown, /^The river froze\. A herd crossed the river in “winter\.” Nothing again\./);
    assert.match(shown, /again\.$/);
    assert.deepEqual(isCut, { before: true, after: true });
  });

  test('cuts only a sentence without end, between words', () => {
    const { pieces, isCut } = excerpt(
      `${long('one word after the other', 60)} needle ${long('and so on', 60)}`,
      terms('needle'),
    );
    const shown = pieces.map((piece) => piece.text).join('');
    assert.ok(shown.length <= 330 && shown.includes('needle'), shown);
    assert.doesNotMatch(shown, /^\s|\s$/);
    assert.deepEqual(isCut, { before: true, after: true });
  });

  test('marks both parts of what a hyphen joins', () => {
    assert.equal(textOf('Of peace-keeping forces.', 'peacekeeping'), 'Of peace-[keeping] forces.');
  });

  test('of nothing is nothing', () => {
    assert.deepEqual(excerpt('', terms('a')).pieces, []);
  });
});
