import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { tighten } from '../../src/page-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: readonly string[]): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self' ${hashes.join(' ')};"><style>p {}</style><style data-x>b {}</style>`;

test('a page keeps the hashes of its own styles, and loses all others', () => {
  const own = [hash('p {}'), hash('b {}')];
  assert.equal(tighten(page([hash('i {}'), ...own, hash('u {}')])), page(own));
});

test('a page lets in the players of its own recordings, and no others', () => {
  const links = [
    '<a class="timestamp" href="https://www.youtube.com/watch?v=aaaaaaaaaaa&#x26;t=30s">',
    '<a class="timestamp" aria-label="x" href="https://vimeo.com/76979871/abcdef#t=623s">',
    '<a class="mark" href="https://video.example.org/w/abc123?start=5s">',
    '<a class="timestamp" href="/base/recordings/talk.mp3#t=4">',
    '<a class="timestamp" href="https://files.example.org/talk.mp4#t=4">',
    '<a href="https://elsewhere.example.org/w/abc123?start=5s">',
    '<a class="timestamp" href="#p1">',
  ];
  assert.match(
    tighten(page([]) + links.join('')),
    /content="frame-src https:\/\/player\.vimeo\.com https:\/\/video\.example\.org https:\/\/www\.youtube-nocookie\.com; media-src 'self' https:\/\/files\.example\.org; style-src/,
  );
  assert.doesNotMatch(tighten(page([])), /frame-src|media-src/);
});

test('a script that is a file needs no hash', () => {
  const written = tighten(`${page([hash('')])}<script type="module" src="/a.js"></script>`);
  assert.doesNotMatch(written, /sha256/);
});

test('a style that no hash allows gets none', () => {
  assert.equal(tighten(page([hash('i {}')])).includes('sha256'), false);
});
