/**
 * `npm run rename -- OLD NEW [--write]`: gives an article, topic or work another name, and changes what leads to it. A
 * published address leads on. Exit 0 where it can be done, 1 where it cannot, 2 where the command was called wrongly.
 */
import { parseArgs } from 'node:util';
import { named, Refused, rename } from '../changes/index.ts';
import { completeInterrupted } from '../write-all.ts';
import { showChanges } from './show-changes.ts';

const USAGE = 'npm run rename -- OLD NEW [--write]';
const root = process.cwd();
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new TypeError('An old and a new name are needed.');
  completeInterrupted(root);
  showChanges(root, rename(root, named(root, from), to), values.write);
} catch (error) {
  const isUsage = error instanceof TypeError;
  console.error(`${error instanceof Error ? error.message : String(error)}${isUsage ? `\n${USAGE}` : ''}`);
  if (!isUsage && !(error instanceof Refused)) throw error;
  process.exit(isUsage ? 2 : 1);
}
