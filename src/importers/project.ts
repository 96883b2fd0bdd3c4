/** What an import must know of the project, read once for all its files: what wikilinks lead to, and what stands there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../checks/content.ts';
import { readFrontmatter } from '../checks/frontmatter.ts';
import { ALONE, ALONE_CONTEXT, createJudge, type Compilation, type TextSource } from '../markdown/pipeline.ts';
import { createResolve, toSlug, type Target } from '../markdown/references.ts';
import type { Resolution } from '../markdown/types.ts';
import { articleSchema, type ArticleData } from '../schemas/article.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { KnownPassage } from './numbers.ts';

/** An article that stands there already. */
export interface ExistingArticle {
  /** The whole file. */
  text: string;
  /** Its settings and passages; nothing where they cannot be read. */
  data?: ArticleData;
  passages: readonly KnownPassage[];
}

/** The project, as far as an import asks. */
export interface Project {
  /** Judges the text of an article; wikilinks to its own name or title lead to itself. */
  judge: (source: TextSource, self: Target) => Compilation;
  /** The article at a path from the project's folder. */
  existing: (path: string) => ExistingArticle | undefined;
  /** Paths of the articles that rest on a video, by its id; those of a run are added. */
  ofVideo: Map<string, string>;
  /** Paths of the verbatim articles with a title, by its slug. */
  ofTitle: ReadonlyMap<string, string>;
}

/** Reads the project in folder `root`. Files that cannot be read are passed over: the checks tell of them. */
export function readProject(root: string): Project {
  const ofVideo = new Map<string, string>();
  const ofTitle = new Map<string, string>();
  const targets = (collection: 'articles' | 'topics'): Target[] =>
    contentFiles(root, collection).flatMap((name): Target[] => {
      const file = `content/${collection}/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      const slug = name.replace(/\.mdx$/, '');
      if (collection === 'topics') {
        const { data } = readFrontmatter(file, text, topicSchema);
        return data ? [{ slug, title: data.title, names: data.aliases ?? [] }] : [];
      }
      const { data } = readFrontmatter(file, text, articleSchema);
      if (data?.edition === 'verbatim') ofTitle.set(toSlug(data.title), file);
      if (data?.kind === 'video-digest') ofVideo.set(data.video.id, file);
      return data ? [{ slug, title: data.title, names: data.formerSlugs ?? [] }] : [];
    });
  const resolve = createResolve(targets('topics'), targets('articles'));
  const judgeAlone = createJudge(ALONE);
  return {
    judge(source, { slug, title }) {
      const own = new Set([slug, toSlug(title)]);
      const self: Resolution = { kind: 'article', slug, title };
      const withSelf = (name: string): Resolution => {
        const found = resolve(name);
        return found.kind === 'unwritten' && own.has(found.slug) ? self : found;
      };
      return createJudge({ ...ALONE, resolve: withSelf })(source);
    },
    existing(path) {
      const file = join(root, path);
      if (!existsSync(file)) return undefined;
      const text = readFileSync(file, 'utf8');
      const { data, body } = readFrontmatter(path, text, articleSchema);
      const { passageIds, passageTexts } = judgeAlone({ file: path, body, context: ALONE_CONTEXT });
      const passages = passageIds
        .map((id, index) => ({ id, text: passageTexts[index]! }))
        .filter(({ id }) => id !== '');
      return { text, ...(data ? { data } : {}), passages };
    },
    ofVideo,
    ofTitle,
  };
}
