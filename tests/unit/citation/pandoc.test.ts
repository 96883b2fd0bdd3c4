import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isCitation, parseCitation } from '../../../src/citation/pandoc.ts';

/** What a citation holds, in a line. */
const read = (text: string): string | undefined =>
  parseCitation(text)
    ?.map(({ key, prefix, label, locator, suffix }) =>
      [prefix && `“${prefix}”`, key, label, locator && `<${locator}>`, suffix && `“${suffix}”`]
        .filter(Boolean)
        .join(' '),
    )
    .join(' + ');

describe('citations as Pandoc writes them', () => {
  for (const [written, expected] of [
    ['@a', 'a'],
    ['@a-2012, p. 590', 'a-2012 page <590>'],
    ['@a, pp. 33-35, 38 and 40', 'a page <33-35, 38 and 40>'],
    ['@a, 12', 'a page <12>'],
    ['@a, xii–xv', 'a page <xii–xv>'],
    ['@a, p. A12', 'a page <A12>'],
    ['@a, p. 12, n. 3', 'a page <12> “, n. 3”'],
    ['@a, vol. 2, p. 5', 'a volume <2> “, p. 5”'],
    ['@a, ch. 3, in passing', 'a chapter <3> “, in passing”'],
    ['@a, § 12', 'a section <12>'],
    ['@a, s.v. denge, 3', 'a sub-verbo <denge> “, 3”'],
    ['@a, 00:10:23', 'a timestamp <00:10:23>'],
    ['@a, civil war', 'a “, civil war”'],
    ['@a, I agree', 'a “, I agree”'],
    ['@a, mix of things', 'a “, mix of things”'],
    ['@a and elsewhere', 'a “ and elsewhere”'],
    ['see @a, p. 5; also @b', '“see ” a page <5> + “also ” b'],
    ['@{a-2020}, p. 3', 'a-2020 page <3>'],
    ['@a {p. 3}, see there', 'a page <3> “, see there”'],
    ['@a: more', 'a “ more”'],
  ] as const)
    test(written, () => assert.equal(read(written), expected));

  test('what names no work or two is none', () => {
    for (const written of ['a', 'see a; @b', '@a @b', '-@a', '@']) assert.equal(read(written), undefined, written);
  });

  test('addresses of mail are not meant as citations', () => {
    assert.equal(isCitation('me@example.org'), false);
    assert.equal(isCitation('see @a'), true);
    assert.equal(isCitation('@{a}'), true);
  });
});
