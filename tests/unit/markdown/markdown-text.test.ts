/** Words are written as Markdown as the library writes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { markdownText } from '../../../src/markdown/tree/markdown-text.ts';

const OPTIONS: Options = { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()] };

const piece = fc.constantFrom(
  ...[
    'a',
    'w',
    'W',
    'ww',
    'Монгол',
    'p',
    's',
    '1',
    '23',
    ' ',
    '  ',
    ' a ',
    '.',
    '. ',
    ',',
    ', ',
    ':',
    ': ',
    ';',
    '-',
    '(',
    ')',
  ],
  ...[
    '’',
    '“',
    '”',
    '–',
    '!',
    '[',
    ']',
    '#',
    '+',
    '=',
    '*',
    '_',
    '/',
    '@',
    '&',
    '<',
    '>',
    '|',
    '~',
    '\\',
    '\n',
    '\t',
    '%',
    '^',
  ],
);
const words = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    text,
    text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
    text.map((child): PhrasingContent => ({ type: 'link', url: '/x', children: [child] })),
    fc.constant<PhrasingContent>({ type: 'break' }),
  ),
  { minLength: 1, maxLength: 4 },
);
const tree = phrasing.chain((children) =>
  fc.constantFrom<Root>(
    { type: 'root', children: [{ type: 'paragraph', children }] },
    { type: 'root', children: [{ type: 'heading', depth: 2, children }] },
    {
      type: 'root',
      children: [{ type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] }],
    },
    {
      type: 'root',
      children: [{ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] }],
    },
  ),
);

test('what is written in short is what the library writes', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const expected = toMarkdown(root, OPTIONS);
      assert.equal(toMarkdown(root, { ...OPTIONS, handlers: { text: markdownText } }), expected);
    }),
    { numRuns: 5000 },
  );
});
