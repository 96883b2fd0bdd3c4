/**
 * Builds the search index of a finished site. Pagefind is the store of our own words: it keeps for each word the records and
 * positions where it stands, in files by the alphabet. What a result shows is put into its fragments in place of the words.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { digestOf } from '../../content/digest.ts';
import { filesBelow } from '../../content/files.ts';
import { SEPARATOR, type IndexFacts, type OtherPart, type RecordFile, type RecordSource } from '../../search/entry.ts';
import { commonTerms, FactsGatherer, withoutField } from './facts.ts';
import { toWords } from './record-words.ts';
import { toWordFiles } from './word-list.ts';

/** Pagefind stems the words of the languages that it knows, and ours are stemmed: this names none. */
const LANGUAGE = 'und';

/** Files of Pagefind that we have no use for. */
const UNUSED = /^pagefind-(?!entry)|\.css$|^wasm\.(?!unknown)/;

/** What files of Pagefind begin with. */
const SIGNATURE = 'pagefind_dcd';

/** So many records are on their way to Pagefind. */
const AT_ONCE = 8;

/**
 * Indexes the records in a folder into `pagefind/` below `folder`; gives how many entries can be found. Where the site is searched,
 * `parts` are searched with it. Throws what Pagefind reports.
 */
export async function buildSearchIndex(
  records: string,
  folder: string,
  parts: readonly OtherPart[] = [],
): Promise<number> {
  const files = [...filesBelow(records)]
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(records, name));
  const common = new Set(commonTerms(() => readAll(files), files.length));
  const gatherer = new FactsGatherer();
  const shown = new Map<string, string>();
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  try {
    const underway: Promise<void>[] = [];
    for (const record of readAll(files)) {
      gatherer.add(record);
      const { content, cells } = toWords(record, gatherer.count);
      const file = JSON.stringify(toFile(record, cells));
      // The name of a fragment goes by its words and its address: what it shows must change it too.
      const url = `${record.name}#${digestOf(file).slice(0, 12)}`;
      shown.set(url, file);
      const words = common.size === 0 ? content : content.map((word) => apart(word, common));
      underway.push(add(index, { url, content: words.join(' '), language: LANGUAGE }));
      // Pagefind takes the records in their order, while the next are made ready.
      if (underway.length > AT_ONCE) await underway.shift();
    }
    await Promise.all(underway);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    const wordFiles = toWordFiles(gatherer.words);
    const facts = {
      ...gatherer.facts,
      words: wordFiles.folder,
      shards: wordFiles.shards,
      common: [...common],
      ...(parts.length > 0 ? { parts } : {}),
    };
    const target = join(folder, 'pagefind');
    for (const { path, content } of made.files)
      if (!UNUSED.test(path)) write(target, path, published(path, content, shown, facts));
    for (const { path, content } of wordFiles.files) write(target, path, content);
    return facts.entries;
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: Parameters<PagefindIndex['addCustomRecord']>[0]): Promise<void> {
  const { errors } = await index.addCustomRecord(record);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

function* readAll(files: readonly string[]): Generator<RecordSource> {
  for (const file of files) yield* JSON.parse(readFileSync(file, 'utf8')) as RecordSource[];
}

/** What is shown of a record. What is undefined is left out when it is written. */
const toFile = ({ title, labels, entries }: RecordSource, cells: readonly number[]): RecordFile => ({
  ...(title === undefined ? {} : { title }),
  ...(labels === undefined ? {} : { labels }),
  entries: entries.map(({ kind, path, title: name, text, lang, section, evidence = [] }, at) => ({
    ...{ kind, path, title: name, text, lang, section, cell: cells[at]! },
    evidence: evidence.length > 0 ? evidence : undefined,
  })),
});

/** A word of the index as it is written where it is one of the common ones: at the end of the alphabet, with its like. */
const apart = (word: string, common: ReadonlySet<string>): string =>
  common.has(withoutField(word) ?? '') ? SEPARATOR + word : word;

/** A file of Pagefind as it is published; `shown` has what is shown of each record, as JSON. */
function published(
  path: string,
  content: Uint8Array,
  shown: ReadonlyMap<string, string>,
  facts: IndexFacts,
): string | Uint8Array {
  if (path === 'pagefind-entry.json') {
    const entry = JSON.parse(Buffer.from(content).toString('utf8')) as { include_characters?: string[] };
    // The one list whose order nothing else fixes; the same site must give the same bytes.
    entry.include_characters?.sort();
    return JSON.stringify({ ...entry, facts });
  }
  if (!path.endsWith('.pf_fragment')) return content;
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  const ofPagefind = JSON.stringify({ url, content: '', meta: {}, anchors: [], filters: {} });
  return gzipSync(`${SIGNATURE}${ofPagefind.slice(0, -1)},${shown.get(url)!.slice(1)}`, { level: 9 });
}

/**
 * We write the files ourselves: Pagefind says that it has written them when the last bytes may still be on their way to
 * the disk, and closing it then leaves a file cut short.
 */
function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
