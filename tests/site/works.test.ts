/** Works, and what a reader or a machine takes along: as the built files have it, read by libraries that are not ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBib } from '@retorquere/bibtex-parser';
import { XMLParser } from 'fast-xml-parser';
import { FORMATS } from '../../src/citation/files.ts';
import type { Work } from '../../src/schemas/work.ts';
import { readSites } from '../support/sites.ts';

const { root, below } = readSites();
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const works = JSON.parse(readFileSync(join(import.meta.dirname, '../sample/content/works.json'), 'utf8')) as Work[];
const ANALYSIS = 'verens-search-for-balance';
const DIGEST = 'tavria-war-and-verens-stance';
const page = (slug: string): string => read('articles', slug, 'index.html');
const text = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replace(/\s+/g, ' ');

describe('notes', () => {
  test('every note that names a work cites its record; the one in free text stays free', () => {
    const notes = page(ANALYSIS).match(/<li id="note-[\s\S]*?<\/li>/g) ?? [];
    assert.equal(notes.length, 20);
    const free = notes.filter((note) => !note.includes('class="citation"'));
    assert.equal(free.length, 1);
    assert.match(text(free[0]!), /Jerome Rivers, p\. 179/);
  });

  test('a later note has the short form, and titles are in their language', () => {
    const notes = page(ANALYSIS);
    assert.match(notes, /id="note-10"[\s\S]*?<a class="to-work" href="\/works\/trademap\/">“Trademap.”<\/a><\/span>/);
    assert.match(notes, /href="\/works\/oder-2013\/" lang="tr">“Verenistanın Jeopolitiği/);
    assert.match(text(notes), /Bilge Strateji 5, no\. 9 \(Autumn 2013\): 119\./);
  });
});

describe('pages of works', () => {
  test('a page has titles, language, kind, address, and every passage that cites the work, with its place', () => {
    const html = text(read('works', 'lhem-2014', 'index.html'));
    for (const part of [
      'Journal article',
      'ВЕРЕН УЛСЫН ГАДААД БОДЛОГЫН ГУРАВДАГЧ ХӨРШ-ИЙН АСУУДАЛД',
      'Veren Ulsyn gadaad bodlogyn guravdagch khörsh-iin asuudald',
      'On the question of the third neighbour in Veren’s foreign policy',
      'Mongolian',
      'No web address recorded',
      'One passage cites this work.',
      'At its 19th congress, in 1986, the Verenese People’s Party allowed relations',
      'Cites p. 11 (note 1)',
    ])
      assert.ok(html.includes(part), part);
  });

  test('a cut address is marked as cut', () => {
    assert.match(text(read('works', 'national-security-concept', 'index.html')), /%20 ?Truncated in the source/);
    assert.match(text(page(ANALYSIS)), /%20 \[truncated in the source\]/);
  });

  test('what an address answered last is told', () => {
    const html = readFileSync(join(below, 'works', 'hessan-2020', 'index.html'), 'utf8');
    assert.match(text(html), /Checked on 23 November 2026: it is not there any more \(404\)\./);
  });

  test('a source leads to its edition', () => {
    assert.match(text(read('works', 'gunvor-2020', 'index.html')), /Restated here ?Veren’s search for balance/);
  });

  test('the list has all works in four orders, and tells paper from the web', () => {
    for (const [order, heading] of [
      ['', 'R'],
      ['by-date', '2020'],
      ['by-language', 'Turkish'],
      ['by-kind', 'Journal article'],
    ] as const) {
      const html = read('works', order, 'index.html');
      assert.equal(html.match(/class="to-work"/g)?.length, works.length, order);
      assert.match(html, new RegExp(`scope="rowgroup"[^>]*>\\s*${heading}\\s*</th>`), order);
      assert.equal(text(html).match(/No web address recorded/g)?.length, 3, order);
    }
    assert.match(text(read('works', 'by-date', 'index.html')), /2020.*2019.*2018.*2012.*Undated/);
  });
});

/** The kinds of our works, by BibLaTeX's types. */
const TYPES: Record<string, Work['type']> = {
  article: 'article-journal',
  'article magazine': 'article-magazine',
  'article newspaper': 'article-newspaper',
  misc: 'document',
  movie: 'motion_picture',
  online: 'webpage',
  report: 'report',
  thesis: 'thesis',
};

