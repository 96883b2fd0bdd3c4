/**
 * Reads the whole content folder and judges it: every file's settings and text, and what they say of each other. All
 * that is wrong comes back together. Commands, the loaders and the tests ask here; nothing else reads content/.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { digestOf, type TextCache } from '../markdown/cache.ts';
import { coverageOf, type Coverage } from '../markdown/coverage.ts';
import { entryAnchor } from '../markdown/flags.ts';
import { createPipeline, type TextSource } from '../markdown/pipeline.ts';
import { createResolve, type Target } from '../markdown/references.ts';
import type { CompiledText, Flag, InternalLink, Note, Passage } from '../markdown/types.ts';
import { articleSchema, type ArticleData } from '../schemas/article.ts';
import { slug as slugSchema } from '../schemas/fields.ts';
import { today } from '../today.ts';
import { topicSchema, type TopicData } from '../schemas/topic.ts';
import type { Work } from '../schemas/work.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import { readFrontmatter, type FileWithFrontmatter } from './frontmatter.ts';
import { judgeAddresses } from './addresses.ts';
import { judgeArticles } from './judge-articles.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeSourceFaults } from './judge-source-faults.ts';
import { judgeTopics } from './judge-topics.ts';
import type { Message } from './message.ts';
import { publishedIds, readPublished, type Published } from './published.ts';
import { readSourceText } from './source-text.ts';
import { readWorks, type WorkFile } from './works.ts';

/** What other files may ask of a compiled text; the text itself stays in the cache. */
export interface TextFacts {
  /** Ids of its passages. */
  passages: ReadonlySet<string>;
  /** Labels of its notes. */
  notes: ReadonlySet<string>;
  /** Anchors of its headings. */
  headings: readonly string[];
  links: readonly InternalLink[];
  coverage: Coverage;
  /** How many of its wikilinks lead to topics that nobody has written. */
  unwritten: number;
  /** Slugs of topics: each as often as passages speak of it. */
  topics: readonly string[];
  /** Ids of works: each as often as passages cite it. */
  works: readonly string[];
}

/** A content file that could be read, with its settings. */
export interface Entry<T> {
  slug: string;
  /** Path from the project's folder, with slashes. */
  file: string;
  data: T;
  facts: TextFacts;
  /** Changes whenever the settings or the compiled text do. */
  digest: string;
  /** Where a setting stands. */
  placeOf: FileWithFrontmatter<T>['placeOf'];
}

/** An article. */
export type Article = Entry<ArticleData>;

/** A topic. */
export type Topic = Entry<TopicData>;

/** All content, and what is wrong with it. */
export interface Content {
  articles: Article[];
  topics: Topic[];
  works: Work[];
  messages: Message[];
}

/** Where content is read from, and for which address. */
export interface ContentOptions {
  /** The project's folder. */
  root: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Where compiled texts are kept; without it every text is compiled. */
  cache?: TextCache;
  /** The day on which dates are judged, YYYY-MM-DD; today where none is given. */
  today?: string;
}

/** Reads and judges everything below `content/`. */
export function readContent({ root, base, cache, today: day = today() }: ContentOptions): Content {
  const messages: Message[] = [];
  const topicFiles = readFolder(root, 'topics', topicSchema, messages);
  const articleFiles = readFolder(root, 'articles', articleSchema, messages);
  const works: WorkFile = readWorks(root);
  const published = readPublished(root);
  messages.push(...works.messages, ...judgeAddresses(root), ...published.messages);

  const resolve = createResolve(topicFiles.map(toTarget), articleFiles.map(toTarget));
  const isPublicFile = publicFiles(root);
  const compile = createPipeline({ base, resolve, isPublicFile, works: works.find });
  const finish = <T>(file: ReadFile<T>, kind: string, context: TextSource['context']): Entry<T>[] => {
    const name = `${kind}/${file.slug}`;
    const key = digestOf(base, file.content, ...context.published);
    let cached = cache?.readFresh(name, key, resolve, works.digestOf);
    if (!cached) {
      const { text, messages: found, resolutions, askedWorks } = compile({ file: file.file, body: file.body, context });
      const asked = Object.fromEntries(askedWorks.map((id) => [id, works.digestOf(id)]));
      cached = { key, text, messages: found, resolutions, works: asked };
      // What could not be read at all must not hide the last text that could.
      if (!found.some(({ code }) => code === 'mdx-syntax')) cache?.write(name, cached);
    }
    messages.push(...cached.messages);
    const { slug, data, placeOf } = file;
    return data === undefined
      ? []
      : [
          {
            slug,
            file: file.file,
            data,
            facts: factsOf(cached.text),
            digest: digestOf(key, JSON.stringify([cached.resolutions, cached.works])),
            placeOf,
          },
        ];
  };
  const topics = topicFiles.flatMap((file) => finish(file, 'topics', topicContext(file)));
  const articles = articleFiles.flatMap((file) => finish(file, 'articles', articleContext(file, published.published)));

  const unread = [
    ...topicFiles.flatMap(({ slug, data }) => (data ? [] : topicUrl('/', slug))),
    ...articleFiles.flatMap(({ slug, data }) => (data ? [] : articleUrl('/', slug))),
    ...(works.messages.length > 0 ? ['/works/'] : []),
  ];
  messages.push(
    ...judgeTopics(topics),
    ...judgeArticles(articles, works, day),
    ...judgeLinks({ articles, topics, works: works.works, unread }, isPublicFile),
  );
  return { articles, topics, works: works.works, messages: judgeSourceFaults(articles, messages) };
}

