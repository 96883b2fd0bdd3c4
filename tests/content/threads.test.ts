/** Texts that are compiled on all cores are what they are on one. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { generate } from '../bench/collection.ts';
import { copyProject, temporaryFolder } from '../support/sites.ts';
import { TextCache } from '../../src/content/cache.ts';
import { compileAll } from '../../src/loader/in-threads.ts';
import { readContent, readContentInThreads, type Content } from '../../src/loader/read-content.ts';

const TODAY = '2026-12-01';
const COUNT = 210;
const NEEDS_TWO_CORES = { skip: availableParallelism() < 2 && 'this machine has one core' };

/** Content as it can be compared. */
const plain = (content: Content): unknown => JSON.parse(JSON.stringify(content));

describe('many texts', () => {
  test('are the same in threads, and so are those of the cache', async () => {
    const root = copyProject(join(temporaryFolder(), 'many'), (copy) => generate(copy, COUNT));
    const alone = readContent({ root, base: '/', today: TODAY });
    assert.equal(alone.articles.length, COUNT);
    const read = (): Promise<Content> =>
      readContentInThreads({ root, base: '/', today: TODAY, cache: new TextCache(root, '/') });
    assert.deepEqual(plain(await read()), plain(alone));
    assert.deepEqual(plain(await read()), plain(alone));
  });

  test('are told of when a thread cannot go on', NEEDS_TWO_CORES, async () => {
    const root = join(temporaryFolder(), 'nothing');
    mkdirSync(root);
    const text = { name: 'articles/x', file: 'x', content: '', body: '', context: {} as never };
    const compiled = { key: '', facts: {} as never, diagnostics: [], resolutions: {}, works: {}, pictures: {} };
    await assert.rejects(
      compileAll(
        Array.from({ length: COUNT }, () => text),
        { fromCache: () => undefined, compile: () => compiled },
        { root, base: '/', topics: [], articles: [], works: [], areWorksComplete: true },
      ),
      /ENOENT/,
    );
  });
});
