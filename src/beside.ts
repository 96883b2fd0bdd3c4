/** Lets a thread do what would hold up the rendering of pages, which Astro does in one thread. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** With fewer questions than this, a thread takes longer to begin than it helps. */
const WORTH_A_THREAD = 100;

/** What a thread makes is soon sent and of no more use: a small room for it is cleared sooner than the system gives a large one. */
const YOUNG_MB = 16;

/** Gives the answers to questions; many of them are answered by a thread of its own. */
export class Beside<Question, Answer> {
  readonly #program: string;
  readonly #answer: (question: Question) => Answer;
  #asked = 0;
  #thread: Worker | undefined;
  /** Who waits for the thread, in the order of the questions. */
  readonly #waiting: PromiseWithResolvers<Answer>[] = [];

  /** `program` is the path of the program of the thread, which calls `answerQuestions` with the same `answer`. */
  constructor(program: string, answer: (question: Question) => Answer) {
    this.#program = program;
    this.#answer = answer;
  }

  /** The answer to a question, which can be sent to a thread, as its answer can. Rejects where there is none. */
  async ask(question: Question): Promise<Answer> {
    if (++this.#asked <= WORTH_A_THREAD || availableParallelism() < 2) return this.#answer(question);
    const thread = (this.#thread ??= this.#begin());
    const waiting = Promise.withResolvers<Answer>();
    this.#waiting.push(waiting);
    // Who waits keeps the process from ending, and nobody else.
    thread.ref();
    thread.postMessage(question);
    return waiting.promise;
  }

  #begin(): Worker {
    const thread = new Worker(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    let reason: unknown = new Error(`the thread of ${this.#program} has ended`);
    thread.on('error', (error) => (reason = error));
    // What was answered before may come after the error, but not after the end.
    thread.on('exit', () => this.#waiting.splice(0).forEach(({ reject }) => reject(reason)));
    thread.on('message', (answer: Answer) => {
      this.#waiting.shift()!.resolve(answer);
      if (this.#waiting.length === 0) thread.unref();
    });
    return thread;
  }
}

/** What the program of such a thread does: it answers the questions in their order. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer): void {
  parentPort!.on('message', (question: Question) => parentPort!.postMessage(answer(question)));
}
