import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '@retorquere/bibtex-parser';
import { toBibLatex } from '../../../src/citation/biblatex.ts';
import { toRis } from '../../../src/citation/ris.ts';
import type { Work } from '../../../src/schemas/work.ts';

const hostile: Work = {
  id: 'hostile',
  type: 'article-newspaper',
  title: 'A {Study} of $5 & 100% of_all #1 \\ ~ ^ <b>: } an end',
  author: [{ family: 'Müller', given: 'A & B', 'non-dropping-particle': 'von' }, { literal: 'Brill & Sons, Ltd.' }],
  'container-title': 'J & K',
  issued: { 'date-parts': [[2013]], season: 3, circa: true },
  page: '1–2, 5–7',
  URL: 'https://example.org/a_b?c=d&e=%20',
  language: 'en',
  custom: { 'address-is-cut': true, 'title-romanised': 'X', archive: 'https://example.org/archive' },
};

test('BibLaTeX: what TeX takes for its own is text, and what has no field is said', () => {
  const { entries, errors } = parse(toBibLatex([hostile, { ...hostile, id: 'again' }]), { sentenceCase: false });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    entries.map(({ key, type }) => [key, type]),
    [
      ['hostile', 'article'],
      ['again', 'article'],
    ],
  );
  const { fields } = entries[0]!;
  assert.equal(fields.title?.replace(/<\/?span[^>]*>/g, ''), 'A {Study} of $5 & 100% of_all #1 \\ ~ ^ : } an end');
  assert.equal(fields.journaltitle, 'J & K');
  assert.equal(fields.entrysubtype, 'newspaper');
  assert.equal(fields.date, '2013-23');
  assert.equal(fields.url, hostile.URL);
  assert.equal(fields.author?.[1]?.name ?? fields.author?.[1]?.lastName, 'Brill & Sons, Ltd.');
  assert.match(fields.addendum!, /The address is truncated in the source.*Archived copy/);
});

test('BibLaTeX: capitals of English titles are kept where they are their own, and titles in other languages as they are', () => {
  const titled = (title: string, language?: string): Work => ({
    id: 'a',
    type: 'book',
    title,
    ...(language ? { language } : {}),
  });
  const lines = (work: Work): string[] =>
    toBibLatex([work])
      .split('\n')
      .filter((line) => /title|langid/.test(line));
  assert.deepEqual(lines(titled('U.S. Relations with the NATO of 1990', 'en')), [
    '  title = {{U.S.} {Relations} with the {NATO} of 1990},',
    '  langid = {english},',
  ]);
  assert.deepEqual(lines(titled('A Record without a Language')), ['  title = {{A} {Record} without a {Language}},']);
  assert.deepEqual(lines(titled('Die Außenpolitik der Mongolei', 'de-AT')), [
    '  title = {Die Außenpolitik der Mongolei},',
    '  langid = {german},',
  ]);
  assert.deepEqual(lines(titled('Монгол Улсын Гадаад Бодлого & 5 %', 'mn')), [
    '  title = {Монгол Улсын Гадаад Бодлого \\& 5 \\%},',
    '  langid = {mongolian},',
  ]);
  assert.equal(lines(titled('Norges vei', 'nb'))[1], '  langid = {norsk},');
  // What reads the file makes no small letters of them.
  const { entries } = parse(toBibLatex([titled('U.S. Relations', 'en'), { ...titled('Die Welt', 'de'), id: 'b' }]));
  assert.deepEqual(
    entries.map(({ fields }) => fields.title?.replace(/<[^>]+>/g, '')),
    ['U.S. Relations', 'Die Welt'],
  );
});

test('RIS: nothing of a record begins a line of its own, and what has no field is said', () => {
  const lines = toRis([{ ...hostile, title: 'One\nER  - two' }]).split('\r\n');
  assert.ok(lines.includes('TI  - One ER - two'));
  assert.ok(lines.includes('SP  - 1'));
  assert.ok(lines.includes('EP  - 2, 5–7'));
  assert.ok(lines.includes('DA  - 2013///Autumn'));
  assert.ok(lines.includes('N1  - The address is truncated in the source.'));
  assert.equal(lines.filter((line) => line.startsWith('ER')).length, 1);
});
