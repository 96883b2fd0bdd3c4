/** Lets a thread do what would hold up the rendering of pages, which Astro does in one thread. */
import { availableParallelism } from 'node:os';
import { Thread } from './thread.ts';

/** With fewer questions than this, a thread takes longer to begin than it helps. */
const WORTH_A_THREAD = 100;

/** What a thread makes is soon sent and of no more use: a small room for it is cleared sooner than the system gives a large one. */
const YOUNG_MB = 16;

/** Gives the answers to questions; many of them are answered by a thread of its own. */
export class Beside<Question, Answer> {
  readonly #program: string;
  readonly #answer: (question: Question) => Answer;
  #asked = 0;
  #thread: Thread<Question, Answer> | undefined;

  /** `program` is the path of the program of the thread, which calls `answerQuestions` with the same `answer`. */
  constructor(program: string, answer: (question: Question) => Answer) {
    this.#program = program;
    this.#answer = answer;
  }

  /** The answer to a question, which can be sent to a thread, as its answer can. Rejects where there is none. */
  async ask(question: Question): Promise<Answer> {
    if (++this.#asked <= WORTH_A_THREAD || availableParallelism() < 2) return this.#answer(question);
    this.#thread ??= new Thread(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    return this.#thread.ask(question);
  }
}
