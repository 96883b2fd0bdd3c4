/** A small content folder that is changed at random as editors change theirs, the same way every time. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { remove, rename, type Changes } from '../../src/changes/index.ts';
import { presentOf, readPublished, recordPublished } from '../../src/content/published.ts';
import { TextCache } from '../../src/content/cache.ts';
import { formatReport } from '../../src/diagnostics/diagnostic.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { numberPassages } from '../../src/markdown/number.ts';
import { readFrontmatter } from '../../src/content/frontmatter.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { writeAll } from '../../src/write-all.ts';
import { randomNumbers } from '../support/generated-records.ts';

const DAY = '2027-01-05';

/** An article that nobody changes but to name all topics. */
const EVERY_TOPIC = 'every-topic';

/** The folder, and what can be done to it. */
export class RandomSite {
  readonly root: string;
  readonly #random: () => number;
  readonly #cache: TextCache;
  #made = 0;

  constructor(root: string, seed: number) {
    this.root = root;
    this.#random = randomNumbers(seed);
    this.#cache = new TextCache(root, '/');
    rmSync(join(root, 'content'), { recursive: true, force: true });
    for (const name of ['articles', 'topics', 'pages']) mkdirSync(join(root, 'content', name), { recursive: true });
    writeFileSync(this.#path('works.json'), '[{ "id": "every-topic", "type": "report", "title": "Every topic" }]');
    writeFileSync(
      this.#path('articles', `${EVERY_TOPIC}.mdx`),
      '---\nkind: analysis\ntitle: Every topic\ndescription: What it says.\nlang: en\nedition: restated\nsource: every-topic\npublishedOn: 2027-01-01\neditedOn: 2027-01-01\n---\n\nIt names them. ^p1\n',
    );
  }

  /** Lets one passage name all topics, since one that nothing names is an error. */
  #nameTopics(): void {
    const path = this.#path('articles', `${EVERY_TOPIC}.mdx`);
    const links = this.#names('topics').map((name) => `[[${name}]]`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^.* \^p1$/m, `It names them: ${links.join(', ')}. ^p1`));
  }

