/** The search of our own edition: how well it answers the golden set. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge, searchOf } from '../support/search.ts';
import { readSites } from '../support/sites.ts';
import { goldenSet } from './golden.ts';

describe('the golden set', () => {
  const golden = goldenSet();
  const search = searchOf(readSites().own);

  test('is answered no worse than it was', async (t) => {
    const { queries, at1, at5, reciprocalRank, missed } = await judge(await search, golden);
    t.diagnostic(`${queries} queries: ${at1} first, ${at5} among five, mean reciprocal rank ${reciprocalRank}`);
    assert.equal(queries, 150);
    assert.ok(at1 >= 0.99 && at5 === 1 && reciprocalRank >= 0.99, missed.join('\n'));
  });

  test('names that are misspelt are found, and it is told what was found instead', async () => {
    const misspelt = golden.filter(({ group }) => group === 'misspelt');
    assert.deepEqual((await judge(await search, misspelt)).missed, []);
    assert.equal((await (await search)('raddchenko')).instead, 'radchenko');
    assert.equal((await (await search)('the embasy in ankara')).instead, 'the embassy in ankara');
    assert.equal((await (await search)('ulaanbatar 1996')).instead, 'ulaanbaatar 1996');
    assert.equal((await (await search)('radchenko')).instead, undefined);
  });
});