/** What every format must carry over. */
const essence = ({ id, title, author = [], URL, volume, publisher, language, ...work }: Work) => ({
  id,
  title,
  type: work.type,
  author: author.map(({ family, given, literal }) => literal ?? `${family}, ${given}`),
  URL,
  volume,
  publisher,
  language,
  container: work['container-title'],
  issued: work.issued?.['date-parts']?.[0]?.join('-'),
  number: work.issue ?? work.number ?? work['collection-number'],
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

describe('files for reference managers', () => {
  test('every format is made, and offered by its name', () => {
    const [index, article] = [read('works', 'index.html'), page(ANALYSIS)];
    for (const [end, { label }] of Object.entries(FORMATS)) {
      assert.notEqual(read(`works.${end}`), '');
      assert.match(index, new RegExp(`href="/works\\.${end}"[^>]*>\\s*${label}`));
      for (const name of ['citation', 'references'])
        assert.match(article, new RegExp(`href="/articles/${ANALYSIS}/${name}\\.${end}"[^>]*>\\s*${label}`));
    }
  });

  test('CSL-JSON is the records', () => {
    assert.deepEqual((JSON.parse(read('works.json')) as Work[]).sort(byId), [...works].sort(byId));
  });

  test('BibLaTeX gives the records back', () => {
    const { entries, errors } = parseBib(read('works.bib'), { sentenceCase: false });
    assert.deepEqual(errors, []);
    const found = entries.map(({ key, type, fields }) => ({
      id: key,
      title: fields.title,
      author: (fields.author ?? []).map(({ lastName, firstName, name }) => name ?? `${lastName}, ${firstName}`),
      URL: fields.url,
      volume: fields.volume,
      publisher: fields.publisher?.[0] ?? fields.institution?.[0],
      language: fields.language,
      container: fields.journaltitle ?? fields.booktitle ?? fields.organization?.[0],
      type: TYPES[[type, fields.entrysubtype].filter(Boolean).join(' ')],
      issued: fields.date?.replace('2013-23', '2013').split('-').map(Number).join('-'),
      number: fields.number,
    }));
    assert.deepEqual(found.sort(byId), works.map(essence).sort(byId));
    assert.ok(
      entries.every(({ fields }) => fields.note === undefined),
      'nothing is added',
    );
  });

  test('RIS gives the records back', () => {
    const ris = read('works.ris');
    const found = new Cite(ris).data as unknown as Work[];
    // This reader passes over three things, which are looked for in the file below.
    const known = (work: Work) => ({
      ...essence(work),
      type: undefined,
      number: undefined,
      container: work.type === 'webpage' ? undefined : work['container-title'],
      issued: work.type === 'article-newspaper' ? undefined : essence(work).issued,
    });
    const divided = found.map((work) => ({
      ...work,
      author: work.author?.map((name) => (name.given ? name : { literal: name.family! })),
    }));
    assert.deepEqual(divided.map(known).sort(byId), works.map(known).sort(byId));
    const records = ris.split(/\r\n\s*(?=TY {2}- )/);
    assert.equal(records.length, works.length);
    const recordOf = (id: string): string => records.find((record) => record.includes(`ID  - ${id}\r\n`))!;
    assert.match(recordOf('normil-2018'), /^T2 {2}- Normil\r$/m);
    assert.match(recordOf('lake-times-2016'), /^DA {2}- 2016\/12\/30\/\r$/m);
    assert.match(recordOf('gunvor-2020'), /^SN {2}- 2020\/23\r$/m);
    assert.match(recordOf('oder-2013'), /^IS {2}- 9\r$[\s\S]*^DA {2}- 2013\/\/\/Autumn\r$/m);
  });

  test('an article has the works that it cites, in the order of its notes, and itself', () => {
    const cited = JSON.parse(read('articles', ANALYSIS, 'references.json')) as Work[];
    assert.deepEqual(
      cited.slice(0, 3).map(({ id }) => id),
      ['lhem-2014', 'rivers-2012', 'security-sector-governance-2017'],
    );
    assert.equal(cited.length, 18);
    const { entries } = parseBib(read('articles', ANALYSIS, 'references.bib'), { sentenceCase: false });
    assert.equal(entries.length, 18);
    const [edition] = JSON.parse(read('articles', DIGEST, 'citation.json')) as Work[];
    assert.deepEqual(
      [edition?.title, edition?.URL, edition?.['container-title'], edition?.issued?.['date-parts']],
      [
        'The war in Tavria and Veren’s diplomatic stance',
        `https://example.org/articles/${DIGEST}/`,
        'Two Shores',
        [[2026, 11, 22]],
      ],
    );
    assert.equal(read('articles', DIGEST, 'references.bib').trim(), '');
  });
});

const meta = (html: string): [string, string][] =>
  [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)].map(([, name, content]) => [
    name!,
    content!,
  ]);
const json = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<string, unknown>;

describe('what machines read', () => {
  test('an analysis is a report with institution and number', () => {
    const tags = meta(page(ANALYSIS)).filter(([name]) => name.startsWith('citation_'));
    assert.deepEqual(tags, [
      ['citation_title', "Veren's Search for Balance in Its Foreign Policy"],
      ['citation_author', 'Gülbera Günvör'],
      ['citation_publication_date', '2020/08/28'],
      ['citation_technical_report_institution', 'Center for Lake Studies (ALİM)'],
      ['citation_technical_report_number', '2020/23'],
      ['citation_language', 'en'],
      ['citation_abstract_html_url', `https://example.org/articles/${ANALYSIS}/`],
      ['citation_fulltext_html_url', `https://example.org/articles/${ANALYSIS}/`],
    ]);
    const data = json(page(ANALYSIS));
    assert.equal(data['@type'], 'Report');
    assert.deepEqual(
      [(data['isBasedOn'] as Record<string, unknown>)['reportNumber'], data['reportNumber']],
      ['2020/23', undefined],
      'the number is the source’s, not that of our edition',
    );
    const citation = data['citation'] as { '@id': string; name: string }[];
    assert.equal(citation.length, 18);
    assert.ok(
      citation.every((work) =>
        works.some(({ id, title }) => work['@id'] === `https://example.org/works/${id}/` && work.name === title),
      ),
    );
  });

  test('a digest is a recording with clips, each at its own start, that lead to passages', () => {
    const html = page(DIGEST);
    assert.deepEqual(
      meta(html).filter(([name]) => name.startsWith('citation_')),
      [],
    );
    const data = json(html);
    assert.equal(data['@type'], 'VideoObject');
    const clips = data['hasPart'] as { startOffset: number; endOffset: number; url: string }[];
    assert.equal(clips.length, 45);
    assert.equal(new Set(clips.map(({ startOffset }) => startOffset)).size, 45);
    for (const { startOffset, endOffset, url } of clips) {
      assert.ok(endOffset > startOffset);
      assert.ok(html.includes(`id="${url.split('#')[1]}"`), url);
    }
  });

  test('every page has a canonical address and a card; one that is there', () => {
    const tags = new Map(meta(page(ANALYSIS)));
    assert.equal(tags.get('og:type'), 'article');
    assert.equal(tags.get('og:url'), `https://example.org/articles/${ANALYSIS}/`);
    assert.equal(tags.get('og:image'), 'https://example.org/card.png');
    assert.equal(readFileSync(join(root, 'card.png')).subarray(1, 4).toString(), 'PNG');
  });

  test('the map of the site names its pages, and robots find it', () => {
    const map = read('sitemap-0.xml');
    for (const path of ['', `articles/${DIGEST}/`, 'works/rivers-2012/', 'topics/norland/'])
      assert.ok(map.includes(`<loc>https://example.org/${path}</loc>`), path);
    assert.match(read('robots.txt'), /Sitemap: https:\/\/example\.org\/sitemap-index\.xml/);
  });

  test('the feed is whole, and its addresses hold anywhere', () => {
    const feed = new XMLParser().parse(read('feed.xml')) as {
      rss: { channel: { language: string; item: { title: string; link: string; 'content:encoded': string }[] } };
    };
    const { item, language } = feed.rss.channel;
    assert.equal(language, 'en');
    assert.deepEqual(
      item.map(({ link }) => link),
      [DIGEST, ANALYSIS].map((slug) => `https://example.org/articles/${slug}/`),
    );
    const content = item[0]!['content:encoded']
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    assert.match(content, /Veren abstained/);
    assert.match(content, /href="https:\/\/www\.youtube\.com\/watch/);
    assert.doesNotMatch(content, / href="[/#]/);
  });

  test('a correction is in the feed, on the article, and marked at its passage', () => {
    const feed = readFileSync(join(below, 'feed.xml'), 'utf8');
    const items = [...feed.matchAll(/<item>([\s\S]*?)<\/item>/g)].map(([, item]) => item!);
    const days = items.map((item) => Date.parse(/<pubDate>(.*?)<\/pubDate>/.exec(item)![1]!));
    assert.deepEqual(
      days,
      days.toSorted((a, b) => b - a),
      'the newest come first',
    );
    const correction = items.find((item) => item.includes('Correction: A long article, passage 1'))!;
    assert.match(
      correction,
      /<link>https:\/\/example\.org\/some\/path\/articles\/a-long-article\/history\/#correction-1<\/link>/,
    );
    assert.match(correction, /A word was changed\. It was wrong\./);
    const html = readFileSync(join(below, 'articles', 'a-long-article', 'index.html'), 'utf8');
    assert.match(html, /<p id="p1">.*<a class="entry-mark" href="#correction-1">corrected<\/a>/);
    assert.match(text(html), /23 November 2026 · Passage 1 ?: A word was changed/);
  });

  test('an article is there as plain Markdown', () => {
    const markdown = read('articles', `${ANALYSIS}.md`);
    assert.match(markdown, /^# Veren’s search for balance in its foreign policy\n/);
    assert.match(markdown, /\[Norland\]\(https:\/\/example\.org\/topics\/norland\/\)/);
    assert.match(markdown, /first time\.\[\^1\] \^p8\n/);
    assert.match(markdown, /^\[\^2\]: Jerome Rivers, \[“Veren’s Evolving[^\n]*\]\([^)]*\) _The Eastern Review_ 25/m);
    assert.doesNotMatch(markdown, /<\/?[A-Z]/);
    assert.match(
      read('articles', `${DIGEST}.md`),
      /\[10:23\]\(https:\/\/www\.youtube\.com\/watch\?v=verenvideo1&t=623s\)/,
    );
  });
});
