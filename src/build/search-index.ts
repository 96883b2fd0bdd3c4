/** Builds the search index of a finished site. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What stands in passages and is not to be found: numbers, moments, marks of notes, ways back, flags. */
const EVIDENCE = ['.number', '.moments', '.passages sup', '.ways-back', '.note-number', '.flag'];

/** Files of Pagefind that our own interface has no use for. */
const UNUSED = /^pagefind-|\.css$|^wasm\.unknown/;

const ENTRY = 'pagefind-entry.json';

/** Indexes all pages below `folder` into `pagefind/`; gives how many were indexed. Throws what Pagefind reports. */
export async function buildSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: EVIDENCE, forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const outputPath = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    for (const name of readdirSync(outputPath)) if (UNUSED.test(name) && name !== ENTRY) rmSync(join(outputPath, name));
    putInOrder(join(outputPath, ENTRY));
    return added.page_count;
  } finally {
    await close();
  }
}

/**
 * Once this file came out with other bytes while all others were the same, and the order of its list of characters is what
 * no other file fixes. The same site must give the same bytes, so that it is put in order.
 */
function putInOrder(path: string): void {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { include_characters?: string[] };
  entry.include_characters?.sort();
  writeFileSync(path, JSON.stringify(entry));
}
