import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawMap, MARK_RADIUS, type MapPlace } from '../../../src/drawings/map.ts';
import { randomNumbers } from '../../support/generated-records.ts';

const place = (name: string, latitude: number, longitude: number): MapPlace => ({
  name,
  latitude,
  longitude,
  href: '#',
  count: 1,
});

test('without places there is no map', () => assert.equal(drawMap([]), undefined));

test('marks stand where their places are: north above south, west left of east', () => {
  const { marks, land, borders } = drawMap([place('Paris', 48.9, 2.4), place('Tunis', 36.8, 10.2)])!;
  const [paris, tunis] = marks;
  assert.ok(paris!.y < tunis!.y && paris!.x < tunis!.x);
  assert.ok(land.length > 1000 && borders.length > 1000);
});

test('no mark covers another or leaves the map, though places be many and at one point', () => {
  const random = randomNumbers(7);
  const many = Array.from({ length: 120 }, (_, n) => place(`Place ${n}`, 20 + random() * 40, random() * 120));
  const { marks, width, height } = drawMap([...many, place('Twin', 47.9, 106.9), place('Twin', 47.9, 106.9)])!;
  for (const [index, one] of marks.entries()) {
    assert.ok(
      one.x >= MARK_RADIUS && one.x <= width - MARK_RADIUS && one.y >= MARK_RADIUS && one.y <= height - MARK_RADIUS,
      one.name,
    );
    for (const other of marks.slice(index + 1))
      assert.ok(
        Math.hypot(one.x - other.x, one.y - other.y) >= 2 * MARK_RADIUS - 1,
        `${one.name} covers ${other.name}`,
      );
  }
});
