/** What editors and engineers change in a project, at random and the same way every time; the content stays sound. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { remove, rename } from '../../src/changes/index.ts';
import { writeAll } from '../../src/write-all.ts';
import { randomNumbers } from './generated-records.ts';

const DAY = '2026-12-01';

interface Work {
  id: string;
  title: string;
  [field: string]: unknown;
}

/** A project that is edited. */
export class EditedProject {
  readonly root: string;
  readonly #random: () => number;
  #made = 0;

  constructor(root: string, seed: number) {
    this.root = root;
    this.#random = randomNumbers(seed);
  }

  #pick = <T>(list: readonly T[]): T => list[Math.floor(this.#random() * list.length)]!;
  #path = (path: string): string => join(this.root, path);
  #text = (folder: 'articles' | 'topics'): string =>
    `content/${folder}/${this.#pick(readdirSync(this.#path(`content/${folder}`)).sort())}`;

  /** Changes a file; a change that changes nothing is a fault of the test. */
  #edit(path: string, change: (text: string) => string): string {
    const before = existsSync(this.#path(path)) ? readFileSync(this.#path(path), 'utf8') : '';
    const after = change(before);
    assert.notEqual(after, before, `nothing is changed in ${path}`);
    writeFileSync(this.#path(path), after);
    return path;
  }

  #editWorks(change: (works: Work[]) => void): string {
    return this.#edit('content/works.json', (text) => {
      const works = JSON.parse(text) as Work[];
      change(works);
      return `${JSON.stringify(works, undefined, 2)}\n`;
    });
  }

  #newArticle(): string {
    const number = ++this.#made;
    this.#editWorks((works) => works.push({ id: `made-${number}`, type: 'report', title: `A report, ${number}` }));
    const { id } = this.#pick(JSON.parse(readFileSync(this.#path('content/works.json'), 'utf8')) as Work[]);
    return this.#edit(
      `content/articles/made-${number}.mdx`,
      () =>
        `---\nkind: analysis\ntitle: Made ${number}\ndescription: What it says.\nlang: en\nedition: restated\nsource: made-${number}\npublishedOn: 2026-11-2${number % 9}\neditedOn: 2026-12-01\n---\n\nA claim on [[sorland]] and [[norland]].[^1] ^p1\n\nIn <Dated edtf="19${50 + number}" event="The founding">that year</Dated> it began, in [[a place that nobody wrote]]. ^p2\n\n[^1]: [@${id}, p. ${number}].\n`,
    );
  }

  /** The name of the file of an article that was added. */
  madeArticle(): string {
    return readdirSync(this.#path('content/articles')).find((name) => name.startsWith('made-'))!;
  }

  /** The names of all edits, each once, shuffled. */
  inRandomOrder(): string[] {
    const left = Object.keys(this.edits);
    return Object.keys(this.edits).map(() => left.splice(Math.floor(this.#random() * left.length), 1)[0]!);
  }

  /** The edits, by what they change. */
  readonly edits: Readonly<Record<string, () => string>> = {
    'words of a passage': () => this.#edit(this.#text('articles'), (text) => text.replace(/\. \^p/, ' indeed. ^p')),
    'a passage added': () =>
      this.#edit(this.#text('articles'), (text) =>
        text.replace(/\n(?=\n(?:\[\^|$))|\n$/, `\n\nAn added claim on [[norland]]. ^p${900 + ++this.#made}\n`),
      ),
    'the description of an article': () =>
      this.#edit(this.#text('articles'), (text) => text.replace(/^description: /m, 'description: In short, ')),
    'the day of an article': () =>
      this.#edit(this.#text('articles'), (text) =>
        text.replace(/^publishedOn: .*$/m, `publishedOn: 2026-11-0${1 + (++this.#made % 9)}`),
      ),
    'a correction': () =>
      this.#edit(this.#text('articles'), (text) => {
        const line = `  - { date: 2026-11-30, what: A word was changed., why: 'It was wrong, ${++this.#made}.' }`;
        return /^corrections:$/m.test(text)
          ? text.replace(/^corrections:$/m, `corrections:\n${line}`)
          : text.replace(/^(editedOn: .*)$/m, `$1\ncorrections:\n${line}`);
      }),
    'the introduction of a topic': () =>
      this.#edit(this.#text('topics'), (text) => text.replace(/^description: /m, 'description: Briefly, ')),
    'an alias': () =>
      this.#edit(this.#text('topics'), (text) =>
        /^aliases:/m.test(text)
          ? text.replace(/^aliases:.*$/m, (line) =>
              line.includes('[')
                ? line.replace('[', `[Other name ${++this.#made}, `)
                : `${line}\n  - Other name ${++this.#made}`,
            )
          : text.replace(/^(title: .*)$/m, `$1\naliases: [Other name ${++this.#made}]`),
      ),
    'the title of a topic': () =>
      this.#edit(this.#text('topics'), (text) => text.replace(/^title: .*$/m, `title: A theme, ${++this.#made}`)),
    'the title of a work': () => this.#editWorks((works) => (this.#pick(works).title += `, ${++this.#made}`)),
    'a field of a work': () => this.#editWorks((works) => (this.#pick(works)['volume'] = String(++this.#made))),
    'an answer of an address': () =>
      this.#edit('content/addresses.json', (text) => {
        const works = (JSON.parse(readFileSync(this.#path('content/works.json'), 'utf8')) as Work[]).filter(
          ({ URL: url }) => url,
        );
        const answers = JSON.parse(text || '{}') as Record<string, unknown>;
        return JSON.stringify({
          ...answers,
          [String(this.#pick(works)['URL'])]: { askedOn: DAY, answer: `it is gone, ${++this.#made}` },
        });
      }),
    'an article added': () => this.#newArticle(),
    'an article removed': () => {
      const path = this.#newArticle();
      const name = path.replace(/^.*\/|\.mdx$/g, '');
      writeAll(this.root, remove(this.root, { kind: 'articles', name }, { why: 'It was wrong.', day: DAY }));
      return `${path}, and away again`;
    },
    'an article renamed': () => {
      const name = this.#text('articles').replace(/^.*\/|\.mdx$/g, '');
      writeAll(this.root, rename(this.root, { kind: 'articles', name }, `renamed-${++this.#made}`));
      return name;
    },
    'a topic renamed': () => {
      const name = this.#text('topics').replace(/^.*\/|\.mdx$/g, '');
      writeAll(this.root, rename(this.root, { kind: 'topics', name }, `theme-${++this.#made}`));
      return name;
    },
    'a work renamed': () => {
      const { id } = this.#pick(JSON.parse(readFileSync(this.#path('content/works.json'), 'utf8')) as Work[]);
      writeAll(this.root, rename(this.root, { kind: 'works', name: id }, `work-${++this.#made}`));
      return id;
    },
    'a topic removed': () => {
      const [from, into] = ['war-in-tavria', 'domestic-politics'];
      if (
        !existsSync(this.#path(`content/topics/${from}.mdx`)) ||
        !existsSync(this.#path(`content/topics/${into}.mdx`))
      )
        return 'none';
      writeAll(
        this.root,
        remove(
          this.root,
          { kind: 'topics', name: from },
          { why: 'Both are one.', day: DAY, into: { kind: 'topics', name: into } },
        ),
      );
      return from;
    },
    'a page of the site': () => this.#edit('content/pages/about.mdx', (text) => `${text}\nOne more sentence.\n`),
    'a template': () =>
      this.#edit('src/layouts/TopicPage.astro', (text) =>
        text.replace('<p class="quiet">', `<p class="quiet">${++this.#made} `),
      ),
    'site.ts': () => this.#edit('src/site.ts', (text) => text.replace(/name: '/, `name: '${++this.#made} `)),
  };
}
