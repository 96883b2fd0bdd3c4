import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberPassages } from '../../../src/markdown/number.ts';

const number = (text: string, withdrawn: string[] = []) => numberPassages(text, withdrawn);

test('a new text is numbered from the beginning, each form at its place', () => {
  const text = 'One.\n\n- Two\n  - Three\n\n| a |\n|---|\n| b |\n\n> Five\n\nSix.[^1]\n\n[^1]: A note.\n';
  const { text: numbered, written } = number(text);
  assert.deepEqual(written, ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  assert.equal(
    numbered,
    'One. ^p1\n\n- Two ^p2\n  - Three ^p3\n\n| a |\n|---|\n| b |\n\n^p4\n\n> Five\n\n^p5\n\nSix.[^1] ^p6\n\n[^1]: A note.\n',
  );
});

test('numbers stay; what is put in between gets a letter, what follows the next number', () => {
  const { text } = number('New.\n\nOne. ^p1\n\nNew.\n\nNew.\n\nTwo. ^p2\n\nNew.\n');
  assert.equal(text, 'New. ^p0a\n\nOne. ^p1\n\nNew. ^p1a\n\nNew. ^p1b\n\nTwo. ^p2\n\nNew. ^p3\n');
});

test('a number is not given twice, withdrawn ones included', () => {
  assert.deepEqual(number('One. ^p1\n\nNew.\n', ['p2']).written, ['p3']);
  assert.deepEqual(number('One. ^p1\n\nNew.\n\nTwo. ^p2\n', ['p1a']).written, ['p1b']);
});

test('a numbered text stays as it is', () => {
  const { text } = number('One. ^p1\n\nNew.\n');
  assert.deepEqual(number(text), { text, written: [] });
});

test('evidence, remarks, code and headings get no number', () => {
  const text = '## Heading\n\nOne. ^p1\n\n[10:23]\n\n<EditorNote>Ours.</EditorNote>\n\n```\ncode\n```\n';
  assert.deepEqual(number(text), { text, written: [] });
});

test('a text that cannot be read, or with misplaced numbers, is left alone', () => {
  for (const [text, code] of [
    ['A lone { brace.\n', 'mdx-syntax'],
    ['A ^p1 claim.\n\nAnother.\n', 'passage-id-stray'],
    ['##No space\n', 'heading-space'],
  ] as const) {
    const { unreadable, ...rest } = number(text);
    assert.deepEqual(rest, { text, written: [] });
    assert.equal(unreadable?.code, code);
  }
});
