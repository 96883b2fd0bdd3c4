/**
 * The record of what was published (`content/published.json`), written by `npm run publish`: which numbers each article
 * has had. A number that stood in it once must not vanish without a word, and is never given to another passage.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { slug } from '../schemas/fields.ts';
import { writeWhole } from '../write-whole.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from './yaml.ts';

const NUMBERS = /^p(\d{1,6})(?:([a-z]*)|-p(\d{1,6}))$/;

const recordSchema = z.strictObject({
  articles: z
    .record(slug, z.array(z.string().regex(NUMBERS, 'numbers of passages, such as "p1-p96" or "p7a"')))
    .describe('the numbers that the passages of each article have had, by its file name'),
});

/** The ids of the passages that each article has had, by its slug. */
export type Published = ReadonlyMap<string, readonly string[]>;

const FILE = 'content/published.json';

/** The record of the project in folder `root`, and what is wrong with it; empty where there is none. */
export function readPublished(root: string): { published: Published; diagnostics: Diagnostic[] } {
  const path = join(root, FILE);
  if (!existsSync(path)) return { published: new Map(), diagnostics: [] };
  const source = { file: FILE, text: readFileSync(path, 'utf8'), linesBefore: 0 };
  const { data, diagnostics } = readYaml(source, recordSchema);
  return {
    published: new Map(Object.entries(data?.articles ?? {}).map(([name, ranges]) => [name, ranges.flatMap(idsIn)])),
    diagnostics,
  };
}

/** The ids that an article has had under its present name and its former ones. */
export const publishedIds = (published: Published, name: string, formerNames: readonly string[] = []): string[] =>
  [name, ...formerNames].flatMap((each) => published.get(each) ?? []);

/** Adds what articles have now, as ids by slug; nothing is taken away. Written whole or not at all. */
export function recordPublished(root: string, now: Published): void {
  const { published } = readPublished(root);
  const names = [...new Set([...published.keys(), ...now.keys()])].sort();
  const articles = Object.fromEntries(
    names.map((name) => [name, toRanges([...(published.get(name) ?? []), ...(now.get(name) ?? [])])]),
  );
  // A line an article is readable in a diff, and merges.
  const lines = Object.entries(articles).map(
    ([name, ranges]) => `    ${JSON.stringify(name)}: ${JSON.stringify(ranges)}`,
  );
  writeWhole(join(root, FILE), `{\n  "articles": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** Whether the record knows all of these ids by slug. */
export function isRecordedWhole(root: string, now: Published): boolean {
  const { published } = readPublished(root);
  return [...now].every(([name, ids]) => {
    const known = new Set(published.get(name));
    return ids.every((id) => known.has(id));
  });
}

function idsIn(range: string): string[] {
  const [, first = '', , last] = NUMBERS.exec(range)!;
  if (last === undefined) return [range];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `p${Number(first) + index}`);
}

/** Ids as ranges, those with letters behind them. */
function toRanges(ids: readonly string[]): string[] {
  const all = [...new Set(ids)];
  const numbers = all.flatMap((id) => (/^p\d+$/.test(id) ? Number(id.slice(1)) : [])).sort((a, b) => a - b);
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  const ranges = starts.map((start, index) => (start === ends[index] ? `p${start}` : `p${start}-p${ends[index]}`));
  return [...ranges, ...all.filter((id) => /[a-z]$/.test(id)).sort()];
}
