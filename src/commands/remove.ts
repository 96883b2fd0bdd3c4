/**
 * `npm run remove -- NAME --why "…" [--into NAME] [--moved-to ADDRESS] [--keep-text] [--write]`: takes an article, topic or work away. What led to
 * it becomes words, or leads to what takes its place; a published address says what was there. Exit 0 where it can be done,
 * 1 where it cannot, 2 where the command was called wrongly.
 */
import { parseArgs } from 'node:util';
import { named, Refused, remove } from '../changes/index.ts';
import { TextCache } from '../content/cache.ts';
import { isWebAddress } from '../schemas/fields.ts';
import { readContent } from '../loader/read-content.ts';
import { today } from '../today.ts';
import { completeInterrupted } from '../write-all.ts';
import { showChanges } from './show-changes.ts';

const USAGE = 'npm run remove -- NAME --why "…" [--into NAME] [--moved-to ADDRESS] [--keep-text] [--write]';
const root = process.cwd();
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      into: { type: 'string' },
      'moved-to': { type: 'string' },
      'keep-text': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new TypeError('One name is needed.');
  const why = values.why?.trim();
  if (!why) throw new TypeError('Readers are told why: --why "…" in a sentence.');
  const movedTo = values['moved-to'];
  if (movedTo !== undefined && !isWebAddress(movedTo))
    throw new TypeError('--moved-to takes the address at which it stands now: https://…');
  completeInterrupted(root);
  const from = named(root, name);
  const into = values.into === undefined ? undefined : named(root, values.into);
  const lastWords = values['keep-text'] && from.kind === 'articles' ? wordsOf(from.name) : undefined;
  showChanges(root, remove(root, from, { why, day: today(), into, movedTo, lastWords }), values.write);
} catch (error) {
  const isUsage = error instanceof TypeError;
  console.error(`${error instanceof Error ? error.message : String(error)}${isUsage ? `\n${USAGE}` : ''}`);
  if (!isUsage && !(error instanceof Refused)) throw error;
  process.exit(isUsage ? 2 : 1);
}

/** What the passages of an article say, by their numbers. */
function wordsOf(slug: string): Record<string, string> {
  const cache = new TextCache(root, '/');
  readContent({ root, base: '/', cache });
  const passages = cache.readText(`articles/${slug}`)?.passages ?? [];
  return Object.fromEntries(passages.map(({ id, text }) => [id, text]));
}
