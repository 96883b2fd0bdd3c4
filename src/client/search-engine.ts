/** Asks Pagefind, and makes of its pages what readers look for: passages, notes and topics. */

/** A place that answers a query. */
export interface Hit {
  /** Address with the anchor of the passage, note or heading. */
  url: string;
  /** Heading of the section it stands in. */
  section: string;
  /** The words around what was found, in order; `isMatch` for what was found. */
  words: { text: string; isMatch: boolean }[];
  /** Whether words were left out before and after. */
  isCut: { before: boolean; after: boolean };
  /** Anchor of the passage or note; none for a page as a whole. */
  anchor: string;
}

/** A page with its hits, the best ones first. */
export interface PageHits {
  url: string;
  title: string;
  hits: Hit[];
}

/** What was found: pages are loaded as they are asked for. */
export interface Found {
  /** How many pages may hold something. */
  pages: number;
  /** The hits of a page by its rank, from 0; none where the page holds none after all. */
  load: (rank: number) => Promise<PageHits | undefined>;
}

interface Anchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string };
  anchors: Anchor[];
  locations: number[];
}

/** What we use of Pagefind's interface (https://pagefind.app/docs/api/). */
interface Pagefind {
  options: (options: { baseUrl: string; noWorker: boolean; excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  preload: (query: string) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Fragment> }[] }>;
}

/** Words on either side of the first match that an excerpt shows. */
const AROUND = 22;

/** Passages of so many words are shown whole. */
const WHOLE = 60;

/** Loads Pagefind from `bundle` for a site below `base`. */
export async function openEngine(
  bundle: string,
  base: string,
): Promise<{ preload: (query: string) => void; search: (query: string) => Promise<Found> }> {
  const hasFailed = watchFetch(bundle.replace(/[^/]*$/, ''));
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.options({ baseUrl: base, noWorker: true });
  await pagefind.init();
  return {
    preload: (query) => void pagefind.preload(query),
    async search(typed) {
      const query = typed.replace(/[“”„«»]/g, '"');
      const { results } = await pagefind.search(query);
      if (hasFailed()) throw new Error('a part of the index did not come');
      const terms = wordsOf(query);
      const phrases = [...query.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsOf(phrase));
      return {
        pages: results.length,
        load: async (rank) => {
          const result = results[rank];
          return result && toPage(await result.data(), terms, phrases);
        },
      };
    },
  };
}

/**
 * Watches the requests for files below `folder`; gives the function that tells, once, whether one has failed since it was
 * asked last. Pagefind takes a part of the index that does not come for one that holds nothing.
 */
function watchFetch(folder: string): () => boolean {
  const { fetch } = globalThis;
  let failed = false;
  globalThis.fetch = async (input, init) => {
    const isPart = String(input instanceof Request ? input.url : input).includes(folder);
    const response = await fetch(input, init).catch((error: unknown) => {
      failed ||= isPart;
      throw error;
    });
    failed ||= isPart && !response.ok;
    return response;
  };
  return () => {
    const has = failed;
    failed = false;
    return has;
  };
}

/** Lower case without accents, as Pagefind compares. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The words of a query, folded. */
const wordsOf = (text: string): string[] => text.split(/\s+/).map(fold).filter(Boolean);

/**
 * Whether a word of the text is what a term of the query asked for. Pagefind falls back to shorter words where the index
 * lacks a term; endings may differ, the beginning may not.
 */
function answers(word: string, terms: readonly string[]): boolean {
  const folded = fold(word);
  return terms.some((term) => {
    let same = 0;
    while (same < term.length && folded[same] === term[same]) same++;
    return same > 0 && (same === term.length || (same >= term.length - 3 && same >= 3));
  });
}

function toPage(
  { url, content, meta, anchors, locations }: Fragment,
  terms: readonly string[],
  phrases: readonly string[][],
): PageHits | undefined {
  const words = content.split(/\s+/);
  // Of a phrase Pagefind tells the first place only.
  const places = [...locations, ...phrases.flatMap((phrase) => placesOf(phrase, words))];
  const matches = [...new Set(places)].filter((at) => answers(words[at] ?? '', terms)).sort((a, b) => a - b);
  const title = meta.title ?? url;
  if (matches.length === 0) {
    const isNamed = (title.match(/\S+/g) ?? []).some((word) => answers(word, terms));
    return isNamed ? { url, title, hits: [] } : undefined;
  }
  const blocks = anchors
    .filter(({ element, id }) => /^h\d$/.test(element) || /^(p\d+[a-z]*|note-.+)$/.test(id))
    .sort((a, b) => a.location - b.location);
  const byBlock = new Map<number, number[]>();
  for (const match of matches) {
    const block = blocks.findLastIndex(({ location }) => location <= match);
    byBlock.set(block, [...(byBlock.get(block) ?? []), match]);
  }
  const scored = [...byBlock].map(([block, found]) => ({
    block,
    found,
    score: new Set(found.map((at) => fold(words[at] ?? '').slice(0, 5))).size,
  }));
  scored.sort((a, b) => b.score - a.score || a.block - b.block);
  return { url, title, hits: scored.map(({ block, found }) => toHit(url, words, blocks, block, found)) };
}

/** Positions of all words of all occurrences of a phrase. */
function placesOf(phrase: readonly string[], words: readonly string[]): number[] {
  const folded = words.map(fold);
  return folded.flatMap((_, at) =>
    phrase.every((word, offset) => folded[at + offset] === word) ? phrase.map((__, offset) => at + offset) : [],
  );
}

function toHit(
  url: string,
  words: readonly string[],
  blocks: readonly Anchor[],
  index: number,
  found: readonly number[],
): Hit {
  const block = blocks[index];
  const start = block?.location ?? 0;
  const end = blocks[index + 1]?.location ?? words.length;
  const isShort = end - start <= WHOLE;
  const from = isShort ? start : Math.max(start, (found[0] ?? start) - AROUND);
  const to = isShort ? end : Math.min(end, (found[0] ?? start) + AROUND);
  const anchor = block?.id ?? '';
  const section = blocks.slice(0, Math.max(index, 0)).findLast(({ element }) => /^h\d$/.test(element))?.text ?? '';
  return {
    url: anchor ? `${url}#${anchor}` : url,
    section: anchor.startsWith('note-') ? '' : section,
    words: words.slice(from, to).map((text, offset) => ({ text, isMatch: found.includes(from + offset) })),
    isCut: { before: from > start, after: to < end },
    anchor,
  };
}
