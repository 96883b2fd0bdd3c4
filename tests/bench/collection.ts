/** Generates a collection for the benches: articles of 10 KB, with notes, timestamps, lists and wikilinks. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** At most so many topics; of fewer articles, each opens one. */
const TOPICS = 200;
const TOPICS_PER_ARTICLE = 10;
const BYTES = 10_000;
/** How many events and shares the articles speak of. */
const EVENTS = 800;
const WORDS = 'river border coal treaty herd winter rail embassy vote steppe market visit loan copper school'.split(
  ' ',
);

/** Numbers that look random and are the same every time (a linear congruential generator). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

/** A record of a work; there are as many as articles, and each article cites eight of them. */
const work = (number: number): object => ({
  id: `work-${number}`,
  type: 'article-journal',
  title: `On the ${WORDS[number % WORDS.length]} and the ${WORDS[(number * 7) % WORDS.length]}, ${number}`,
  author: [{ family: `Author ${number % 99}`, given: 'A' }],
  'container-title': 'A Journal',
  volume: String(number),
  issued: { 'date-parts': [[2000 + (number % 20)]] },
  language: 'en',
  URL: `https://example.org/${number}`,
});

const topicCount = (articles: number): number => Math.min(TOPICS, articles);

function article(number: number, count: number): string {
  const random = numbers(number + 1);
  const pick = (limit: number): number => Math.floor(random.next().value * limit);
  const sentence = (): string => `${Array.from({ length: 20 }, () => WORDS[pick(WORDS.length)]).join(' ')}`;
  const own = `topic-${number % topicCount(count)}`;
  const topics = Array.from({ length: TOPICS_PER_ARTICLE }, () => `topic-${pick(topicCount(count))}`);
  const topic = (): string => topics[pick(topics.length)]!;
  const blocks = [`A text on [[${own}]]. ^p1`];
  const notes: string[] = [];
  let passage = 1;
  let seconds = 0;
  const timestamp = (): string => {
    seconds += 1 + pick(9);
    return `[${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}]`;
  };
  const next = (): string => `^p${++passage}`;
  // Several articles date and count the same; about one in ten otherwise than the others.
  const off = (): number => (pick(10) === 0 ? 1 : 0);
  const dated = (): string => {
    const event = pick(EVENTS);
    const thing = pick(EVENTS);
    return (
      `In <Dated edtf="${1850 + (event % 170) + off()}" event="Treaty ${event}">that year</Dated> ${sentence()}, with ` +
      `<Claim about="Share ${thing}" value="${(thing % 90) + off()}" unit="percent">a share</Claim>. ${next()}`
    );
  };
  while (blocks.join('\n\n').length + notes.join('\n\n').length < BYTES) {
    if (passage % 12 === 0) blocks.push(`## Part ${passage / 12 + 1}: ${WORDS[pick(WORDS.length)]}`);
    notes.push(`[^${notes.length + 1}]: [@work-${pick(count)}, p. ${pick(300) + 1}]; ${sentence()}, ${sentence()}.`);
    blocks.push(
      `On [[${topic()}|${WORDS[pick(WORDS.length)]}]] and [[${topic()}]] it ${sentence()}, ${sentence()}.[^${notes.length}] ${next()}`,
      `It is said that ${sentence()} ${timestamp()}${timestamp()}. And ${sentence()} in [[${topic()}]]. ${next()}`,
      `There are reasons: ${next()}\n\n- **First**: ${sentence()}, ${sentence()} ${timestamp()}. ${next()}\n- **Second**: ${sentence()} of [[${topic()}]]. ${next()}`,
      `Once more, ${sentence()}. But ${sentence()}, and ${sentence()}. ${next()}`,
      dated(),
    );
  }
  return `---\nkind: video-digest\ntitle: Generated ${number}\ndescription: ${sentence()}.\nlang: en\nedition: restated\nsource: source-${number}\npublishedOn: 2026-01-01\neditedOn: 2026-01-01\nvideo:\n  id: ${String(number).padStart(11, 'a')}\n---\n\n${blocks.join('\n\n')}\n\n${notes.join('\n\n')}\n`;
}

/**
 * Puts `count` generated articles, numbered from `first`, into the place of the content of the project in `folder`, with as many
 * works and up to 200 topics.
 */
export function generate(folder: string, count: number, first = 0): void {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true });
  for (const name of ['articles', 'topics']) mkdirSync(join(content, name), { recursive: true });
  writeFileSync(
    join(content, 'works.json'),
    JSON.stringify([
      ...Array.from({ length: count }, (_, at) => ({
        id: `source-${first + at}`,
        type: 'report',
        title: `Source ${first + at}`,
      })),
      ...Array.from({ length: count }, (_, number) => work(number)),
    ]),
  );
  for (let number = 0; number < topicCount(count); number++)
    writeFileSync(
      join(content, 'topics', `topic-${number}.mdx`),
      `---\ntitle: Topic ${number}\nkind: theme\ndescription: x\n---\n\n1.\n`,
    );
  for (let number = first; number < first + count; number++)
    writeFileSync(join(content, 'articles', `generated-${number}.mdx`), article(number, count));
}
