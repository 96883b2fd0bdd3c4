/** Says how far a build has come, once it has taken a while. */
import type { PageRun } from '../content/page-store.ts';

/** So long a build may take without a word, and so long again until the next. */
const PATIENCE_MS = 2000;

/** Tells by `write` how many pages `run` has made, as long as it is asked for; gives the function that ends it. */
export function tellProgress(run: PageRun, write: (line: string) => void): () => void {
  const timer = setInterval(() => write(progressOf(run)), PATIENCE_MS);
  return () => clearInterval(timer);
}

/** How far a build has come, in words. */
export function progressOf({ kept, rendered, wanted }: PageRun): string {
  if (wanted.size + kept.size === 0) return 'Reading the content …';
  const again = kept.size > 0 ? `, and ${kept.size} are as they were` : '';
  return `${rendered.size} of ${wanted.size} pages and files are made${again} …`;
}
