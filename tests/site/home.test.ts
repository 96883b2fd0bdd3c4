/** The home page: drawn from the content, whatever it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSites } from '../support/sites.ts';

const sites = readSites();
const home = (site: string): string => readFileSync(join(site, 'index.html'), 'utf8');
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);

test('a passage of each kind of evidence shows what the site does, with its evidence working', () => {
  for (const site of [sites.own, sites.root]) {
    const html = home(site);
    const [, timestamp = '', note = ''] = html.split(/class="example of-(?:timestamp|note)/);
    assert.ok(hrefs(timestamp).some((href) => href.includes('youtube.com/watch')));
    assert.ok(
      hrefs(note).some((href) => /^\/articles\/[^/]+\/#(?:note|backref)-/.test(href)),
      'the note',
    );
  }
});

test('the years are drawn, each mark a link with a name', () => {
  const marks = [...home(sites.own).matchAll(/<a href="(\/articles\/[^"]+#p\w+)"[^>]*>\s*<title>([^<]+)<\/title>/g)];
  assert.ok(marks.length > 20);
  for (const [, , name] of marks) assert.match(name!, /\d.*: ./);
});

test('each article has its card with a drawing of what its passages rest on, and the words that say the same', () => {
  const html = home(sites.own);
  const cards = html.split('class="evidence-strip"').slice(1);
  assert.equal(cards.length, 2);
  const strokes = cards.map((card) => ({
    recording: /class="of-recording" d="([^"]*)"/.exec(card)?.[1]?.match(/M/g)?.length ?? 0,
    note: /class="of-note" d="([^"]*)"/.exec(card)?.[1]?.match(/M/g)?.length ?? 0,
    said: /(\d+) of (\d+) passages/.exec(card)?.slice(1).map(Number),
  }));
  const [analysis, digest] = strokes;
  assert.deepEqual([analysis?.said?.[1], digest?.said], [54, [22, 22]]);
  assert.ok(analysis!.note > 15 && analysis!.recording === 0);
  assert.ok(digest!.recording > 15 && digest!.note === 0);
});

test('what is new begins with the newest, and leads to each correction', () => {
  const [, news = ''] = home(sites.own).split('id="news"');
  const days = [...news.matchAll(/datetime="([^"]+)"/g)].map(([, day]) => day!);
  assert.deepEqual(days, [...days].sort().reverse());
  assert.ok(hrefs(news).some((href) => /\/history\/#correction-\d+$/.test(href)));
});
