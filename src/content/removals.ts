/** Reads `content/removed.json`: what was taken away after it was published. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { removalsSchema, type Removal } from '../schemas/removal.ts';
import { readYaml } from './yaml.ts';

/** Path of the list from the project's folder. */
export const REMOVED_FILE = 'content/removed.json';

/** What was taken away from the project in folder `root`, and what is wrong with the list; empty where there is none. */
export function readRemovals(root: string): { removals: Removal[]; diagnostics: Diagnostic[] } {
  const path = join(root, REMOVED_FILE);
  if (!existsSync(path)) return { removals: [], diagnostics: [] };
  const source = { file: REMOVED_FILE, text: readFileSync(path, 'utf8'), linesBefore: 0 };
  const { data = [], diagnostics } = readYaml(source, removalsSchema);
  return { removals: data, diagnostics };
}