  #path = (...names: string[]): string => join(this.root, 'content', ...names);
  #pick = <T>(list: readonly T[]): T => list[Math.floor(this.#random() * list.length)]!;
  #names = (folder: string): string[] =>
    readdirSync(this.#path(folder))
      .map((name) => name.replace(/\.mdx$/, ''))
      .filter((name) => name !== EVERY_TOPIC);
  #works = (): { id: string }[] => JSON.parse(readFileSync(this.#path('works.json'), 'utf8')) as { id: string }[];
  #apply = (changes: Changes): void => writeAll(this.root, changes);

  addTopic(): void {
    const name = `topic-${++this.#made}`;
    const text = `---\ntitle: Topic ${this.#made}\nkind: theme\ndescription: What it is.\n---\n\n## Part ${this.#made}\n\n1 + 1 = 2.\n`;
    writeFileSync(this.#path('topics', `${name}.mdx`), text);
  }

  addArticle(): void {
    const number = ++this.#made;
    const works = [...this.#works(), { id: `work-${number}`, type: 'report', title: `Work ${number}` }];
    writeFileSync(this.#path('works.json'), `${JSON.stringify(works, null, 2)}\n`);
    const topic = this.#pick(this.#names('topics'));
    const others = this.#names('articles');
    const link = others.length > 0 ? `[another text](/articles/${this.#pick(others)}/) and ` : '';
    const blocks = Array.from(
      { length: 4 },
      (_, at) => `Claim ${at + 1} of ${number} on [[${topic}]], after ${link}more.[^${at + 1}]`,
    );
    const notes = blocks.map((_, at) => `[^${at + 1}]: [@work-${number}, p. ${at + 1}].`);
    this.#writeArticle(
      `article-${number}`,
      `---\nkind: analysis\ntitle: Article ${number}\ndescription: What it says.\nlang: en\nedition: restated\nsource: work-${number}\npublishedOn: 2027-01-01\neditedOn: 2027-01-01\n---\n\n## Part one of ${number}\n\n${blocks.slice(0, 2).join('\n\n')}\n\n## Part two of ${number}\n\n${blocks.slice(2).join('\n\n')}\n\n${notes.join('\n\n')}\n`,
    );
  }

  /** Writes an article, with the numbers that its passages lack. */
  #writeArticle(name: string, text: string): void {
    const { data } = readFrontmatter(name, text, articleSchema);
    const { published } = readPublished(this.root);
    const withdrawn = (data?.corrections ?? []).flatMap(({ passage }) => passage ?? []);
    const had = [name, ...(data?.formerSlugs ?? [])].flatMap((each) => published.articles.get(each)?.passages ?? []);
    writeFileSync(this.#path('articles', `${name}.mdx`), numberPassages(text, [...withdrawn, ...had]).text);
  }

  /** One change of those that editors make; gives what it was. */
  change(): string {
    const name = this.#pick(this.#names('articles'));
    const text = readFileSync(this.#path('articles', `${name}.mdx`), 'utf8');
    const number = ++this.#made;
    const { published } = readPublished(this.root);
    const had = [name, ...(/formerSlugs: \[(.*)\]/.exec(text)?.[1]?.split(', ') ?? [])].map((each) =>
      published.articles.get(each),
    );
    const setting = (key: string, line: string): string =>
      new RegExp(`^${key}:$`, 'm').test(text)
        ? text.replace(new RegExp(`^${key}:\\n`, 'm'), `${key}:\n${line}\n`)
        : text.replace(/\n---\n/, `\n${key}:\n${line}\n---\n`);
    const ways: (() => string)[] = [
      () => {
        this.#writeArticle(name, text.replace(/\n\n\[\^1\]:/, `\n\nAn added claim, ${number}.\n\n[^1]:`));
        return `a passage added to ${name}`;
      },
      () => {
        const [whole, id] =
          [...text.matchAll(/\nAn added claim, \d+\. \^(p\w+)\n/g)]
            .map(([match, passage]) => [match, passage!] as const)
            .at(-1) ?? [];
        if (!whole || !id) return 'nothing';
        const isPublished = had.some((page) => page?.passages.includes(id));
        const line = `  - { date: ${DAY}, passage: ${id}, what: It is gone., why: It was wrong., withdrawn: true }`;
        this.#writeArticle(name, (isPublished ? setting('corrections', line) : text).replace(whole, ''));
        return `${id} taken out of ${name}${isPublished ? ', which was published' : ''}`;
      },
      () => {
        const heading = /^## (.+)$/m.exec(text)![1]!;
        const slug = heading.toLowerCase().replaceAll(' ', '-');
        const isPublished = had.some((page) => page?.headings.includes(slug));
        const moved = isPublished ? setting('formerAnchors', `  ${slug}: part-${number}`) : text;
        const led = moved.replace(new RegExp(`^(  [a-z0-9-]+): ${slug}$`, 'gm'), `$1: part-${number}`);
        this.#writeArticle(name, led.replace(`## ${heading}`, `## Part ${number}`));
        return `a heading of ${name} changed`;
      },
      () => {
        this.#apply(rename(this.root, { kind: 'articles', name }, `renamed-${number}`));
        return `article ${name} renamed`;
      },
      () => {
        const topic = this.#pick(this.#names('topics'));
        this.#apply(rename(this.root, { kind: 'topics', name: topic }, `theme-${number}`));
        return `topic ${topic} renamed`;
      },
      () => {
        const { id } = this.#pick(this.#works());
        this.#apply(rename(this.root, { kind: 'works', name: id }, `source-${number}`));
        return `work ${id} renamed`;
      },
      () => {
        this.#apply(remove(this.root, { kind: 'articles', name }, { why: 'It was wrong.', day: DAY }));
        return `article ${name} removed`;
      },
      () => {
        const into = this.#pick(this.#names('articles').filter((each) => each !== name));
        this.#apply(
          remove(
            this.root,
            { kind: 'articles', name },
            { why: 'Both said the same.', day: DAY, into: { kind: 'articles', name: into } },
          ),
        );
        return `article ${name} merged into ${into}`;
      },
      () => {
        const [topic, into] = [this.#pick(this.#names('topics')), this.#pick(this.#names('topics'))];
        if (topic === into) return 'nothing';
        this.#apply(
          remove(
            this.root,
            { kind: 'topics', name: topic },
            { why: 'Both are one.', day: DAY, into: { kind: 'topics', name: into } },
          ),
        );
        this.addTopic();
        return `topic ${topic} merged into ${into}`;
      },
      () => {
        this.addArticle();
        return 'an article added';
      },
    ];
    return this.#pick(ways)();
  }

  /** What is wrong with the content. */
  report(): string {
    this.#nameTopics();
    const { diagnostics } = readContent({ root: this.root, base: '/', cache: this.#cache, today: '2027-02-01' });
    return diagnostics.length === 0 ? '' : formatReport(diagnostics);
  }

  /** Puts all that is there into the record, as a published build does. */
  publish(): void {
    this.#nameTopics();
    recordPublished(
      this.root,
      presentOf(readContent({ root: this.root, base: '/', cache: this.#cache, today: '2027-02-01' })),
      DAY,
    );
  }

  get hasRecord(): boolean {
    return existsSync(this.#path('published.json'));
  }
}
