/** A thread that makes the search index of a site. */
import { answerQuestions } from '../../thread.ts';
import { buildSearchIndex } from './index.ts';

answerQuestions((site: Parameters<typeof buildSearchIndex>) => buildSearchIndex(...site));
