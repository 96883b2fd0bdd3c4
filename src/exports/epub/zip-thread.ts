/** A thread that packs books. */
import { answerQuestions } from '../../beside.ts';
import { pack } from './pack.ts';

answerQuestions(pack);
