/** Makes the files of the project of an imported text: the article with its settings and numbers, and the record of its source. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { stringify } from 'yaml';
import { CODES, type CodeInfo } from '../checks/codes.ts';
import { readContent, type Content } from '../checks/content.ts';
import { isError, type Message } from '../checks/message.ts';
import { toSlug } from '../markdown/references.ts';
import { walk } from '../markdown/walk.ts';
import type { ArticleData, SourceFault } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import { Refusal, type Form, type Remark, type Source } from './form.ts';
import { numbered, type KnownPassage } from './numbers.ts';
import { toMdx } from './to-mdx.ts';
import { placeOf } from './tree.ts';
import { verifyWhole, verifyWritten } from './verify.ts';

/** What the editor and the project say of an import. */
export interface ArticleOptions {
  /** The project's folder. */
  root: string;
  slug?: string | undefined;
  /** Language of the text (BCP 47). */
  lang: string;
  /** The day of this import, YYYY-MM-DD. */
  today: string;
  /** The article that stands there already, with its passages. */
  existing?: { data: ArticleData; passages: readonly KnownPassage[] } | undefined;
}

/** What is to be written. */
export interface ImportedArticle {
  slug: string;
  /** The whole file. */
  text: string;
  work: Work;
  remarks: Remark[];
  counts: Record<
    | 'sections'
    | 'passages'
    | 'moments'
    | 'notes'
    | 'links'
    | 'written topics'
    | 'unwritten topics'
    | 'joins'
    | 'faults',
    number
  >;
}

/** The address that a title gives; `undefined` where it has no Latin letters. */
export function slugOf(title: string): string | undefined {
  const slug = toSlug(title.replace(/[ıİ]/g, 'i').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss'));
  return /^[a-z0-9-]+$/.test(slug) ? slug.slice(0, 80).replace(/-$/, '') : undefined;
}

/** Makes an article of a source. Throws a `Refusal` where it would not pass the checks for a reason of its own. */
export function toArticle(source: Source, form: Form, options: ArticleOptions): ImportedArticle {
  const imported = form.convert(source);
  const { settings, tree, remarks } = imported;
  const slug = options.slug ?? slugOf(settings.title);
  if (slug === undefined)
    throw new Refusal([
      {
        line: 1,
        column: 1,
        code: 'slug',
        found: `the title ${JSON.stringify(settings.title)} has no Latin letters`,
        expected: 'an address',
        remedy: 'Give one with --slug.',
      },
    ]);
  levelHeadings(tree, remarks);
  const body = toMdx(tree);
  verifyWritten(tree, body);
  verifyWhole(source.text, [
    // Letters that are written as numbers are letters.
    body.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    JSON.stringify([imported.work, settings]),
    ...remarks.map(({ text }) => text),
  ]);
  const work: Work = { id: slug, ...imported.work, language: options.lang };
  const data: ArticleData = {
    ...settings,
    description: firstSentence(tree) || settings.title,
    lang: options.lang,
    edition: 'verbatim',
    source: work.id,
    publishedOn: options.existing?.data.publishedOn ?? options.today,
    editedOn: options.today,
    ...(options.existing?.data.formerSlugs ? { formerSlugs: options.existing.data.formerSlugs } : {}),
  } as ArticleData;
  const { text: withNumbers, corrections } = numbered(body, options.existing?.passages ?? [], options.today);
  const allCorrections = [...(options.existing?.data.corrections ?? []), ...corrections];
  const write = (sourceFaults: readonly SourceFault[]): string => {
    const all = {
      ...data,
      ...(allCorrections.length > 0 ? { corrections: allCorrections } : {}),
      ...(sourceFaults.length > 0 ? { sourceFaults } : {}),
    };
    return `---\n${stringify(all, { lineWidth: 0 })}---\n\n${withNumbers.trim()}\n`;
  };
  const first = judge(write(imported.faults), slug, work, options.root);
  const ofSource = first.messages.filter(isOfSource);
  const faults = [...imported.faults, ...ofSource.map(toFault)];
  const text = write(faults);
  const { messages, content } = ofSource.length === 0 ? first : judge(text, slug, work, options.root);
  const problems = messages.filter(isError);
  if (problems.length > 0)
    throw new Refusal(
      problems.map(({ line, column, code, found }) => ({
        line,
        column,
        code,
        found: `in the article that would be written, ${found}`,
        expected: CODES[code].expected,
        remedy: CODES[code].remedy,
      })),
    );
  remarks.push(
    ...ofSource.map(({ line, column, found }): Remark => ({
      kind: 'fault',
      line,
      column,
      text: `In the article, ${found}`,
    })),
  );
  return { slug, text, work, remarks, counts: count(tree, content, slug, remarks) };
}

/** Headings begin with the second level and skip none. */
function levelHeadings(tree: Root, remarks: Remark[]): void {
  let before = 1;
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'heading') return;
    const depth = Math.max(2, Math.min(node.depth, before + 1)) as typeof node.depth;
    if (depth !== node.depth)
      remarks.push({
        kind: 'normalised',
        text: `The heading “${toString(node)}” moves from level ${node.depth} to ${depth}`,
        ...placeOf(node),
      });
    before = node.depth = depth;
  });
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'heading' || toString(node).trim() !== '') return true;
    remarks.push({ kind: 'left-out', text: 'A heading without words is left out', ...placeOf(node) });
    return false;
  });
}

