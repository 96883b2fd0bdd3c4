/** A thread that packs books. */
import { answerQuestions } from '../../thread.ts';
import { pack } from './pack.ts';

answerQuestions(pack);
