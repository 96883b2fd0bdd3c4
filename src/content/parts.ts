/** Reads which parts a collection has (`content/parts.json`), and which topics the others have (`content/parts-topics.json`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { partsSchema, partsTopicsSchema, type Part, type PartsTopics } from '../schemas/part.ts';
import { writeWhole } from '../write-whole.ts';
import { readYaml } from './yaml.ts';

const PARTS_FILE = 'content/parts.json';
const TOPICS_FILE = 'content/parts-topics.json';

/** The parts of the project in folder `root`, and what is wrong with the list; none where the collection is one site. */
export function readParts(root: string): { parts: Part[]; diagnostics: Diagnostic[] } {
  const { data = [], diagnostics } = read(root, PARTS_FILE, partsSchema);
  return { parts: data, diagnostics };
}

/** What other parts said of their topics when `npm run parts` last asked them, and what is wrong with that file. */
export function readPartsTopics(root: string): { topics: PartsTopics; diagnostics: Diagnostic[] } {
  const { data = {}, diagnostics } = read(root, TOPICS_FILE, partsTopicsSchema);
  return { topics: data, diagnostics };
}

/** Writes what other parts said, in the order of addresses and slugs, whole or not at all. */
export function writePartsTopics(root: string, topics: PartsTopics): void {
  const sorted = <V>(record: Readonly<Record<string, V>>): [string, V][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = Object.fromEntries(sorted(topics).map(([url, each]) => [url, Object.fromEntries(sorted(each))]));
  writeWhole(join(root, TOPICS_FILE), `${JSON.stringify(written, undefined, 2)}\n`);
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): { data?: T; diagnostics: Diagnostic[] } {
  const path = join(root, file);
  if (!existsSync(path)) return { diagnostics: [] };
  return readYaml({ file, text: readFileSync(path, 'utf8'), linesBefore: 0 }, schema);
}

/**
 * The parts beside the one that is built for `address`; none where there are no parts, or the site has no address. Throws where
 * it is the address of none.
 */
export function partsBeside(parts: readonly Part[], address: string | undefined): readonly Part[] {
  if (parts.length === 0 || address === undefined) return [];
  if (parts.some(({ url }) => url === address)) return parts.filter(({ url }) => url !== address);
  const known = parts.map(({ title, url }) => `\n  ${url} (${title})`).join('');
  throw new Error(
    `the site is built for ${address}, which is no part of the collection; ${PARTS_FILE} has:${known}\nBuild it for one of them (SITE_URL), or add the part to the list.`,
  );
}
