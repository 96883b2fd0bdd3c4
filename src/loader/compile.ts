/** Compiles texts, or takes them from the cache where all that they were made of is the same. */
import type { CachedText, TextCache } from '../content/cache.ts';
import { digestOf } from '../content/digest.ts';
import { factsOf } from '../content/entries.ts';
import { bodyOf } from '../content/frontmatter.ts';
import type { TextContext } from '../content/model.ts';
import type { FindPicture } from '../content/pictures.ts';
import { createResolve, type Target } from '../content/resolve.ts';
import type { WorkFile } from '../content/works.ts';
import { createPipeline } from '../markdown/pipeline.ts';

/** A text to compile, as data. */
export interface TextToCompile {
  /** Its name in the cache, such as `articles/some-slug`. */
  name: string;
  /** Path of the file from the project's folder. */
  file: string;
  /** The file as it is. */
  content: string;
  context: TextContext;
}

/** What compiling a text must know of all others. */
export interface Surroundings {
  /** Path of the site, with a slash at both ends. */
  base: string;
  topics: readonly Target[];
  articles: readonly Target[];
  works: Pick<WorkFile, 'find' | 'digestOf'>;
  findPicture: FindPicture;
}

/** Compiles texts. */
export interface Compiler {
  /** What the cache has of a text, if it may serve again. */
  fromCache: (text: TextToCompile) => CachedText | undefined;
  /** Compiles a text and keeps it. */
  compile: (text: TextToCompile) => CachedText;
}

/** Makes a compiler; without a `cache` nothing is kept. */
export function createCompiler(
  { base, topics, articles, works, findPicture }: Surroundings,
  cache?: TextCache,
): Compiler {
  const resolve = createResolve(topics, articles);
  const run = createPipeline({ base, resolve, findPicture, works: works.find });
  const keyOf = ({ content, context }: TextToCompile): string =>
    digestOf(base, content, context.sources.pageUrl ?? '', ...context.published);
  return {
    fromCache: (text) =>
      cache?.readFresh(text.name, keyOf(text), { resolve, digestOfWork: works.digestOf, findPicture }),
    compile(source) {
      const { text, diagnostics, resolutions, askedWorks, askedPictures } = run({
        ...source,
        body: bodyOf(source.content),
      });
      const compiled: CachedText = {
        key: keyOf(source),
        facts: factsOf(text),
        diagnostics,
        resolutions,
        works: Object.fromEntries(askedWorks.map((id) => [id, works.digestOf(id)])),
        pictures: Object.fromEntries(askedPictures.map((path) => [path, findPicture(path)])),
      };
      // What could not be read at all must not hide the last text that could.
      if (!diagnostics.some(({ code }) => code === 'mdx-syntax')) cache?.write(source.name, compiled, text);
      return compiled;
    },
  };
}
