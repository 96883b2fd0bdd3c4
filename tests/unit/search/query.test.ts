import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuery } from '../../../src/search/query.ts';

const folded = (text: string, isTyping = false): string[] =>
  parseQuery(text, isTyping).terms.map(
    (term) => term.folded + (term.isExact ? '!' : '') + (term.isBeginning ? '…' : ''),
  );

describe('a query', () => {
  test('is its words without those that say nothing', () => {
    assert.deepEqual(folded('Why did Mongolia send troops to Iraq?'), ['mongolia', 'send', 'troops', 'iraq']);
  });

  test('of nothing but such words is all of them', () => {
    assert.deepEqual(folded('What is this?'), ['what', 'is', 'this']);
    assert.deepEqual(folded(' … '), []);
  });

  test('names notes, pages and passages by their numbers', () => {
    assert.deepEqual(folded('Note 16'), ['note16!']);
    assert.deepEqual(folded('footnote 7 reeves'), ['note7!', 'reeves']);
    assert.deepEqual(folded('Reeves, pp. 590–592'), ['page590!', 'reeves']);
    assert.deepEqual(folded('para. 8'), ['passage8!']);
    assert.deepEqual(folded('notes of 16'), ['notes', '16']);
    assert.deepEqual(folded('"note 16"'), ['note!', '16!']);
  });

  test('takes what stands in quotation marks of any kind word by word', () => {
    for (const text of ['"soft power" turkey', '“soft power” turkey', '„soft power“ turkey', '«soft power» turkey']) {
      assert.deepEqual(folded(text), ['soft!', 'power!', 'turkey'], text);
      assert.deepEqual(parseQuery(text).phrases, [['soft', 'power']], text);
    }
    assert.deepEqual(parseQuery('"soft power').phrases, [['soft', 'power']]);
    assert.deepEqual(parseQuery('"power"').phrases, []);
  });

  test('takes the last word for a beginning while it is typed, unless something follows it', () => {
    assert.deepEqual(folded('dalai la', true), ['dalai', 'la…']);
    assert.deepEqual(folded('dalai la ', true), ['dalai', 'la']);
    assert.deepEqual(folded('dalai la'), ['dalai', 'la']);
  });

  test('says which words its words make with their neighbours', () => {
    assert.deepEqual(
      parseQuery('peace keeping').terms.map(({ pairs }) => pairs),
      [['peacekeep'], ['peacekeep']],
    );
    assert.deepEqual(parseQuery('"peace keeping"').terms[0]!.pairs, []);
  });

  test('has an end', () => {
    assert.equal(parseQuery(Array.from({ length: 999 }, (_, at) => `word${at}`).join(' ')).terms.length, 24);
  });
});
