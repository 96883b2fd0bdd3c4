/** Ends a command in order when it is told to end, or when whoever started it is gone. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LOOK_MS = 250;

/**
 * Ends the process between two steps, never within one: a signal without a listener stops a process anywhere. npm told
 * to end does not always pass it on, and a build that nobody waits for must not publish anything later; so the process
 * also ends when its parent is gone.
 */
export function endWhenTold(): void {
  for (const signal of SIGNALS) process.on(signal, () => process.exit(128 + constants.signals[signal]));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(128 + constants.signals.SIGTERM);
  }, LOOK_MS).unref();
}
