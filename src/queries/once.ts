/** What is made of all content: once a build, and in `astro dev` once for each state of the content. */
import { getCollection } from 'astro:content';

/** So long `astro dev` takes it that nothing has changed, in milliseconds: a page asks many times. */
const GLANCE_MS = 100;

let seen: { at: number; state: Promise<string> } | undefined;

/** What tells one state of the content from another, while it may change. */
function stateOfContent(): Promise<string> {
  if (!seen || Date.now() - seen.at > GLANCE_MS) seen = { at: Date.now(), state: readState() };
  return seen.state;
}

async function readState(): Promise<string> {
  const collections = await Promise.all([getCollection('articles'), getCollection('topics'), getCollection('works')]);
  return collections.flatMap((entries) => entries.map(({ id, digest }) => `${id} ${digest}`)).join('\n');
}

/** Makes the function that gives what `make` makes, and makes it anew where the content is another. */
export function once<V>(make: () => Promise<V>): () => Promise<V> {
  let made: Promise<V> | undefined;
  let state: string | undefined;
  return async () => {
    if (import.meta.env.DEV) {
      const now = await stateOfContent();
      if (now !== state) [made, state] = [undefined, now];
    }
    return (made ??= make());
  };
}
