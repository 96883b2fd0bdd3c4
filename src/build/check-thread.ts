/** A thread that checks a built site, and answers with what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from './check-site.ts';

parentPort!.postMessage(checkSite(...(workerData as Parameters<typeof checkSite>)));
