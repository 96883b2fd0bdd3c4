import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, today } from '../../src/today.ts';

test('today is what TODAY says, else the day of the clock in UTC', () => {
  assert.equal(today({ TODAY: '2028-02-29' }, 0), '2028-02-29');
  assert.equal(today({}, Date.UTC(2031, 11, 31, 23, 59)), '2031-12-31');
  assert.equal(today({ TODAY: '' }, 0), '1970-01-01');
  assert.throws(() => today({ TODAY: '2027-02-29' }, 0), /TODAY is "2027-02-29"; expected a day written YYYY-MM-DD/);
});

test('the day after is found across months and leap days', () => {
  assert.deepEqual(['2028-02-28', '2027-02-28', '2031-12-31'].map(dayAfter), [
    '2028-02-29',
    '2027-03-01',
    '2032-01-01',
  ]);
});
