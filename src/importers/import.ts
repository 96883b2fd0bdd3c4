/** Imports source files: reads all, refuses with all that is wrong, and says what is to be written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter } from '../checks/frontmatter.ts';
import { ALONE, ALONE_CONTEXT, createPipeline } from '../markdown/pipeline.ts';
import { articleSchema } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import { slugOf, toArticle, type ArticleOptions, type ImportedArticle } from './article.ts';
import { Refusal, type Form, type Problem, type Source } from './form.ts';
import { FORMS } from './forms.ts';
import type { KnownPassage } from './numbers.ts';
import { readSource } from './source.ts';

/** What the editor asked for. */
export interface ImportOptions {
  /** The project's folder. */
  root: string;
  /** Name of the form, where it is not to be recognised. */
  kind?: string | undefined;
  slug?: string | undefined;
  lang: string;
  /** Today, YYYY-MM-DD. */
  today: string;
}

/** What came of a file. */
export type Outcome =
  | { file: string; problems: readonly Problem[] }
  | {
      file: string;
      form: Form;
      /** What speaks for the form. */
      signs: readonly string[];
      article: ImportedArticle;
      /** The article's path from the project's folder. */
      path: string;
      /** The article that stands there now, where it differs. */
      replaces?: string;
      isUnchanged: boolean;
    };

/** Imports one file, as far as what is to be written; throws nothing that the file is to blame for. */
export function importFile(file: string, options: ImportOptions): Outcome {
  try {
    const read = readSource(file, file);
    const { form, signs } = recognise(read, options.kind);
    const { article, ...rest } = makeArticle(read, form, options);
    article.remarks.unshift(...read.remarks);
    return { file, form, signs, article, ...rest };
  } catch (error) {
    if (error instanceof Refusal) return { file, problems: error.problems };
    throw error;
  }
}

function recognise(source: Source, kind: string | undefined): { form: Form; signs: string[] } {
  const tried = FORMS.map((form) => ({ form, ...form.recognise(source) }));
  const found = kind === undefined ? tried.find(({ isSo }) => isSo) : tried.find(({ form }) => form.name === kind);
  if (found) return found;
  throw new Refusal([
    {
      line: 1,
      column: 1,
      code: 'form-unknown',
      found: `the file is of no form that is known (${tried.map(({ form, signs }) => `${form.label}: ${signs.join(', ')}`).join('; ')})`,
      expected: tried.map(({ form }) => form.label).join(' or '),
      remedy: 'Name its form with --kind, or add a form (see README.md).',
    },
  ]);
}

function makeArticle(
  source: Source,
  form: Form,
  options: ImportOptions,
): { article: ImportedArticle; path: string; replaces?: string; isUnchanged: boolean } {
  const make = (more: Pick<ArticleOptions, 'today'> & Partial<ArticleOptions>): ImportedArticle =>
    toArticle(source, form, { root: options.root, slug: options.slug, lang: options.lang, ...more });
  const slug = options.slug ?? slugOf(form.convert(source).settings.title);
  const path = `content/articles/${slug}.mdx`;
  const there = slug === undefined ? undefined : readExisting(options.root, path);
  if (!there) return { article: make({ today: options.today }), path, isUnchanged: false };
  // The day changes only where something else does.
  const same = there.existing && make({ today: there.existing.data.editedOn, existing: there.existing });
  if (same?.text === there.text) return { article: same, path, isUnchanged: true };
  return {
    article: make({ today: options.today, existing: there.existing }),
    path,
    replaces: there.text,
    isUnchanged: false,
  };
}

function readExisting(root: string, path: string): { text: string; existing: ArticleOptions['existing'] } | undefined {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const { data, body } = readFrontmatter(path, text, articleSchema);
  return { text, existing: data && { data, passages: passagesOf(path, body) } };
}

const passagesOf = (file: string, body: string): KnownPassage[] =>
  createPipeline(ALONE)({ file, body, context: ALONE_CONTEXT }).text.passages.filter(({ id }) => id !== '');

/** `works.json` with the records of sources put in: at its end, or in the place of those with the same id. */
export function withWorks(text: string, works: readonly Work[]): string {
  const known = JSON.parse(text) as Work[];
  const isKnown = (work: Work): boolean => known.some((other) => JSON.stringify(other) === JSON.stringify(work));
  const fresh = works.filter((work) => !isKnown(work));
  if (fresh.length === 0) return text;
  const replaced = fresh.filter(({ id }) => known.some((other) => other.id === id));
  if (replaced.length > 0) {
    const byId = new Map(fresh.map((work) => [work.id, work]));
    const all = [
      ...known.map((work) => byId.get(work.id) ?? work),
      ...fresh.filter((work) => !replaced.includes(work)),
    ];
    return `${JSON.stringify(all, undefined, 2)}\n`;
  }
  // What an editor has arranged stays as it is.
  const records = fresh.map((work) => JSON.stringify(work, undefined, 2).replace(/^/gm, '  ')).join(',\n');
  const before = text.trimEnd().replace(/\]$/, '').trimEnd();
  return `${before}${known.length > 0 ? ',' : ''}\n${records}\n]\n`;
}
