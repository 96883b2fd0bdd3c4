/**
 * `npm run bench:parts -- [parts] [articles in each]`: what it costs to build a collection in parts (4 of 2,500 articles where
 * nothing is said), one after the other on this machine, and what a search of all parts asks of the network, beside a search of
 * one of them. Every part is built twice: once alone, and once with what the others say of their topics.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePartsTopics } from '../../src/content/parts.ts';
import { searchOfParts } from '../support/search.ts';
import { copyProject, temporaryFolder } from '../support/sites.ts';
import { generate } from './collection.ts';
import { BUILD, measure } from './cost.ts';

const [count = 4, articles = 2500] = process.argv.slice(2).map(Number);
const QUERIES = ['treaty vote', 'railway', 'generated 17', 'winter steppe market', 'topic 12'];

const parts = Array.from({ length: count }, (_, at) => ({
  title: `Part ${at + 1}`,
  url: `https://example.org/part-${at + 1}/`,
}));
const parent = temporaryFolder();
const folders = parts.map((_, at) =>
  copyProject(join(parent, `part-${at + 1}`), (copy) => {
    generate(copy, articles, articles * at);
    writeFileSync(join(copy, 'content', 'parts.json'), JSON.stringify(parts));
  }),
);

interface Published {
  topics: { slug: string; title: string; passages: number; articles: number }[];
}

/** What `npm run parts` would write, taken from the sites on the disk. */
const topicsOf = (at: number): Record<string, { title: string; passages: number; articles: number }> => {
  const { topics } = JSON.parse(readFileSync(join(folders[at]!, 'dist', 'data', 'topics.json'), 'utf8')) as Published;
  return Object.fromEntries(
    topics.map(({ slug, title, passages, articles: many }) => [slug, { title, passages, articles: many }]),
  );
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );

for (const round of ['from nothing', 'with the topics of the others']) {
  let cpuSeconds = 0;
  let longest = 0;
  for (const [at, folder] of folders.entries()) {
    const cost = await measure(folder, BUILD, { SITE_URL: parts[at]!.url });
    cpuSeconds += cost.cpuSeconds;
    longest = Math.max(longest, cost.wallSeconds);
    console.log(
      `${parts[at]!.title}, ${round}: ${cost.cpuSeconds.toFixed(1)} CPU s, ${cost.wallSeconds.toFixed(1)} s, ${cost.peakGigabytes.toFixed(2)} GB`,
    );
  }
  console.log(`all, ${round}: ${cpuSeconds.toFixed(1)} CPU s; the longest takes ${longest.toFixed(1)} s`);
  const topics = Object.fromEntries(parts.map(({ url }, at) => [url, topicsOf(at)]));
  for (const folder of folders) writePartsTopics(folder, topics);
}
const dist = folders.map((folder) => join(folder, 'dist'));
console.log(`dist: ${dist.map((folder) => `${(sizeOf(folder) / 1e6).toFixed(0)} MB`).join(', ')}`);

const others = parts.slice(1).map((_, at) => [`/part-${at + 2}/`, dist[at + 1]!] as const);
const nowhere = others.map(([base]) => [base, join(parent, 'nothing')] as const);
for (const [name, found] of [
  ['one part', nowhere],
  ['all parts', others],
] as const) {
  const loaded: number[] = [];
  const search = await searchOfParts(dist[0]!, Object.fromEntries(found), (bytes) => loaded.push(bytes));
  const tell = (what: string, more = ''): void => {
    const bytes = loaded.reduce((sum, each) => sum + each, 0);
    console.log(`${name}, ${what}: ${loaded.length} files, ${(bytes / 1000).toFixed(0)} KB${more}`);
    loaded.length = 0;
  };
  tell('opened');
  for (const query of QUERIES) {
    const started = performance.now();
    const answer = await search(query);
    await answer.load(0, 10);
    tell(`“${query}”`, `, ${answer.count} found, ${(performance.now() - started).toFixed(0)} ms`);
  }
}
