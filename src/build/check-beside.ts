/** Checks a built site while something else is made of it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { checkSite } from './check-site.ts';

/** What `checkSite` finds, from a thread of its own. */
export async function checkBeside(...site: Parameters<typeof checkSite>): Promise<string[]> {
  const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: site });
  const [errors] = (await once(thread, 'message')) as [string[]];
  return errors;
}
