/** Reads the files of the search index. What does not come, or comes cut short, is an error and never an empty answer. */
import type { IndexFacts, RecordFile } from '../../search/entry.ts';

/** Where a word of the index stands in a record. */
export interface TermRecord {
  /** Name of the record in the index. */
  id: string;
  positions: readonly number[];
  load: () => Promise<RecordFile>;
}

/** An open index. */
export interface IndexFiles {
  facts: IndexFacts;
  /** The records that hold a word of the index. */
  find: (term: string) => Promise<readonly TermRecord[]>;
  /** A file of the word list. */
  words: (name: string) => Promise<string>;
}

/** What we use of Pagefind (https://pagefind.app/docs/api/). */
interface Pagefind {
  createInstance: (options: { basePath: string; noWorker: boolean }) => {
    search: (term: string) => Promise<{ results: { id: string; words: number[]; data: () => Promise<unknown> }[] }>;
  };
}

const SIGNATURE = 'pagefind_dcd';

/** The functions that watch what is fetched, each with the one that fetches: an index that is opened anew is watched anew. */
const watched = new WeakMap<typeof fetch, typeof fetch>();

/** Opens the index in the folder `bundle` (an address that ends with `/`); `load` imports a script. */
export async function openIndex(
  bundle: string,
  load: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): Promise<IndexFiles> {
  let failed: unknown;
  let facts: IndexFacts | undefined;
  const fetch = watched.get(globalThis.fetch) ?? globalThis.fetch;
  const read = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, init);
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return new Response(bytes[0] === 0x1f && bytes[1] === 0x8b ? await inflate(bytes) : bytes);
  };
  // Pagefind takes a file that does not come, or is cut short, for one that holds nothing.
  const watching: typeof fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.includes(bundle)) return fetch(input, init);
    try {
      const response = await read(input, init);
      if (/pagefind-entry\.json/.test(address)) ({ facts } = (await response.clone().json()) as { facts: IndexFacts });
      else if (!(await response.clone().text()).startsWith(SIGNATURE))
        throw new Error(`${address} is none of the index`);
      return response;
    } catch (error) {
      failed ??= error;
      throw error;
    }
  };
  watched.set(watching, fetch);
  globalThis.fetch = watching;
  const { createInstance } = (await load(`${bundle}pagefind.js`)) as Pagefind;
  const pagefind = createInstance({ basePath: bundle, noWorker: true });
  const checked = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    if (failed) throw failed instanceof Error ? failed : new Error('a part of the index did not come');
    return value;
  };
  // A word behind all others opens the index, and asks for no part of it.
  await checked(pagefind.search('𰻞'));
  if (!facts) throw new Error('the index says nothing of itself');
  const known = new Map<string, Promise<readonly TermRecord[]>>();
  return {
    facts,
    find: (term) => {
      const found =
        known.get(term) ??
        checked(
          pagefind.search(term).then(({ results }) =>
            results.map(({ id, words, data }) => ({
              id,
              positions: words,
              load: () => checked(data() as Promise<RecordFile>),
            })),
          ),
        );
      known.set(term, found);
      return found;
    },
    words: async (name) => (await read(`${bundle}${facts!.words}/${name}.words`)).text(),
  };
}

/** What was packed with gzip. Throws where it is cut short or broken. */
const inflate = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
