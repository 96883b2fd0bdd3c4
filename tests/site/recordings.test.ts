/** An article that rests on recordings of several hosts, pages of a document and a figure. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { RECORDINGS } from '../support/recordings-article.ts';
import { readSites } from '../support/sites.ts';

const { below } = readSites();
const html = readFileSync(join(below, 'articles', RECORDINGS, 'index.html'), 'utf8');
const BASE = '/some/path/';

describe('evidence of each kind', () => {
  test('leads to its moment, page or figure without a script', () => {
    for (const [shown, href] of [
      ['rec. 1, 0:01', `${BASE}recordings/talk.wav#t=1`],
      ['rec. 2, 10:23–10:41', 'https://vimeo.com/76979871/abcdef1234#t=623s'],
      ['rec. 3, 1:02:03', 'https://video.example.org/w/abcDEF123?start=3723s'],
      ['rec. 4, 0:30', 'https://www.youtube.com/watch?v=aaaaaaaaaaa&#x26;t=30s'],
      ['p. 12', 'https://papers.example.org/talk.pdf#page=16'],
      ['pp. 14–15', 'https://papers.example.org/talk.pdf#page=18'],
      ['fig. 1', '#p5'],
    ] as const)
      assert.match(
        html,
        new RegExp(`<a [^>]*href="${href.replace(/[?.+]/g, '\\$&')}"[^>]*>(<time[^>]*>)?${shown}<`),
        shown,
      );
  });

  test('lets in the hosts of its own recordings, and pages without recordings let none in', () => {
    assert.match(
      html,
      /content="frame-src https:\/\/player\.vimeo\.com https:\/\/video\.example\.org https:\/\/www\.youtube-nocookie\.com; media-src 'self'; /,
    );
    assert.doesNotMatch(readFileSync(join(below, 'works', 'index.html'), 'utf8'), /frame-src|media-src/);
  });

  test('is counted, cited, and told to machines', () => {
    assert.match(html, /5 of 6 passages cite evidence of their own/);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const data = JSON.parse(json) as Record<string, unknown>[];
    assert.deepEqual(
      data.map((each) => [each['@type'], each['name'], each['contentUrl'] ?? each['url'], each['duration']]),
      [
        ['AudioObject', 'In the hall', `https://example.org${BASE}recordings/talk.wav`, 'PT0M10S'],
        ['VideoObject', 'In the street', 'https://vimeo.com/76979871/abcdef1234', undefined],
        ['VideoObject', 'On the boat', 'https://video.example.org/w/abcDEF123', undefined],
        ['VideoObject', 'At home', 'https://papers.example.org/talk', undefined],
      ],
    );
    assert.deepEqual((data[1]!['hasPart'] as object[])[0], {
      '@type': 'Clip',
      name: 'Passage 2',
      startOffset: 623,
      endOffset: 641,
      url: `https://example.org${BASE}articles/${RECORDINGS}/#p2`,
    });
    const markdown = readFileSync(join(below, 'articles', `${RECORDINGS}.md`), 'utf8');
    assert.match(markdown, /\[rec\. 2, 10:23–10:41\]\(https:\/\/vimeo\.com\/76979871\/abcdef1234#t=623s\) \^p2/);
    assert.match(markdown, /\[p\. 12\]\(https:\/\/papers\.example\.org\/talk\.pdf#page=16\)/);
  });

  test('has a timeline for each recording, by its name', () => {
    for (const name of ['Recording 1: In the hall', 'Recording 2: In the street', 'Recording 4: At home'])
      assert.match(html, new RegExp(`<p class="recording-name">${name}</p>`));
    assert.equal(html.match(/<recording-strip/g)?.length, 4);
  });
});
