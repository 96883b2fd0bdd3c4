/** An article that rests on everything that evidence can be: recordings of each host, pages of a document, a figure. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The article's slug. */
export const RECORDINGS = 'a-talk-in-four-parts';

const ARTICLE = `---
kind: transcript
title: A talk in four parts
description: A talk that was recorded in several ways, and the paper that it came from.
lang: en
edition: restated
source: talk-in-four-parts
publishedOn: 2026-11-22
editedOn: 2026-11-22
recordings:
  - file: /recordings/talk.wav
    title: In the hall
    durationSeconds: 10
  - vimeo: 76979871/abcdef1234
    title: In the street
  - peertube: https://video.example.org/w/abcDEF123
    title: On the boat
  - youtube: aaaaaaaaaaa
    title: At home
---

The hall was full before anyone spoke. [0:01] ^p1

In the street the talk went on, and it was louder. [rec. 2, 10:23–10:41] ^p2

On the boat nobody spoke at first. [rec. 3, 1:02:03] ^p3

At home the speaker read from the paper. [rec. 4, 0:30], [0:04] ^p4

![A ferry on a lake below a range of hills](/figures/lake.png "The boat | Drawing: Two Shores | CC BY 4.0") ^p5

The paper says the same on three pages, and shows the boat. [p. 12], [pp. 14–15] [fig. 1] ^p6
`;

const WORK = {
  id: 'talk-in-four-parts',
  type: 'speech',
  title: 'A talk in four parts, as it was given',
  URL: 'https://papers.example.org/talk',
  custom: { pageUrl: 'https://papers.example.org/talk.pdf#page={page+4}' },
};

/** Ten seconds of silence, as a WAV file: 8,000 samples a second, 8 bits each. */
function silence(): Buffer {
  const samples = Buffer.alloc(80_000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Adds the article to the copy of the project at `folder`, with its file and the record of its source. */
export function addRecordings(folder: string): void {
  mkdirSync(join(folder, 'public', 'recordings'), { recursive: true });
  writeFileSync(join(folder, 'public', 'recordings', 'talk.wav'), silence());
  writeFileSync(join(folder, 'content', 'articles', `${RECORDINGS}.mdx`), ARTICLE);
  const works = join(folder, 'content', 'works.json');
  writeFileSync(works, JSON.stringify([...(JSON.parse(readFileSync(works, 'utf8')) as unknown[]), WORK]));
}
