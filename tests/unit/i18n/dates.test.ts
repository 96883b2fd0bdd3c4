import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEdtf, formatFigure } from '../../../src/i18n/dates.ts';

const DATES = {
  '1969-06-24': '24 June 1969',
  '2023-05': 'May 2023',
  '1990': '1990',
  '0044': '44',
  '-0043': '44 BC',
  '-0043-03-15': '15 March 44 BC',
  '199X': '1990s',
  '19XX': '20th century',
  '02XX': '3rd century',
  '1985-XX-XX': '1985',
  '2004-06-XX': 'June 2004',
  '1945?': '1945?',
  '1945~': 'about 1945',
  '1945-02%': 'about February 1945',
  '2001-21': 'spring 2001',
  '1999/2018': '1999–2018',
  '1984-06?/2004-08?': 'June 1984?–August 2004?',
  '1990/..': 'since 1990',
  '../1990': 'until 1990',
  Y17000: '17000',
};

for (const [edtf, words] of Object.entries(DATES))
  test(`${edtf} is ${words}`, () => assert.equal(formatEdtf(edtf), words));

test('figures', () =>
  assert.deepEqual(['6.3e9', '>50', '<33.3', '~7e9', '5..7', '-2'].map(formatFigure), [
    '6,300,000,000',
    'more than 50',
    'less than 33.3',
    'about 7,000,000,000',
    '5 to 7',
    '-2',
  ]));