function firstSentence(tree: Root): string {
  const paragraph = tree.children.find(({ type }) => type === 'paragraph');
  const words = paragraph
    ? paragraph.type === 'paragraph'
      ? paragraph.children
          .map((child) =>
            child.type === 'written' ? (/\|([^\]]+)\]\]$/.exec(child.value)?.[1] ?? '') : toString(child),
          )
          .join('')
      : ''
    : '';
  const text = words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
  const sentence = /^.{20,240}?[.!?](?=\s|$)/u.exec(text)?.[0];
  return (sentence ?? (text.length > 200 ? `${text.slice(0, 200).replace(/\s\S*$/, '')} …` : text)).trim();
}

const isOfSource = ({ code }: Message): boolean => (CODES[code] as CodeInfo).ofSource === true;

const toFault = ({ code, found, passage, note }: Message): SourceFault => ({
  ...(passage === undefined ? {} : { passage }),
  ...(note === undefined ? {} : { note }),
  code,
  found: `${found[0]!.toUpperCase()}${found.slice(1)}.`,
  comment: 'It stands so in the source and is kept.',
});

/** What the checks say of the article, in a folder of its own beside the topics that there are. */
function judge(text: string, slug: string, work: Work, root: string): { messages: Message[]; content: Content } {
  const folder = mkdtempSync(join(tmpdir(), 'third-neighbour-import-'));
  try {
    mkdirSync(join(folder, 'content', 'articles'), { recursive: true });
    const topics = join(root, 'content', 'topics');
    if (existsSync(topics)) symlinkSync(topics, join(folder, 'content', 'topics'), 'junction');
    writeFileSync(join(folder, 'content', 'articles', `${slug}.mdx`), text);
    writeFileSync(join(folder, 'content', 'works.json'), JSON.stringify([work]));
    const content = readContent({ root: folder, base: '/' });
    // Topics may speak of articles that are not here.
    return { messages: content.messages.filter(({ file }) => !file.startsWith('content/topics/')), content };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(tree: Root, { articles }: Content, slug: string, remarks: readonly Remark[]): ImportedArticle['counts'] {
  const article = articles.find((entry) => entry.slug === slug);
  const of = (test: (node: Nodes) => boolean): number => {
    let found = 0;
    walk<Nodes>(tree, (node) => {
      if (test(node)) found++;
    });
    return found;
  };
  const wikilinks = of((node) => node.type === 'written' && node.value.startsWith('[['));
  const unwritten = article?.facts.unwritten ?? 0;
  return {
    sections: of(({ type }) => type === 'heading'),
    passages: article?.facts.passages.size ?? 0,
    moments: of((node) => node.type === 'written' && /^\[\d/.test(node.value)),
    notes: article?.facts.notes.size ?? 0,
    links: of(({ type }) => type === 'link'),
    'written topics': wikilinks - unwritten,
    'unwritten topics': unwritten,
    joins: remarks.filter(({ kind }) => kind === 'join').length,
    faults: remarks.filter(({ kind }) => kind === 'fault').length,
  };
}
