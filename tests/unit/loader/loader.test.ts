/** The loaders while `astro dev` runs. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import fs, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { contentLoader } from '../../../src/loader/loader.ts';
import { keepLittle, LITTLE_ARTICLE } from '../../support/little.ts';
import { copyProject, temporaryFolder } from '../../support/sites.ts';

test('a save is read once for all collections, and told once', async () => {
  const root = copyProject(join(temporaryFolder(), 'copy'), keepLittle);
  const article = join(root, LITTLE_ARTICLE);
  const watcher = new EventEmitter();
  const told = new EventEmitter();
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    told.emit('line');
  };
  const data = new Map<string, unknown>();
  const context = {
    config: { root: pathToFileURL(`${root}/`), base: '/' },
    watcher,
    logger: { error: say, warn: say, info: say },
    store: { keys: () => [...data.keys()], set: () => true, delete: () => undefined },
    parseData: (entry: { data: unknown }) => Promise.resolve(entry.data),
  } as unknown as LoaderContext;
  for (const name of ['articles', 'topics', 'works'] as const) await contentLoader(name).load(context);
  assert.deepEqual(lines, []);

  const reads: string[] = [];
  const { readFileSync } = fs;
  mock.method(fs, 'readFileSync', (...args: Parameters<typeof readFileSync>) => {
    if (args[0] === article) reads.push(article);
    return readFileSync(...args);
  });
  syncBuiltinESMExports();
  try {
    appendFileSync(article, '\nA claim without a number.\n');
    const first = once(told, 'line');
    // One save, as a system tells it that writes aside and renames.
    for (const event of ['unlink', 'add', 'change']) watcher.emit('all', event, article);
    await first;
    assert.match(lines.join('\n'), /^the content is faulty\n.*passage-id-missing/);
    assert.deepEqual([lines.length, reads.length], [1, 1]);
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
  }
});
