import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlayers } from '../../src/page-policy.ts';

const page = `<meta http-equiv="content-security-policy" content="style-src 'self'">`;

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
    withPlayers(page + links.join('')),
    /content="frame-src https:\/\/player\.vimeo\.com https:\/\/video\.example\.org https:\/\/www\.youtube-nocookie\.com; media-src 'self' https:\/\/files\.example\.org; style-src/,
  );
  assert.equal(withPlayers(page), page);
});
