/** A thread that answers questions, one after the other. Its program calls `answerQuestions`. */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';

/** Asks a thread of its own. A process does not wait for a thread that owes no answer. */
export class Thread<Question, Answer> {
  readonly #thread: Worker;
  /** Who waits for an answer, in the order of the questions. */
  readonly #waiting: PromiseWithResolvers<Answer>[] = [];
  /** Why there are no more answers, once the thread has ended. */
  #ended: { reason: unknown } | undefined;

  /** Begins the thread: `program` is the address of its file, or the path. */
  constructor(program: URL | string, options?: WorkerOptions) {
    let reason: unknown = new Error(`the thread of ${program} has ended without an answer`);
    this.#thread = new Worker(program, options);
    this.#thread.on('error', (error) => (reason = error));
    // What was answered before may come after the error, but not after the end.
    this.#thread.on('exit', () => {
      this.#ended = { reason };
      this.#waiting.splice(0).forEach(({ reject }) => reject(reason));
    });
    this.#thread.on('message', (answer: Answer) => {
      this.#waiting.shift()!.resolve(answer);
      if (this.#waiting.length === 0) this.#thread.unref();
    });
  }

  /** The answer to a question, which can be sent to a thread, as its answer can. Rejects where there is none, with the reason. */
  async ask(question: Question): Promise<Answer> {
    if (this.#ended) throw this.#ended.reason;
    const waiting = Promise.withResolvers<Answer>();
    this.#waiting.push(waiting);
    this.#thread.ref();
    this.#thread.postMessage(question);
    return waiting.promise;
  }

  /** Ends the thread: what it holds is free again. */
  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}

/** What the program of such a thread does: it answers the questions in their order. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  let last = Promise.resolve();
  parentPort!.on('message', (question: Question) => {
    last = last.then(async () => parentPort!.postMessage(await answer(question)));
  });
}
