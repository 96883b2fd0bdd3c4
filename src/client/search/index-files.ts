/** Reads the files of the search index. What does not come, or comes cut short, is an error and never an empty answer. */
import { SEPARATOR, type IndexFacts, type RecordFile } from '../../search/entry.ts';
import { parseWords, type KnownWord } from '../../search/spelling.ts';

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
  /** The words of the texts that begin with a letter, or all where one file has them. */
  words: (letter: string) => Promise<readonly KnownWord[]>;
  /** Titles of the parts of the collection that have not answered: what they hold is not found. */
  silent: () => readonly string[];
}

/** What we use of Pagefind (https://pagefind.app/docs/api/). */
interface Pagefind {
  createInstance: (options: { basePath: string; noWorker: boolean }) => {
    search: (term: string) => Promise<{ results: { id: string; words: number[]; data: () => Promise<unknown> }[] }>;
  };
}

const SIGNATURE = 'pagefind_dcd';

/** Who reads the files of each index that is open, by the address of its folder. */
const readers = new Map<string, typeof fetch>();
/** The functions that have them read, each with the one that fetches. */
const unwatched = new WeakMap<typeof fetch, typeof fetch>();

/** Has the files of indexes read by their readers, whoever fetches them: Pagefind takes no function that fetches. */
function watchFetch(): void {
  const { fetch } = globalThis;
  if (unwatched.has(fetch)) return;
  globalThis.fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    const reader = [...readers].find(([bundle]) => address.startsWith(bundle))?.[1] ?? fetch;
    return reader(input, init);
  };
  unwatched.set(globalThis.fetch, fetch);
}

/**
 * Opens the index in the folder `bundle` (a path that ends with `/`); `load` imports a script. The code that reads it is that in
 * the folder `program`: the indexes of other sites are read by the code of one’s own.
 */
export async function openIndex(
  bundle: string,
  load: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
  program = bundle,
): Promise<IndexFiles> {
  let failed: unknown;
  const fetch = unwatched.get(globalThis.fetch) ?? globalThis.fetch;
  const read = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, init);
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return new Response(bytes[0] === 0x1f && bytes[1] === 0x8b ? await inflate(bytes) : bytes);
  };
  // Pagefind leaves its own failure to begin unhandled: what it begins with is read before it is asked for anything.
  const entry = await (await read(`${bundle}pagefind-entry.json?ts=${Date.now()}`)).text();
  const { facts } = JSON.parse(entry) as { facts?: IndexFacts };
  if (!facts) throw new Error('the index says nothing of itself');
  // Pagefind takes a file that does not come, or is cut short, for one that holds nothing.
  readers.set(bundle, async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (/pagefind-entry\.json/.test(address)) return new Response(entry);
    try {
      if (program !== bundle && /\/wasm\.[^/]+$/.test(address.split('?')[0]!))
        return await globalThis.fetch(address.replace(bundle, program), init);
      const response = await read(input, init);
      if (!(await response.clone().text()).startsWith(SIGNATURE)) throw new Error(`${address} is none of the index`);
      return response;
    } catch (error) {
      failed ??= error;
      throw error;
    }
  });
  watchFetch();
  const { createInstance } = (await load(`${program}pagefind.js`)) as Pagefind;
  const pagefind = createInstance({ basePath: bundle, noWorker: true });
  const checked = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    if (failed) throw failed instanceof Error ? failed : new Error('a part of the index did not come');
    return value;
  };
  // A word behind all others opens the index, and asks for no part of it.
  await checked(pagefind.search('𰻞'));
  const { common, shards, words: folder } = facts;
  const apart = new Set(common);
  const search = async (term: string): Promise<readonly TermRecord[]> => {
    const isApart = apart.has(term.slice(0, Math.max(0, term.lastIndexOf(SEPARATOR))));
    const { results } = await checked(pagefind.search(isApart ? SEPARATOR + term : term));
    return results.map(({ id, words, data }) => ({
      id,
      positions: words,
      load: () => checked(data() as Promise<RecordFile>),
    }));
  };
  const readWords = remembered(async (name) =>
    parseWords(await (await read(`${bundle}${folder}/${name}.words`)).text()),
  );
  return {
    facts,
    find: remembered(search),
    words: async (letter) => {
      if (shards.length === 0) return readWords('all');
      return shards.includes(letter) ? readWords(letter.codePointAt(0)!.toString(36)) : [];
    },
    silent: () => [],
  };
}

/** Asks each thing once. */
function remembered<V>(ask: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** What was packed with gzip. Throws where it is cut short or broken. */
const inflate = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
