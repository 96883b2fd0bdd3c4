/**
 * Reads the whole content folder and checks it: every file's settings and text, and what they say of each other. All
 * that is wrong comes back together. Commands, the loaders and the tests ask here; nothing else reads all of content/.
 */
import { checkContent } from '../checks/index.ts';
import { digestOf, type TextCache } from '../content/cache.ts';
import { factsOf, type Article, type Entry, type Topic } from '../content/entries.ts';
import { publicFiles, readFolder, type ContentFile } from '../content/files.ts';
import { readLinkStatus } from '../content/link-status.ts';
import type { TextContext } from '../content/model.ts';
import { findPictures } from '../content/pictures.ts';
import { readRemovals } from '../content/removals.ts';
import { readPublished } from '../content/published.ts';
import { createResolve } from '../content/resolve.ts';
import { readWorks } from '../content/works.ts';
import { infoOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { createPipeline } from '../markdown/pipeline.ts';
import { articleSchema } from '../schemas/article.ts';
import { pageSchema, type PageData } from '../schemas/page.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { Removal } from '../schemas/removal.ts';
import type { Work } from '../schemas/work.ts';
import { today } from '../today.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import { articleContext, toTarget, topicContext } from './contexts.ts';
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
  diagnostics: Diagnostic[];
}

/** Where content is read from, and for which address. */
export interface ContentOptions {
  /** The project's folder. */
  root: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Where compiled texts are kept; without it every text is compiled. */
  cache?: TextCache;
  /** The day on which dates are checked, YYYY-MM-DD; today where none is given. */
  today?: string;
}

/** Reads and checks everything below `content/`. */
export function readContent({ root, base, cache, today: day = today() }: ContentOptions): Content {
  const diagnostics: Diagnostic[] = [];
  const topicFiles = readFolder(root, 'topics', topicSchema, diagnostics);
  const articleFiles = readFolder(root, 'articles', articleSchema, diagnostics);
  const pages = readFolder(root, 'pages', pageSchema, diagnostics);
  const works = readWorks(root);
  const published = readPublished(root);
  const removed = readRemovals(root);
  diagnostics.push(
    ...removed.diagnostics,
    ...works.diagnostics,
    ...readLinkStatus(root).diagnostics,
    ...published.diagnostics,
  );

  const resolve = createResolve(topicFiles.map(toTarget), articleFiles.map(toTarget));
  const isBelowPublic = publicFiles(root);
  const findPicture = findPictures(root);
  const isPublicFile = (path: string): boolean => isBelowPublic(path) || typeof findPicture(path) === 'object';
  const compile = createPipeline({ base, resolve, findPicture, works: works.find });
  const finish = <T>(file: ContentFile<T>, kind: string, context: TextContext): Entry<T>[] => {
    const name = `${kind}/${file.slug}`;
    const key = digestOf(base, file.content, context.sources.pageUrl ?? '', ...context.published);
    let cached = cache?.readFresh(name, key, { resolve, digestOfWork: works.digestOf, findPicture });
    if (!cached) {
      const {
        text,
        diagnostics: found,
        resolutions,
        askedWorks,
        askedPictures,
      } = compile({ file: file.file, body: file.body, context });
      const asked = Object.fromEntries(askedWorks.map((id) => [id, works.digestOf(id)]));
      const pictures = Object.fromEntries(askedPictures.map((path) => [path, findPicture(path)]));
      cached = { key, facts: factsOf(text), diagnostics: found, resolutions, works: asked, pictures };
      // What could not be read at all must not hide the last text that could.
      if (!found.some(({ code }) => code === 'mdx-syntax')) cache?.write(name, cached, text);
    }
    const { slug, data, placeOf } = file;
    if (data === undefined) {
      // What settings may account for is not told while they cannot be read.
      const accounted = (each: Diagnostic): boolean =>
        infoOf(each).bySettings === true || infoOf(each).ofSource === true;
      diagnostics.push(...cached.diagnostics.filter((each) => !accounted(each)));
      return [];
    }
    diagnostics.push(...cached.diagnostics);
    const digest = digestOf(key, JSON.stringify([cached.resolutions, cached.works, cached.pictures]));
    return [{ slug, file: file.file, data, facts: cached.facts, digest, placeOf }];
  };
  const topics = topicFiles.flatMap((file) => finish(file, 'topics', topicContext(file)));
  const articles = articleFiles.flatMap((file) =>
    finish(file, 'articles', articleContext(file, published.published, works.find)),
  );

  const unread = [
    ...topicFiles.flatMap(({ slug, data }) => (data ? [] : topicUrl('/', slug))),
    ...articleFiles.flatMap(({ slug, data }) => (data ? [] : articleUrl('/', slug))),
    ...(works.diagnostics.length > 0 ? ['/works/'] : []),
  ];
  const read = { articles, topics, works: works.works, pages, removals: removed.removals };
  const known = {
    published: published.published,
    pagesOfFiles: pagesOfFiles(),
    isPublicFile,
    today: day,
  };
  const found = checkContent({ ...read, ...known, unread }, diagnostics);
  return { ...read, diagnostics: found };
}
