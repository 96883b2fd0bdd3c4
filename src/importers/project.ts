/** What an import must know of the project, read once for all its files: what wikilinks lead to, and what stands there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug as headingAnchor } from 'github-slugger';
import { contentFiles } from '../content/files.ts';
import { bodyOf, readFrontmatter } from '../content/frontmatter.ts';
import { readPublished, type Published } from '../content/published.ts';
import { readSourceText } from '../content/source-text.ts';
import { readWorks } from '../content/works.ts';
import {
  STANDALONE,
  STANDALONE_CONTEXT,
  createChecker,
  type Compilation,
  type TextSource,
} from '../markdown/pipeline.ts';
import { createResolve, toSlug, type Target } from '../content/resolve.ts';
import type { Resolution } from '../content/model.ts';
import { recordingUrl } from '../recordings.ts';
import { articleSchema, recordingsOf, type ArticleData } from '../schemas/article.ts';
import { otherNames, topicSchema } from '../schemas/topic.ts';
import type { KnownPassage } from './write/numbers.ts';
import { ImportError } from './report.ts';

/** An article that stands there already. */
export interface ExistingArticle {
  /** The whole file. */
  text: string;
  data: ArticleData;
  passages: readonly KnownPassage[];
}

/** The project, as far as an import asks. */
export interface Project {
  /** Its folder. */
  root: string;
  /** Checks the text of an article; wikilinks to its own name or title lead to itself. */
  check: (source: TextSource, self: Target) => Compilation;
  /**
   * The article at a path from the project's folder, with wikilinks to `self` read as its own. Throws a `ImportError` where it
   * stands there and cannot be read: what it holds would be lost.
   */
  existing: (path: string, self: Target) => ExistingArticle | undefined;
  /** Whether a topic or article has a heading or passage of this name; `undefined` where nobody has written it. */
  hasPart: (name: string, part: string) => boolean | undefined;
  /** Ids of the works that there are. */
  workIds: ReadonlySet<string>;
  /** The numbers that were published. */
  published: Published;
  /** Paths of articles by their former slugs. */
  ofFormerSlug: ReadonlyMap<string, string>;
  /** Paths of the articles that rest on a recording, by its address; those of a run are added. */
  ofRecording: Map<string, string>;
  /** Paths of the verbatim articles with a title, by its slug; those of a run are added. */
  ofTitle: Map<string, string>;
}

/** Reads the project in folder `root`. Files that cannot be read are passed over: the checks tell of them. */
export function readProject(root: string): Project {
  const ofRecording = new Map<string, string>();
  const ofTitle = new Map<string, string>();
  const ofFormerSlug = new Map<string, string>();
  const targets = (collection: 'articles' | 'topics'): Target[] =>
    contentFiles(root, collection).flatMap((name): Target[] => {
      const file = `content/${collection}/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      const slug = name.replace(/\.mdx$/, '');
      if (collection === 'topics') {
        const { data } = readFrontmatter(file, text, topicSchema);
        return data ? [{ slug, title: data.title, names: otherNames(data) }] : [];
      }
      const { data } = readFrontmatter(file, text, articleSchema);
      if (data?.edition === 'verbatim') ofTitle.set(toSlug(data.title), file);
      for (const former of data?.formerSlugs ?? []) ofFormerSlug.set(former, file);
      for (const { place } of data ? recordingsOf(data) : []) ofRecording.set(recordingUrl(place), file);
      return data ? [{ slug, title: data.title, names: data.formerSlugs ?? [] }] : [];
    });
  const resolve = createResolve(targets('topics'), targets('articles'));
  const check: Project['check'] = (source, { slug, title }) => {
    const own = new Set([slug, toSlug(title)]);
    const self: Resolution = { kind: 'article', slug, title };
    const withSelf = (name: string): Resolution => {
      const found = resolve(name);
      return found.kind === 'unwritten' && own.has(found.slug) ? self : found;
    };
    return createChecker({ ...STANDALONE, resolve: withSelf })(source);
  };
  /** Anchors by the path of a file. */
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string, { slug, title }: Omit<Target, 'names'>): ReadonlySet<string> => {
    const known = anchors.get(file);
    if (known) return known;
    const { text = '' } = readSourceText(join(root, file), file);
    const form = file.startsWith('content/topics/') ? 'topic' : 'article';
    const compiled = check(
      { file, body: bodyOf(text), context: { ...STANDALONE_CONTEXT, slug, form } },
      { slug, title, names: [] },
    );
    const found = new Set([...compiled.text.headings.map(({ id }) => id), ...compiled.passageIds]);
    anchors.set(file, found);
    return found;
  };
  return {
    root,
    check,
    hasPart(name, part) {
      const found = resolve(name);
      if (found.kind === 'unwritten') return undefined;
      const file = `content/${found.kind}s/${found.slug}.mdx`;
      return existsSync(join(root, file)) ? anchorsOf(file, found).has(headingAnchor(part)) : undefined;
    },
    existing(path, self) {
      const file = join(root, path);
      if (!existsSync(file)) return undefined;
      const { text, diagnostics } = readSourceText(file, path);
      const read = text === undefined ? undefined : readFrontmatter(path, text, articleSchema);
      const checked =
        text === undefined
          ? undefined
          : check({ file: path, body: bodyOf(text), context: { ...STANDALONE_CONTEXT, slug: self.slug } }, self);
      const error = [...diagnostics, ...(read?.diagnostics ?? []), ...(checked?.diagnostics ?? [])].find(
        ({ code }) => !read?.data || code === 'mdx-syntax',
      );
      if (text === undefined || !read?.data || !checked || error)
        throw new ImportError({
          line: 1,
          column: 1,
          code: 'article-unreadable',
          found: `${path} is there already and cannot be read${error ? ` (${error.found})` : ''}`,
        });
      const { passageIds, passageTexts } = checked;
      const passages = passageIds
        .map((id, index) => ({ id, text: passageTexts[index]! }))
        .filter(({ id }) => id !== '');
      return { text, data: read.data, passages };
    },
    workIds: new Set(readWorks(root).works.map(({ id }) => id)),
    published: readPublished(root).published,
    ofFormerSlug,
    ofRecording,
    ofTitle,
  };
}
