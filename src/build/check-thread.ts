/** A thread that checks a built site. */
import { checkSite } from './check-site.ts';
import { answerGiven } from './in-thread.ts';

await answerGiven((site: Parameters<typeof checkSite>) => checkSite(...site));
