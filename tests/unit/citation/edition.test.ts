import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLES, type StyleName } from '../../../src/citation/styles.ts';
import {
  citationIn,
  editionRecord,
  plainCitation,
  type CitationPart,
  type Edition,
} from '../../../src/citation/edition.ts';

const edition: Edition = {
  slug: 'a',
  data: {
    kind: 'video-digest',
    title: 'Steppe & <sea>',
    description: 'What it says.',
    lang: 'en',
    edition: 'restated',
    source: 'a-source',
    publishedOn: '2026-01-02',
    editedOn: '2026-03-01',
    video: { id: 'aaaaaaaaaaa' },
  },
  source: {
    id: 'a-source',
    type: 'motion_picture',
    title: 'A recording: of something',
    author: [{ family: 'Bat', given: 'Dorj' }],
    issued: { 'date-parts': [[2024, 5]] },
    URL: 'https://example.org/v',
    language: 'en',
  },
  address: 'https://example.com/articles/a/',
  siteName: 'The Site',
};

/** A citation with its slots filled, or left empty. */
const read = (parts: readonly CitationPart[], values: Partial<Record<string, string>> = {}): string =>
  parts
    .map((part) => {
      if ('html' in part) return part.html;
      if ('text' in part) return part.text;
      const value = values[part.slot];
      return value === undefined ? (part.otherwise ?? '') : part.pattern.replace('{}', value);
    })
    .join('');

const ALL_STYLES = Object.keys(STYLES) as StyleName[];
const FILLED = { passage: '7', evidence: '1:02, 1:10', anchor: '#p7' };

test('Chicago style names our edition with its day, and the source that it restates', () => {
  assert.equal(
    read(citationIn('chicago', edition)),
    '“Steppe &#38; &#60;sea&#62;,” The Site, March 1, 2026, https://example.com/articles/a/; restating Dorj Bat, ' +
      '<i>A Recording: Of Something</i>, 2024, https://example.org/v.',
  );
});

test('a passage fills number, evidence and anchor', () => {
  assert.equal(
    read(citationIn('chicago', edition), FILLED),
    '“Steppe &#38; &#60;sea&#62;,” The Site, March 1, 2026, para. 7, https://example.com/articles/a/#p7; restating Dorj Bat, ' +
      '<i>A Recording: Of Something</i>, 2024, 1:02, 1:10, https://example.org/v.',
  );
  assert.equal(
    read(plainCitation(edition), FILLED),
    '“Steppe & <sea>”, The Site, passage 7, edition of 1 March 2026, https://example.com/articles/a/#p7. ' +
      'Source: Dorj Bat, “A recording: of something”, May 2024, at 1:02, 1:10.',
  );
});

test('a source without an address leaves its slot all the same', () => {
  const { URL: _, ...source } = edition.source;
  assert.match(read(citationIn('chicago', { ...edition, source }), FILLED), / 2024, 1:02, 1:10\.$/);
  assert.match(read(citationIn('chicago', { ...edition, source })), / 2024\.$/);
});

test('an edition without an address has none, and a slot for the page’s own', () => {
  const { address: _, ...unaddressed } = edition;
  assert.match(read(citationIn('chicago', unaddressed)), /“Steppe .*,” The Site, March 1, 2026; restating Dorj Bat/);
  assert.match(read(plainCitation(unaddressed)), /edition of 1 March 2026\. Source/);
  const filled = { ...FILLED, address: 'https://example.net/a/#p7' };
  assert.match(
    read(citationIn('chicago', unaddressed), filled),
    /, para\. 7, https:\/\/example\.net\/a\/#p7; restating/,
  );
  assert.match(read(plainCitation(unaddressed), filled), /1 March 2026, https:\/\/example\.net\/a\/#p7\. Source/);
  assert.ok(!('URL' in editionRecord(unaddressed)));
});

test('a verbatim edition carries its author and says that it reproduces', () => {
  const found = read(citationIn('chicago', { ...edition, data: { ...edition.data, edition: 'verbatim' } }));
  assert.match(found, /^Dorj Bat, “Steppe .*; reproducing Dorj Bat/);
  const source = { ...edition.source, id: edition.slug };
  const sameName = read(citationIn('chicago', { ...edition, source, data: { ...edition.data, edition: 'verbatim' } }));
  assert.equal(sameName, found);
});

test('what was formatted before leaves no trace', () => {
  const other = { ...edition, source: { ...edition.source, title: 'Another' } };
  assert.match(read(citationIn('chicago', other)), /Another/);
  assert.doesNotMatch(read(citationIn('chicago', edition)), /Another/);
});

test('styles that cite by a list give our edition and its mark in the text, whole and for a passage', () => {
  const title = 'Steppe &#38; &#60;sea&#62;';
  const address = edition.address!;
  const expected = {
    'chicago-author-date': [
      `“${title}.” 2026. The Site. March 1, 2026. ${address}. In the text: (“${title}” 2026)`,
      `“${title}.” 2026. The Site. March 1, 2026. ${address}#p7. In the text: (“${title}” 2026, para. 7)`,
    ],
    apa: [
      `<i>${title}</i>. (2026, March 1). The Site. ${address} In the text: (<i>${title}</i>, 2026)`,
      `<i>${title}</i>. (2026, March 1). The Site. ${address}#p7 In the text: (<i>${title}</i>, 2026, para. 7)`,
    ],
    mla: [
      `“${title}.” <i>The Site</i>, 1 Mar. 2026, ${address}. In the text: (“${title}”)`,
      `“${title}.” <i>The Site</i>, 1 Mar. 2026, ${address}#p7. In the text: (“${title},” para. 7)`,
    ],
    ieee: [
      `“${title},” <i>The Site</i>, Mar. 01, 2026. ${address}`,
      `“${title},” <i>The Site</i>, Mar. 01, 2026. ${address}#p7`,
    ],
  } as const;
  for (const [style, [whole, passage]] of Object.entries(expected)) {
    assert.equal(read(citationIn(style as keyof typeof expected, edition)), whole);
    assert.equal(read(citationIn(style as keyof typeof expected, edition), FILLED), passage);
  }
});

test('no style leaves anything of an address that is not known, or of a passage that is not meant', () => {
  const { address: _, ...unaddressed } = edition;
  for (const style of ALL_STYLES)
    for (const form of [edition, unaddressed]) {
      const found = read(citationIn(style, form)).replace(/<[^>]+>/g, '');
      assert.doesNotMatch(
        found,
        /[\uE000-\uE003]|para|&#60;&#62;|, *[.)]|\. *\.|[.,] *$(?<!\.$)| {2}/,
        `${style}: ${found}`,
      );
      const filled = read(citationIn(style, form), { ...FILLED, address: 'https://example.net/a/' });
      assert.match(filled, /https:\/\/example\.(?:com\/articles\/a\/#p7|net\/a\/)/, style);
    }
});
