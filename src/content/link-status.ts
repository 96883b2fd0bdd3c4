/** The record of what outside addresses answered (`content/addresses.json`), written by `npm run links`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate, text, webAddress } from '../schemas/fields.ts';
import { writeWhole } from '../write-whole.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from './yaml.ts';

const answerSchema = z.strictObject({
  askedOn: isoDate.describe('the day when the address was asked last, YYYY-MM-DD'),
  answer: text.describe('what it answered, in words'),
});

/** What the record may hold. */
export const linkStatusSchema = z.record(webAddress, answerSchema);

/** What each address answered. */
export type LinkStatus = z.infer<typeof linkStatusSchema>;

const FILE = 'content/addresses.json';

const pathIn = (root: string): string => join(root, FILE);

/** The record of the project in folder `root`, and what is wrong with it; empty where there is none that can be read. */
export function readLinkStatus(root: string): { answers: LinkStatus; diagnostics: Diagnostic[] } {
  const path = pathIn(root);
  if (!existsSync(path)) return { answers: {}, diagnostics: [] };
  const { data, diagnostics } = readYaml(
    { file: FILE, text: readFileSync(path, 'utf8'), linesBefore: 0 },
    linkStatusSchema,
  );
  return { answers: data ?? {}, diagnostics };
}

/** Writes the record in the order of the addresses, whole or not at all. */
export function writeLinkStatus(root: string, answers: LinkStatus): void {
  const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(pathIn(root), `${JSON.stringify(sorted, undefined, 2)}\n`);
}
