import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { giveWay } from '../../src/give-way.ts';

test('work that waits for nobody lets a timer have its turn, and does not wait each time', async () => {
  let isTold = false;
  void setTimeout(1).then(() => (isTold = true));
  let steps = 0;
  // Where nobody gives way, no timer can end this.
  for (; !isTold && steps < 5_000_000; steps++) await giveWay();
  assert.ok(isTold, 'the timer had no turn');
  assert.ok(steps > 100, `it waited after ${steps} steps`);
});
