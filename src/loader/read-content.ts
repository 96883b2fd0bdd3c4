/**
 * Reads the whole content folder and checks it: every file's settings and text, and what they say of each other. All
 * that is wrong comes back together. Commands, the loaders and the tests ask here; nothing else reads all of content/.
 */
import { join } from 'node:path';
import { checkContent } from '../checks/index.ts';
import type { CachedText, TextCache } from '../content/cache.ts';
import { digestOf } from '../content/digest.ts';
import type { Article, Entry, Topic } from '../content/entries.ts';
import {
  FileMemory,
  publicFiles,
  readFolder,
  TRANSLATED_PAGES,
  type ContentFile,
  type Folder,
} from '../content/files.ts';
import { readLinkStatus } from '../content/link-status.ts';
import type { TextContext } from '../content/model.ts';
import { readParts, readPartsTopics } from '../content/parts.ts';
import { findPictures } from '../content/pictures.ts';
import { readRemovals } from '../content/removals.ts';
import { readPublished, type Published } from '../content/published.ts';
import { readWorks, type WorkFile } from '../content/works.ts';
import { infoOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { articleSchema, type ArticleData } from '../schemas/article.ts';
import { pageSchema, type PageData } from '../schemas/page.ts';
import { topicSchema, type TopicData } from '../schemas/topic.ts';
import type { Removal } from '../schemas/removal.ts';
import type { Work } from '../schemas/work.ts';
import { today } from '../today.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import { createCompiler, type Compiler, type TextToCompile } from './compile.ts';
import { articleContext, toTarget, topicContext } from './contexts.ts';
import { compileAll, type ThreadSetup } from './in-threads.ts';
import { pagesOfFiles } from './page-files.ts';

/** All content, and what is wrong with it. */
export interface Content {
  articles: Article[];
  topics: Topic[];
  works: Work[];
  /** What was taken away after it was published. */
  removals: Removal[];
  /** Pages of the site itself; Astro compiles their texts. */
  pages: ContentFile<PageData>[];
  /** The same pages in the other languages of the site. */
  translatedPages: ContentFile<PageData>[];
  /** What is wrong; it is looked for when somebody asks first. */
  readonly diagnostics: Diagnostic[];
}

/** Where content is read from, and for which address. */
export interface ContentOptions {
  /** The project's folder. */
  root: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Where compiled texts are kept; without it every text is compiled. */
  cache?: TextCache;
  /** What was read before in this process. */
  memory?: FileMemory;
  /** The day on which dates are checked, YYYY-MM-DD; today where none is given. */
  today?: string;
}

/** Reads and checks everything below `content/`. */
export function readContent(options: ContentOptions): Content {
  const read = readFiles(options);
  const { compiler } = read;
  return finish(
    read,
    read.texts.map((text) => compiler.fromCache(text) ?? compiler.compile(text)),
    options,
  );
}

/** The same on all cores: for collections in which many texts may have changed. It must have a cache. */
export async function readContentInThreads(options: ContentOptions & { cache: TextCache }): Promise<Content> {
  const read = readFiles(options);
  const { compiler, texts } = read;
  const known = new Map(texts.map((text) => [text, compiler.fromCache(text)]));
  const missing = texts.filter((text) => known.get(text) === undefined);
  const compiled = await compileAll(missing, compiler, { root: options.root, ...read.setup });
  missing.forEach((text, index) => known.set(text, compiled[index]));
  return finish(
    read,
    texts.map((text) => known.get(text)!),
    options,
  );
}

/** The files below `content/` before their texts are compiled. */
interface Files {
  topicFiles: ContentFile<TopicData>[];
  articleFiles: ContentFile<ArticleData>[];
  pages: ContentFile<PageData>[];
  translatedPages: ContentFile<PageData>[];
  works: WorkFile;
  published: Published;
  removals: Removal[];
  isPublicFile: (path: string) => boolean;
  /** What is wrong with all these. */
  diagnostics: Diagnostic[];
  compiler: Compiler;
  setup: Omit<ThreadSetup, 'root'>;
  /** The texts of the topics, and then those of the articles. */
  texts: TextToCompile[];
}

function readFiles({ root, base, cache, memory = new FileMemory(cache?.settings) }: ContentOptions): Files {
  const diagnostics: Diagnostic[] = [];
  const topicFiles = readFolder(root, 'topics', topicSchema, diagnostics, memory);
  const articleFiles = readFolder(root, 'articles', articleSchema, diagnostics, memory);
  const readPages = (folder: Folder): ContentFile<PageData>[] =>
    readFolder(root, folder, pageSchema, diagnostics, memory);
  const pages = readPages('pages');
  const translatedPages = TRANSLATED_PAGES.flatMap(readPages);
  const works = memory.get(join(root, 'content', 'works.json'), () => readWorks(root, memory.sound));
  const published = readPublished(root);
  const removed = readRemovals(root);
  diagnostics.push(
    ...removed.diagnostics,
    ...works.diagnostics,
    ...readLinkStatus(root).diagnostics,
    ...readParts(root).diagnostics,
    ...readPartsTopics(root).diagnostics,
    ...published.diagnostics,
  );
  const isBelowPublic = publicFiles(root);
  const findPicture = findPictures(root);
  const names = { base, topics: topicFiles.map(toTarget), articles: articleFiles.map(toTarget) };
  const toText = (kind: string, file: ContentFile<unknown>, context: TextContext): TextToCompile => ({
    name: `${kind}/${file.slug}`,
    file: file.file,
    content: file.content,
    context,
  });
  return {
    topicFiles,
    articleFiles,
    pages,
    translatedPages,
    works,
    published: published.published,
    removals: removed.removals,
    isPublicFile: (path) => isBelowPublic(path) || typeof findPicture(path) === 'object',
    diagnostics,
    compiler: createCompiler({ ...names, works, findPicture }, cache),
    setup: { ...names, works: works.works, areWorksComplete: works.find.isComplete },
    texts: [
      ...topicFiles.map((file) => toText('topics', file, topicContext(file))),
      ...articleFiles.map((file) => toText('articles', file, articleContext(file, published.published, works.find))),
    ],
  };
}

/** Puts together what the files say and what became of their texts, and checks it. */
function finish(read: Files, compiled: readonly CachedText[], { today: day = today() }: ContentOptions): Content {
  const { topicFiles, articleFiles, pages, translatedPages, works, published, removals, isPublicFile, diagnostics } =
    read;
  const toEntry = <T>({ slug, file, data, placeOf }: ContentFile<T>, text: CachedText): Entry<T>[] => {
    if (data === undefined) {
      // What settings may account for is not told while they cannot be read.
      const accounted = (each: Diagnostic): boolean =>
        infoOf(each).bySettings === true || infoOf(each).ofSource === true;
      diagnostics.push(...text.diagnostics.filter((each) => !accounted(each)));
      return [];
    }
    diagnostics.push(...text.diagnostics);
    // What settings become is for the schema to say, which may be another than it was.
    const digest = digestOf(text.key, JSON.stringify([data, text.resolutions, text.works, text.pictures]));
    return [{ slug, file, data, facts: text.facts, digest, placeOf }];
  };
  const topics = topicFiles.flatMap((file, index) => toEntry(file, compiled[index]!));
  const articles = articleFiles.flatMap((file, index) => toEntry(file, compiled[topicFiles.length + index]!));

  const unread = [
    ...topicFiles.flatMap(({ slug, data }) => (data ? [] : topicUrl('/', slug))),
    ...articleFiles.flatMap(({ slug, data }) => (data ? [] : articleUrl('/', slug))),
    ...(works.diagnostics.length > 0 ? ['/works/'] : []),
  ];
  const content = { articles, topics, works: works.works, pages, translatedPages, removals };
  const known = { published, pagesOfFiles: pagesOfFiles(), isPublicFile, today: day };
  let checked: Diagnostic[] | undefined;
  return {
    ...content,
    get diagnostics() {
      return (checked ??= checkContent({ ...content, ...known, unread }, diagnostics));
    },
  };
}