const factsOf = ({ passages, notes, headings, links, unwritten }: CompiledText): TextFacts => ({
  passages: new Set(passages.map(({ id }) => id)),
  notes: new Set(notes.map(({ label }) => label)),
  headings: headings.map(({ id }) => id),
  links,
  coverage: coverageOf(passages),
  unwritten: unwritten.length,
  topics: passages.flatMap(({ topics }) => topics),
  works: passages.flatMap((passage) => worksOf(passage, notes)),
});

/** The works that the notes of a passage cite, each once. */
const worksOf = (passage: Passage, notes: readonly Note[]): string[] => [
  ...new Set(
    notes.flatMap(({ label, citations }) => (passage.notes.includes(label) ? citations.map(({ work }) => work) : [])),
  ),
];

/** A file that could be read. */
interface ReadFile<T> extends FileWithFrontmatter<T> {
  slug: string;
  file: string;
  /** The file as it is. */
  content: string;
}

/** Names of the content files of a collection, in the order of their names. */
export const contentFiles = (root: string, collection: 'articles' | 'topics'): string[] => {
  const folder = join(root, 'content', collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
};

function readFolder<T>(
  root: string,
  collection: 'articles' | 'topics',
  schema: z.ZodType<T>,
  messages: Message[],
): ReadFile<T>[] {
  return contentFiles(root, collection).flatMap((name) => {
    const file = `content/${collection}/${name}`;
    const slug = name.replace(/\.mdx$/, '');
    if (!name.endsWith('.mdx') || !slugSchema.safeParse(slug).success) {
      messages.push({
        file,
        line: 1,
        column: 1,
        code: 'file-name',
        found: `the file is called ${JSON.stringify(name)}`,
        hint: name.endsWith('.mdx') ? '' : 'Its name ends with .mdx.',
      });
      return [];
    }
    const { text: content, messages: ofText } = readSourceText(join(root, file), file);
    messages.push(...ofText);
    if (content === undefined) return [];
    const read = readFrontmatter(file, content, schema);
    messages.push(...read.messages);
    return [{ ...read, slug, file, content }];
  });
}

function toTarget({ slug, data }: ReadFile<ArticleData> | ReadFile<TopicData>): Target {
  const names = data && ('aliases' in data ? data.aliases : 'formerSlugs' in data ? data.formerSlugs : undefined);
  return { slug, title: data?.title ?? slug, names: names ?? [] };
}

const topicContext = ({ slug, data }: ReadFile<TopicData>): TextSource['context'] => ({
  slug,
  form: 'topic',
  lang: data?.lang ?? 'en',
  edition: 'restated',
  withdrawn: [],
  published: [],
  flags: [],
});

/** Where the settings are faulty the text is judged all the same: as one that may have a video. */
const articleContext = ({ slug, data }: ReadFile<ArticleData>, published: Published): TextSource['context'] => ({
  slug,
  form: 'article',
  lang: data?.lang ?? 'en',
  edition: data?.edition ?? 'restated',
  video: data ? (data.kind === 'video-digest' ? data.video : undefined) : { id: '' },
  withdrawn: (data?.corrections ?? []).flatMap(({ passage, withdrawn }) => (withdrawn && passage ? [passage] : [])),
  published: publishedIds(published, slug, data?.formerSlugs),
  flags: flagsOf(data?.corrections ?? [], data?.sourceFaults ?? []),
});

/** What is said of passages and notes in the settings, to be marked where they stand. */
const flagsOf = (
  corrections: NonNullable<ArticleData['corrections']>,
  sourceFaults: NonNullable<ArticleData['sourceFaults']>,
): Flag[] => [
  ...corrections.map(({ passage }, index): Flag => ({
    passage,
    kind: 'correction',
    anchor: entryAnchor('correction', index),
  })),
  ...sourceFaults.map(({ passage, note }, index): Flag => ({
    passage,
    note,
    kind: 'source-fault',
    anchor: entryAnchor('source-fault', index),
  })),
];

/** Whether `public/` holds a file. Only whole names count: on some systems `A.png` opens `a.png`. */
function publicFiles(root: string): (path: string) => boolean {
  const folder = join(root, 'public');
  const names = new Set(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
      : [],
  );
  return (path) => names.has(path) && statSync(join(folder, path)).isFile();
}
