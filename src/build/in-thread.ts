/** Lets a thread of its own do something long of a build, once. */
import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What the program in the file `program` beside this one answers to `given`. Rejects with what it throws, or where it ends without an answer. */
export async function inThread<Given, Answer>(program: string, given: Given): Promise<Answer> {
  const thread = new Worker(new URL(program, import.meta.url), { workerData: given });
  const ended = once(thread, 'exit').then(() => {
    throw new Error(`the thread of ${program} has ended without an answer`);
  });
  const [answer] = (await Promise.race([once(thread, 'message'), ended])) as [Answer];
  return answer;
}

/** What the program of such a thread does: it answers what it was given. */
export async function answerGiven<Given, Answer>(answer: (given: Given) => Answer | Promise<Answer>): Promise<void> {
  parentPort!.postMessage(await answer(workerData as Given));
}
