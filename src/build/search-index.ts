/** Builds the search index of a finished site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { EVIDENCE_KINDS } from '../evidence.ts';
import { LANGUAGE } from '../i18n/index.ts';

/** What stands among the words of passages and notes and is not to be found. */
const MARKS = [
  ...Object.values(EVIDENCE_KINDS).map(({ marks }) => marks),
  '.number',
  '.note-number',
  '.backlinks',
  '.entry-mark',
];

/** Files of Pagefind that our own interface has no use for. */
const UNUSED = /^pagefind-|\.css$|^wasm\.unknown/;

const ENTRY = 'pagefind-entry.json';

/**
 * Indexes all pages below `folder` into `pagefind/`; gives how many were indexed. Throws what Pagefind reports.
 *
 * We write the files ourselves: Pagefind says that it has written them when the last bytes may still be on their way to
 * the disk, and closing it then leaves a file cut short.
 */
export async function buildSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: MARKS, forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    for (const { path, content } of made.files) {
      if (UNUSED.test(path) && path !== ENTRY) continue;
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path === ENTRY ? inOrder(content) : content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}

/**
 * Once this file came out with other bytes while all others were the same, and the order of its list of characters is what
 * no other file fixes. The same site must give the same bytes, so that it is put in order.
 */
function inOrder(content: Uint8Array): string {
  const entry = JSON.parse(Buffer.from(content).toString('utf8')) as { include_characters?: string[] };
  entry.include_characters?.sort();
  return JSON.stringify(entry);
}
