/** The loaders while `astro dev` runs. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import fs, { appendFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import { mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { contentLoader } from '../../../src/loader/loader.ts';
import { contentRefresh, type Revision } from '../../../src/loader/refresh.ts';
import { keepLittle, LITTLE_ARTICLE } from '../../support/little.ts';
import { copyProject, temporaryFolder } from '../../support/sites.ts';

test('what was saved is read once for all collections, and shown before it is told once what is wrong', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const root = copyProject(join(temporaryFolder(), 'copy'), keepLittle);
  const article = join(root, LITTLE_ARTICLE);
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const stored = new Map<string, { id: string; digest: string }>();
  const set: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`), base: '/' },
    watcher: {},
    logger: { error: say, warn: say, info: say },
    store: {
      keys: () => [...stored.keys()],
      get: (id: string) => stored.get(id),
      set(entry: { id: string; digest: string }) {
        stored.set(entry.id, entry);
        set.push(entry.id);
      },
      delete: () => undefined,
    },
    parseData: (entry: { data: unknown }) => Promise.resolve(entry.data),
  } as unknown as LoaderContext;
  const load = async (revision?: Revision): Promise<void> => {
    const refreshContextData = revision && { revision };
    for (const name of ['articles', 'topics', 'works'] as const) {
      stored.clear();
      for (const [id, entry] of collections[name]) stored.set(id, entry);
      await contentLoader(name).load({ ...context, refreshContextData } as LoaderContext);
      collections[name] = new Map(stored);
    }
  };
  const collections = { articles: new Map(stored), topics: new Map(stored), works: new Map(stored) };
  const wait = (): void => mock.timers.tick(1000);
  await load();
  wait();
  assert.deepEqual(lines, []);

  const reads: string[] = [];
  const { readFileSync } = fs;
  mock.method(fs, 'readFileSync', (...args: Parameters<typeof readFileSync>) => {
    if (String(args[0]).startsWith(join(root, 'content', 'articles'))) reads.push(String(args[0]));
    return readFileSync(...args);
  });
  syncBuiltinESMExports();
  try {
    const sound = readFileSync(article, 'utf8');
    appendFileSync(article, '\nA claim without a number.\n');
    set.length = 0;
    const first = { number: 1, isHeard: false };
    await load(first);
    assert.ok(first.isHeard);
    assert.deepEqual(lines, []);
    wait();
    assert.match(lines.join('\n'), /^the content is faulty\n.*passage-id-missing/);
    assert.deepEqual([lines.length, reads, set], [1, [article], [basename(article, '.mdx')]]);
    await load(first);
    assert.equal(reads.length, 1, 'the same revision');
    writeFileSync(article, sound);
    await load({ number: 2, isHeard: false });
    wait();
    assert.deepEqual(lines.slice(1), ['the content is sound again']);
  } finally {
    mock.restoreAll();
    mock.timers.reset();
    syncBuiltinESMExports();
  }
});

test('where Astro starts anew in the same process, nothing that was read for its old settings serves', async () => {
  const root = copyProject(join(temporaryFolder(), 'copy'), keepLittle);
  const digestsBelow = async (base: string): Promise<string[]> => {
    const digests: string[] = [];
    const config = { root: pathToFileURL(`${root}/`), base };
    const store = {
      keys: () => [],
      get: () => undefined,
      set: ({ digest }: { digest: string }) => digests.push(digest),
    };
    const parseData = ({ data }: { data: unknown }): Promise<unknown> => Promise.resolve(data);
    const context = { config, watcher: {}, logger: {}, store, parseData } as unknown as LoaderContext;
    mock.timers.enable({ apis: ['setTimeout'] });
    await contentLoader('articles').load(context);
    mock.timers.reset();
    return digests;
  };
  const [at, below] = [await digestsBelow('/'), await digestsBelow('/below/')];
  assert.notDeepEqual(below, at);
  assert.deepEqual(await digestsBelow('/'), at);
});

test('a save is one revision, in however many pieces a system tells it, and is told until it is heard', async () => {
  const watcher = new EventEmitter();
  const refreshed = new EventEmitter();
  const told: number[] = [];
  const setUp = contentRefresh().hooks['astro:server:setup'] as (options: unknown) => void;
  setUp({
    server: { config: { root: '/project' }, watcher },
    refreshContent: ({ context }: { context: { revision: Revision } }) => {
      told.push(context.revision.number);
      context.revision.isHeard = told.length === 3;
      if (context.revision.isHeard) refreshed.emit('done');
      return Promise.resolve();
    },
  });
  const done = once(refreshed, 'done');
  watcher.emit('all', 'change', join('/project', 'src', 'site.ts'));
  for (const event of ['unlink', 'add', 'change'])
    watcher.emit('all', event, join('/project', 'content', 'articles', 'one.mdx'));
  await done;
  assert.deepEqual(told, [1, 1, 1]);
});
