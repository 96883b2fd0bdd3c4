/** Topics, people, places, time and disagreements, in the built site of our own content. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readContent } from '../../src/loader/read-content.ts';
import { readSites } from '../support/sites.ts';

const sites = readSites();
const read = (...names: string[]): string => readFileSync(join(sites.own, ...names), 'utf8');
const page = (path: string): string => read(path, 'index.html');
const content = readContent({ root: join(import.meta.dirname, '../..'), base: '/' });
const slugsOf = (kind: string): string[] =>
  content.topics.filter(({ data }) => data.kind === kind).map(({ slug }) => slug);
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
/** The links of a drawing, with their names. */
const marks = (html: string): { href: string; name: string }[] =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>\s*<title>([^<]*)<\/title>/g)].map(([, href, name]) => ({
    href: href!,
    name: name!,
  }));

describe('a topic', () => {
  test('shows what each source says, passages whole and each once, with evidence and lead-in', () => {
    const html = page('topics/united-states-and-the-west');
    const sources = [...html.matchAll(/<h3 class="source[^>]*id="([^"]+)-head"/g)].map(([, slug]) => slug);
    assert.deepEqual(sources.sort(), ['mongolias-search-for-balance', 'ukraine-war-and-mongolias-stance']);
    assert.match(html, /id="ukraine-war-and-mongolias-stance-p10"[\s\S]*class="timestamp"/);
    assert.match(html, /class="collected context" id="mongolias-search-for-balance-p17"/, 'the lead-in of an item');
  });

  test('has the passages of its parts', () => {
    const [part, whole] = [page('topics/germany'), page('topics/united-states-and-the-west')];
    for (const html of [part, whole]) assert.match(html, /id="ukraine-war-and-mongolias-stance-p11"/);
    assert.match(part, /Part of\s*<\/p>\s*<p[^>]*>\s*<a href="\/topics\/united-states-and-the-west\/"/);
  });

  test('shows its other names, and not the words that only lead to it', () => {
    const html = page('topics/china');
    assert.match(html, /Also called[\s\S]*?People’s Republic of China/);
    assert.doesNotMatch(html, /Chinese policy/);
    assert.doesNotMatch(page('topics/third-neighbour-policy'), /Also called/);
  });

  test('by date: the earliest first, the undated last', () => {
    const html = page('topics/turkey/by-date');
    const years = [...html.matchAll(/class="when[^>]*>([^<]*)</g)].map(([, words]) =>
      Number(/\d{4}/.exec(words!)?.[0]),
    );
    assert.ok(years.length >= 2);
    assert.deepEqual(
      years,
      [...years].sort((a, b) => a - b),
    );
    assert.ok(html.indexOf('Undated') > html.lastIndexOf('class="when'));
  });
});

test('people and places are listed, each place with coordinates is on the map, and the map says whose borders it has', () => {
  for (const [path, kind] of [
    ['people', 'person'],
    ['places', 'place'],
  ] as const)
    for (const slug of slugsOf(kind)) assert.ok(hrefs(page(path)).includes(`/topics/${slug}/`), slug);
  const placed = content.topics.filter(({ data }) => data.coordinates).map(({ slug }) => `/topics/${slug}/`);
  assert.deepEqual(
    marks(page('places'))
      .map(({ href }) => href)
      .sort(),
    placed.sort(),
  );
  for (const { name } of marks(page('places'))) assert.match(name, /^.+: \d+ passages?$/);
  assert.match(page('places'), /Natural Earth/);
});

test('a site without places has no map', () => {
  const html = readFileSync(join(sites.root, 'places', 'index.html'), 'utf8');
  assert.doesNotMatch(html, /Map of the places|Natural Earth/);
});

test('a topic that nobody has written is listed with the passages that ask for it', () =>
  assert.match(page('topics'), /Asia:[\s\S]*?href="\/articles\/mongolias-search-for-balance\/#p20"/));

describe('the chronology', () => {
  const dates = content.articles.flatMap(({ facts }) => facts.events);

  test('draws and lists every date, each mark a link to its passage with a name', () => {
    const html = page('chronology');
    assert.equal(marks(html).length, dates.length);
    for (const { href, name } of marks(html)) {
      assert.match(href, /^\/articles\/[^/]+\/#p\d+/);
      assert.match(name, /\d.*: ./);
    }
    for (const { event } of dates)
      assert.ok(html.includes(event!.replaceAll("'", '&#39;')) || html.includes(event!), event);
  });

  test('can be narrowed to a topic and an article by plain links', () => {
    const links = hrefs(page('chronology'));
    assert.ok(links.includes('/topics/turkey/by-date/'));
    assert.ok(links.includes('/articles/mongolias-search-for-balance/chronology/'));
    const ofArticle = page('articles/ukraine-war-and-mongolias-stance/chronology');
    assert.match(ofArticle, /May 2023/);
    assert.doesNotMatch(ofArticle, /Qing/);
  });

  test('as JSON, CSV and iCalendar says the same', () => {
    const records = JSON.parse(read('chronology.json')) as {
      edtf: string;
      from: string;
      passage: string;
      evidence: string[];
    }[];
    assert.equal(records.length, dates.length);
    const day = records.find(({ edtf }) => edtf === '1969-06-24')!;
    assert.deepEqual(
      [day.from, day.passage],
      ['1969-06-24', 'https://example.org/articles/mongolias-search-for-balance/#p47'],
    );
    assert.ok(records.some(({ evidence }) => evidence.some((href) => href.includes('youtube.com'))));
    const rows = read('chronology.csv').trim().split('\r\n');
    assert.equal(rows.length, dates.length + 1);
    assert.match(rows[0]!, /^edtf,from,to,isUncertain,event,text,passage,article,topics,evidence$/);
    const calendar = read('chronology.ics');
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, dates.length);
    assert.match(calendar, /DTSTART;VALUE=DATE:19690624\r\nDTEND;VALUE=DATE:19690625\r\n/);
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const ids = [...calendar.matchAll(/^UID:(.*)/gm)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

test('where sources differ, both stand side by side with their evidence, here and on their topics', () => {
  for (const html of [page('disagreements'), page('topics/united-states-and-the-west')]) {
    const [, difference = ''] =
      /id="reading-how-close-mongolias-relations-with-the-west-are"([\s\S]*?)<\/section>/.exec(html) ?? [];
    assert.match(difference, /Rather limited[\s\S]*Growing steadily since 2023/);
    assert.ok(hrefs(difference).some((href) => href.includes('youtube.com')));
    assert.ok(hrefs(difference).includes('/articles/mongolias-search-for-balance/#p44'));
  }
  assert.match(page('disagreements'), /Within one source[\s\S]*Bold Radvan/);
  assert.ok(!existsSync(join(sites.own, 'disagreements', 'page')));
});
