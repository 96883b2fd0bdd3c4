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

test('RIS: nothing of a record begins a line of its own, and what has no field is said', () => {
  const lines = toRis([{ ...hostile, title: 'One\nER  - two' }]).split('\r\n');
  assert.ok(lines.includes('TI  - One ER - two'));
  assert.ok(lines.includes('SP  - 1'));
  assert.ok(lines.includes('EP  - 2, 5–7'));
  assert.ok(lines.includes('DA  - 2013///Autumn'));
  assert.ok(lines.includes('N1  - The address is truncated in the source.'));
  assert.equal(lines.filter((line) => line.startsWith('ER')).length, 1);
});
