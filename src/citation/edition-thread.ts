/** A thread that writes how editions are cited, in several styles. */
import { answerQuestions } from '../thread.ts';
import { citationsIn } from './edition.ts';

answerQuestions(citationsIn);
