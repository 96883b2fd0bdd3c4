/** Lets signals and timers have their turn while something long is done in one go. */
import { setImmediate } from 'node:timers/promises';

/** So long nobody else has to wait, in milliseconds. */
const TURN_MS = 100;

let turnBegan = performance.now();

/** Waits, where the last turn of all others is a while ago, until they have had one. */
export async function giveWay(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MS) return;
  await setImmediate();
  turnBegan = performance.now();
}
