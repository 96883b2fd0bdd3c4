/** Compiles many texts on all cores: this thread and others take them from one list. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { CachedText } from '../content/cache.ts';
import type { Work } from '../schemas/work.ts';
import { Thread } from '../thread.ts';
import type { Compiler, Surroundings, TextToCompile } from './compile.ts';

/** What a thread is told when it begins. */
export interface ThreadSetup extends Pick<Surroundings, 'base' | 'topics' | 'articles'> {
  /** The project's folder. */
  root: string;
  works: readonly Work[];
  /** Whether all records of works could be read. */
  areWorksComplete: boolean;
}

/** With fewer texts than this for each, threads take longer to begin than they help. */
const WORTH_A_THREAD = 200;

/** More threads gain little, and each needs a quarter of a gigabyte. */
const MOST_THREADS = 7;

/** So many texts go to a thread at once, and as many again while it is busy. */
const BATCH = 4;

/**
 * What `compiler` makes of texts, in their order. Where there are enough of them, threads of `setup` help. Throws what goes wrong in
 * any of them.
 */
export async function compileAll(
  texts: readonly TextToCompile[],
  compiler: Compiler,
  setup: ThreadSetup,
): Promise<CachedText[]> {
  const compiled: CachedText[] = [];
  let next = 0;
  const take = (count: number): { start: number; texts: readonly TextToCompile[] } => {
    const start = next;
    next = Math.min(texts.length, next + count);
    return { start, texts: texts.slice(start, next) };
  };
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(texts.length / WORTH_A_THREAD));
  const helping = Array.from({ length: threads }, () => help(setup, () => take(BATCH), compiled));
  // The reason is told when all are waited for, and must not count as unseen until then.
  for (const each of helping) each.catch(() => (next = texts.length));
  while (next < texts.length) {
    const {
      start,
      texts: [text],
    } = take(1);
    compiled[start] = compiler.compile(text!);
    // Threads are answered between two texts.
    if (threads > 0) await setImmediate();
  }
  await Promise.all(helping);
  return compiled;
}

/** Lets a thread compile what `take` gives, until there is nothing more. */
async function help(
  workerData: ThreadSetup,
  take: () => { start: number; texts: readonly TextToCompile[] },
  compiled: CachedText[],
): Promise<void> {
  const program = new URL('./compile-thread.ts', import.meta.url);
  const thread = new Thread<readonly TextToCompile[], CachedText[]>(program, { workerData });
  const askForAll = async (): Promise<void> => {
    for (let batch = take(); batch.texts.length > 0; batch = take()) {
      const made = await thread.ask(batch.texts);
      made.forEach((text, index) => (compiled[batch.start + index] = text));
    }
  };
  try {
    // While one batch is on its way, the other is at work.
    await Promise.all([askForAll(), askForAll()]);
  } finally {
    await thread.end();
  }
}
