/** The record of what outside addresses answered (`content/addresses.json`), written by `npm run links`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate, text, webAddress } from '../schemas/fields.ts';
import { writeWhole } from '../write-whole.ts';
import type { Message } from './message.ts';
import { readYaml, type Validated } from './yaml.ts';

const answerSchema = z.strictObject({
  askedOn: isoDate.describe('the day when the address was asked last, YYYY-MM-DD'),
  answer: text.describe('what it answered, in words'),
});

/** What the record may hold. */
export const addressesSchema = z.record(webAddress, answerSchema);

/** What each address answered. */
export type Addresses = z.infer<typeof addressesSchema>;

const FILE = 'content/addresses.json';

const pathIn = (root: string): string => join(root, FILE);

const read = (root: string): Validated<Addresses> | undefined => {
  const path = pathIn(root);
  if (!existsSync(path)) return undefined;
  return readYaml({ file: FILE, text: readFileSync(path, 'utf8'), linesBefore: 0 }, addressesSchema);
};

/** The record of the project in folder `root`; empty where there is none that can be read. */
export const readAddresses = (root: string): Addresses => read(root)?.data ?? {};

/** What is wrong with the record. */
export const judgeAddresses = (root: string): Message[] => read(root)?.messages ?? [];

/** Writes the record in the order of the addresses, whole or not at all. */
export function writeAddresses(root: string, addresses: Addresses): void {
  const sorted = Object.fromEntries(Object.entries(addresses).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(pathIn(root), `${JSON.stringify(sorted, undefined, 2)}\n`);
}
