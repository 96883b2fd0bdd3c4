/** A thread that makes the search index of a site. */
import { answerGiven } from '../in-thread.ts';
import { buildSearchIndex } from './index.ts';

await answerGiven((site: Parameters<typeof buildSearchIndex>) => buildSearchIndex(...site));
