import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { spanOfDate } from '../../../src/content/edtf.ts';
import { drawTimeline, type TimelineItem } from '../../../src/drawings/timeline.ts';
import { randomNumbers } from '../../support/generated-records.ts';

const item = (edtf: string): TimelineItem => ({
  ...spanOfDate(edtf)!,
  name: edtf,
  href: `#${edtf}`,
  listHref: `#y${edtf}`,
});
const draw = (...dates: string[]) => drawTimeline(dates.map(item))!;

test('without dates there is no drawing', () => assert.equal(drawTimeline([]), undefined));

test('the line is broken where nothing is dated for long, and every piece begins with its year', () => {
  const { pieces, ticks } = draw('1636', '1691', '1911', '1945', '1969', '1990', '2024');
  assert.equal(pieces.length, 3);
  for (const year of [1636, 1691, 1911])
    assert.ok(
      ticks.some((tick) => tick.year === year),
      String(year),
    );
});

test('a year is written under its mark, and between near dates no year that nothing is dated to', () => {
  for (const dates of [
    ['1636', '1945', '2018'],
    ['1996', '1997'],
  ]) {
    const { marks, ticks } = draw(...dates);
    const first = marks.find(({ name }) => name === dates[0])!;
    const tick = ticks.find(({ year }) => String(year) === dates[0])!;
    assert.ok(Math.abs(first.atPercent - tick.atPercent) < 1, `${first.atPercent} and ${tick.atPercent}`);
    for (const { year } of ticks) assert.ok(dates.includes(String(year)), String(year));
  }
});

test('a span is long, an uncertain date looks so, an open end is open', () => {
  const { marks } = draw('1990', '1995/2018', '2001?', '2010/..');
  const of = (name: string) => marks.find((mark) => mark.name === name)!;
  assert.ok((of('1995/2018').lengthPercent ?? 0) > 50);
  assert.equal(of('1990').lengthPercent, undefined);
  assert.ok(of('2001?').isUncertain && of('2010/..').isOpenAtEnd);
});

test('one date is drawn in the middle', () => {
  const { marks } = draw('1990');
  assert.ok(Math.abs(marks[0]!.atPercent - 50) < 1);
});

describe('nothing overlaps, and nothing leaves the drawing', () => {
  for (const [seed, count] of [
    [1, 5],
    [2, 40],
    [3, 110],
    [4, 5000],
  ] as const)
    test(`${count} dates`, () => {
      const random = randomNumbers(seed);
      const year = (): number => Math.floor(2024 - random() ** 3 * 900);
      const dates = Array.from({ length: count }, () => {
        const from = year();
        return random() < 0.2 ? `${from}/${Math.min(2030, from + 1 + Math.floor(random() * 60))}` : String(from);
      });
      const { marks, columns, ticks } = drawTimeline(dates.map(item))!;
      assert.equal(marks.length > 0 ? marks.length : columns.reduce((sum, column) => sum + column.count, 0), count);
      const spans = [
        ...marks.map(({ atPercent, lengthPercent, lane, name }) =>
          // A dot takes nine pixels of the 288 that a narrow phone has.
          lengthPercent === undefined
            ? { lane, from: atPercent - 1.56, to: atPercent + 1.56, name }
            : { lane, from: atPercent, to: atPercent + lengthPercent, name },
        ),
        ...columns.map(({ atPercent, lengthPercent, fromYear }) => ({
          lane: 0,
          from: atPercent,
          to: atPercent + lengthPercent,
          name: String(fromYear),
        })),
      ];
      for (const { from, to, name } of spans)
        assert.ok(from >= -0.01 && to <= 100.01, `${name} leaves the drawing: ${from} ${to}`);
      for (const [index, one] of spans.entries())
        for (const other of spans.slice(index + 1))
          if (one.lane === other.lane)
            assert.ok(
              one.to <= other.from + 0.01 || other.to <= one.from + 0.01,
              `${one.name} and ${other.name} overlap`,
            );
      const places = ticks.map(({ atPercent }) => atPercent);
      for (const [index, at] of places.slice(1).entries()) assert.ok(at - places[index]! >= 12, 'two years touch');
    });
});
