/** The pages that are made of one file of `src/pages/` each. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the pages that are made once, from the site's root; brackets in a file's name stand for many pages. */
export function pagesOfFiles(): string[] {
  const files = readdirSync(join(import.meta.dirname, '../pages'), { recursive: true, encoding: 'utf8' });
  return files
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name) && !/[[\]]|^404\./.test(name))
    .map((name) => (name.endsWith('.ts') ? `/${name.slice(0, -3)}` : `/${name.replace(/(index)?\.\w+$/, '/')}`))
    .map((path) => path.replace('//', '/'))
    .sort();
}
