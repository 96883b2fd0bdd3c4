/** The files below `content/` and `public/`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { slug as slugSchema } from '../schemas/fields.ts';
import { readFrontmatter, type FileWithFrontmatter } from './frontmatter.ts';
import { readSourceText } from './source-text.ts';

/** A file that could be read. */
export interface ContentFile<T> extends FileWithFrontmatter<T> {
  slug: string;
  file: string;
  /** The file as it is. */
  content: string;
}

/** The folders of `content/` that hold texts. */
type Folder = 'articles' | 'topics' | 'pages';

/** Names of the content files of a collection, in the order of their names. */
export const contentFiles = (root: string, collection: Folder): string[] => {
  const folder = join(root, 'content', collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
};

/**
 * Reads the files of a collection against `schema`; what is wrong with them goes into `diagnostics`. A file whose settings
 * cannot be used has no `data`.
 */
export function readFolder<T>(
  root: string,
  collection: Folder,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): ContentFile<T>[] {
  return contentFiles(root, collection).flatMap((name) => {
    const file = `content/${collection}/${name}`;
    const slug = name.replace(/\.mdx$/, '');
    if (!name.endsWith('.mdx') || !slugSchema.safeParse(slug).success) {
      diagnostics.push({
        file,
        line: 1,
        column: 1,
        code: 'file-name',
        found: `the file is called ${JSON.stringify(name)}`,
        hint: name.endsWith('.mdx') ? '' : 'Its name ends with .mdx.',
      });
      return [];
    }
    const { text: content, diagnostics: ofText } = readSourceText(join(root, file), file);
    diagnostics.push(...ofText);
    if (content === undefined) return [];
    const read = readFrontmatter(file, content, schema);
    diagnostics.push(...read.diagnostics);
    return [{ ...read, slug, file, content }];
  });
}

/** The files below a folder, by their names with slashes. Only whole names count: on some systems `A.png` opens `a.png`. */
export const filesBelow = (folder: string): ReadonlySet<string> =>
  new Set(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .filter((name) => statSync(join(folder, name)).isFile())
      : [],
  );

/** Whether `public/` holds a file. */
export function publicFiles(root: string): (path: string) => boolean {
  const names = filesBelow(join(root, 'public'));
  return (path) => names.has(path);
}
