import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResolve, toSlug } from '../../../src/content/resolve.ts';

const resolve = createResolve(
  [{ slug: 'third-neighbour-policy', title: 'Third neighbour policy', names: ['Moğolistan politikası'] }],
  [
    { slug: 'an-article', title: 'An article', names: ['old-name'] },
    { slug: 'third-neighbour-policy', title: 'Of the same name', names: [] },
  ],
);

test('names are compared as addresses', () => {
  assert.equal(toSlug('Third_Neighbour  Policy'), 'third-neighbour-policy');
  assert.equal(toSlug('Mongolia’s Ambassador'), 'mongolias-ambassador');
  assert.equal(toSlug('Улаанбаатар'), 'улаанбаатар');
});

test('a name leads to a topic first, then to an article, by slug, title or other names', () => {
  for (const name of [
    'third neighbour policy',
    'Third_neighbour_policy',
    'moğolistan politikasi'.replace('asi', 'ası'),
  ])
    assert.equal(resolve(name).kind, 'topic', name);
  for (const name of ['An Article', 'old name']) assert.equal(resolve(name).slug, 'an-article', name);
});

test('what is unknown is unwritten, with a suggestion where a known name is near', () => {
  assert.deepEqual(resolve('Silk Road'), { kind: 'unwritten', slug: 'silk-road' });
  assert.deepEqual(resolve('third neighbor policy'), {
    kind: 'unwritten',
    slug: 'third-neighbor-policy',
    suggestion: 'third-neighbour-policy',
  });
});
