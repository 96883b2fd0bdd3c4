/** Texts that a program has set in pages come back whole; texts that nobody has torn stay as they are. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createImporter } from '../../src/importers/index.ts';
import { temporaryFolder } from '../support/sites.ts';

const NOUNS =
  'harbour parliament fisheries railway government neighbour population corridor observatory council harvest embargo lighthouse expedition manuscript currency electorate telegraph'.split(
    ' ',
  );
const VERBS =
  'described abandoned supervised translated postponed criticised financed examined surrounded reconsidered'.split(' ');
const ADJECTIVES =
  'remarkable considerable long-term seasonal forgotten well-known prosperous ordinary self-governing celebrated'.split(
    ' ',
  );
const NAMES = 'Larnock Veldhaven Osterlund Kızılkum Harsfeld Saint-Aubrac'.split(' ');

/** Numbers that are the same on every machine (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The paragraphs of a text, with the marks of two notes. */
function paragraphsOf(random: (below: number) => number): string[] {
  const one = (words: readonly string[]): string => words[random(words.length)]!;
  const sentence = (): string =>
    [
      () =>
        `The ${one(ADJECTIVES)} ${one(NOUNS)} of ${one(NAMES)} ${one(VERBS)} the ${one(NOUNS)}, and the ${one(NOUNS)} (${10 + random(80)} percent of it) ${one(VERBS)} ${one(NAMES)}.`,
      () =>
        `In ${1800 + random(200)} the ${one(NOUNS)} ${one(VERBS)} “a ${one(ADJECTIVES)} ${one(NOUNS)}” near ${one(NAMES)}.`,
      () =>
        `Dr. ${one(NAMES)} ${one(VERBS)} ${10 + random(900)} ${one(ADJECTIVES)} ${one(NOUNS)}s, who had ${one(VERBS)} the ${one(NOUNS)} of ${one(NAMES)} on ${1 + random(28)} May ${1900 + random(99)}.`,
    ][random(3)]!();
  const texts = Array.from({ length: 8 + random(5) }, () => Array.from({ length: 3 + random(3) }, sentence).join(' '));
  return texts.map((text, index) => (index === 1 ? `${text}[1]` : index === 4 ? `${text}[2]` : text));
}

const TITLE = 'TREATIES AND HARBOURS';
const NOTES = ['[1] Tilde Osterlund, Harbours (Larnock: Weir, 2001), 4.', '[2] Ibid., 9.'];

/** Sets paragraphs in lines of a width, with words divided at their ends; a hyphen of a word divides it only there. */
function setInLines(text: string, width: number, random: (below: number) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 1;
    if (word.length <= room || line === '') line = line === '' ? word : `${line} ${word}`;
    else {
      const letters = /^\p{Ll}{7,}/u.exec(word)?.[0].length ?? 0;
      const at = word.includes('-') ? word.indexOf('-') : letters > 0 ? 3 + random(letters - 5) : 0;
      if (at > 0 && at < room) {
        lines.push(`${line} ${word.slice(0, at)}-`);
        line = word.slice(word[at] === '-' ? at + 1 : at);
      } else {
        lines.push(line);
        line = word;
      }
    }
  }
  return [...lines, line];
}

/** A text as a PDF has it: in pages, with running heads and numbers, torn anywhere. */
function asPages(paragraphs: readonly string[], random: (below: number) => number): string {
  const width = 62 + random(20);
  const perPage = 24 + random(12);
  const hasFormFeeds = random(2) === 0;
  const lines = paragraphs.flatMap((text) => [...setInLines(text, width, random), '']);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += perPage) {
    const number = pages.length + 1;
    const head =
      number === 1
        ? ''
        : [`${TITLE}\n`, `${number} | ${TITLE}\n`, `${number}\n\n${TITLE}\n`][random(1) + (perPage % 3)]! + '\n';
    pages.push(head + lines.slice(at, at + perPage).join('\n') + (hasFormFeeds ? `\n\n${number}\n` : '\n'));
  }
  return `${TITLE}\n\nAnna Author\nAnalysis No : 2020 / 4\n12.03.2020\n\n${pages.join(hasFormFeeds ? '\f' : '\n')}\n\n${NOTES.join('\n\n')}\n`;
}

const root = temporaryFolder();
mkdirSync(join(root, 'content', 'articles'), { recursive: true });
const file = join(root, 'source.txt');

/** What is read of a text: its paragraphs, and how many joins were told. */
function read(text: string): { paragraphs: string[]; joins: number } {
  writeFileSync(file, text);
  const outcome = createImporter({ root, lang: 'en', today: '2026-01-01' })(file);
  assert.ok('article' in outcome, JSON.stringify(outcome));
  const body = outcome.article.text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const paragraphs = body.split('\n\n').map((block) =>
    block
      .replace(/ \^p\d+$/, '')
      .replace(/\[\^(\d)\]/g, '[$1]')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { paragraphs, joins: outcome.log.filter(({ kind }) => kind === 'join').length };
}

test('texts that are torn, hyphenated and paged come back whole', () => {
  let [whole, all] = [0, 0];
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomOf(seed);
    const paragraphs = paragraphsOf(random);
    const found = new Set(read(asPages(paragraphs, random)).paragraphs);
    all += paragraphs.length;
    // A page that ends with a sentence may end its paragraph, too: nobody can tell.
    const joined = [...found].join(' ');
    whole += paragraphs.filter((text) => found.has(text) || joined.includes(text)).length;
  }
  assert.ok(whole >= 0.99 * all, `${whole} of ${all}`);
});

test('texts that nobody has torn keep every paragraph, and nothing is joined', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const paragraphs = paragraphsOf(randomOf(seed));
    const { paragraphs: found, joins } = read(
      `${TITLE}\n\nAnna Author\nAnalysis No : 2020 / 4\n12.03.2020\n\n${paragraphs.join('\n\n')}\n\n${NOTES.join('\n\n')}\n`,
    );
    assert.equal(joins, 0, `seed ${seed}`);
    assert.deepEqual(found.slice(0, paragraphs.length), paragraphs, `seed ${seed}`);
  }
});
