import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chicagoCitation,
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
      return value === undefined ? '' : part.pattern.replace('{}', value);
    })
    .join('');

const FILLED = { passage: '7', evidence: '1:02, 1:10', anchor: '#p7' };

test('Chicago style names our edition with its day, and the source that it restates', () => {
  assert.equal(
    read(chicagoCitation(edition)),
    '“Steppe &#38; &#60;sea&#62;,” The Site, March 1, 2026, https://example.com/articles/a/; restating Dorj Bat, ' +
      '<i>A Recording: Of Something</i>, 2024, https://example.org/v.',
  );
});

test('a passage fills number, evidence and anchor', () => {
  assert.equal(
    read(chicagoCitation(edition), FILLED),
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
  assert.match(read(chicagoCitation({ ...edition, source }), FILLED), / 2024, 1:02, 1:10\.$/);
  assert.match(read(chicagoCitation({ ...edition, source })), / 2024\.$/);
});

test('an edition without an address has none, and a slot for the page’s own', () => {
  const { address: _, ...unaddressed } = edition;
  assert.match(read(chicagoCitation(unaddressed)), /“Steppe .*,” The Site, March 1, 2026; restating Dorj Bat/);
  assert.match(read(plainCitation(unaddressed)), /edition of 1 March 2026\. Source/);
  const filled = { ...FILLED, address: 'https://example.net/a/#p7' };
  assert.match(read(chicagoCitation(unaddressed), filled), /, para\. 7, https:\/\/example\.net\/a\/#p7; restating/);
  assert.match(read(plainCitation(unaddressed), filled), /1 March 2026, https:\/\/example\.net\/a\/#p7\. Source/);
  assert.ok(!('URL' in editionRecord(unaddressed)));
});

test('a verbatim edition carries its author and says that it reproduces', () => {
  const found = read(chicagoCitation({ ...edition, data: { ...edition.data, edition: 'verbatim' } }));
  assert.match(found, /^Dorj Bat, “Steppe .*; reproducing Dorj Bat/);
  const source = { ...edition.source, id: edition.slug };
  const sameName = read(chicagoCitation({ ...edition, source, data: { ...edition.data, edition: 'verbatim' } }));
  assert.equal(sameName, found);
});

test('what was formatted before leaves no trace', () => {
  const other = { ...edition, source: { ...edition.source, title: 'Another' } };
  assert.match(read(chicagoCitation(other)), /Another/);
  assert.doesNotMatch(read(chicagoCitation(edition)), /Another/);
});
