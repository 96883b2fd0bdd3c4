/**
 * The plugins in their order, and why they stand so. A text goes through as data: it is parsed, never evaluated.
 *
 * | step | why here |
 * |---|---|
 * | remark-parse, -mdx, -gfm | Markdown with elements, tables and footnotes |
 * | elements | first: what is not ours never reaches the others |
 * | limits | before anything takes time |
 * | lookalikes | while text is still as typed |
 * | passage ids | before timestamps, which look for what ends a paragraph |
 * | timestamps, references, wikilinks | turn text into nodes; wikilinks last, so that what they leave of `[[` is an error |
 * | notes | when all marks are nodes: what still reads `[^` is undefined |
 * | citations | when notes stand in their order, which tells first from later references |
 * | headings, links | check what the others have made |
 * | figures | when pictures are known; before passages, which some of them are |
 * | topic claims | when links have their addresses |
 * | passages | needs all evidence as nodes |
 * | passage numbers, timestamp order | check what the passages were found to hold |
 * | plain | the whole tree once more, as Markdown to take along |
 * | first mentions | when all that is named has been counted and written |
 * | remark-rehype, slug | headings get their anchors |
 * | wide blocks | before passages, so that a table's frame carries its anchor |
 * | rehype passages | last: an html of a passage is final |
 */
import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkMdx from 'remark-mdx';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { createParser } from './gfm.ts';
import type { PassageEnd } from './passage-places.ts';
import { ANY_SOURCE } from '../schemas/article.ts';
import type { FindPicture } from '../content/pictures.ts';
import type { FindWork, Resolve } from '../content/resolve.ts';
import { restorePositions } from './tree/positions.ts';
import { rehypePassages } from './rehype-passages.ts';
import { rehypeWideBlocks } from './rehype-wide-blocks.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkElements } from './remark-elements.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkFirstMentions } from './remark-first-mentions.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkLimits } from './remark-limits.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkLookalikes } from './remark-lookalikes.ts';
import { remarkTimestampOrder } from './remark-timestamp-order.ts';
import { remarkTimestamps } from './remark-timestamps.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkPassageIds } from './remark-passage-ids.ts';
import { remarkPassageNumbers } from './remark-passage-numbers.ts';
import { remarkPassages } from './remark-passages.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkPlain } from './remark-plain.ts';
import { remarkTopicClaims } from './remark-topic-claims.ts';
import { remarkWikilinks } from './remark-wikilinks.ts';
import type { CompiledText, Note, Resolution, TextContext } from '../content/model.ts';

/** What the pipeline must know of everything else. */
export interface PipelineOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
  resolve: Resolve;
  findPicture: FindPicture;
  works: FindWork;
}

/** For a text by itself, when only its passages are asked for: everything that it refers to is taken to be there. */
export const STANDALONE: PipelineOptions = {
  base: '/',
  resolve: (name) => ({ kind: 'unwritten', slug: name }),
  findPicture: () => ({ width: 1, height: 1 }),
  works: { find: () => undefined, keys: [], isComplete: false },
};

/** What the pipeline is told of such a text. */
export const STANDALONE_CONTEXT: TextContext = {
  slug: '',
  form: 'article',
  lang: 'en',
  edition: 'verbatim',
  sources: ANY_SOURCE,
  withdrawn: [],
  published: [],
  entryMarks: [],
};

/** A text to compile. */
export interface TextSource {
  /** Path of the file from the project's folder. */
  file: string;
  /** The file with its settings blanked. */
  body: string;
  /** The tree of the body, where it was made already (by `parseText`); it is changed. */
  tree?: Root;
  context: TextContext;
}

/** What came of a text. */
export interface Compilation {
  text: CompiledText;
  diagnostics: Diagnostic[];
  /** What each wikilink's name was found to lead to. */
  resolutions: Record<string, Resolution>;
  /** Ids of the works that it asked for, known or not. */
  askedWorks: string[];
  /** The pictures that it shows, by their addresses without the leading slash. */
  askedPictures: string[];
  /** The number of each passage; `''` where it has none. */
  passageIds: string[];
  /** The words of each passage, numbered or not. */
  passageTexts: string[];
  /** Where the number of each passage is or would be written. */
  passageEnds: PassageEnd[];
}

const parse = createParser([remarkMdx]);

/** The tree of a text: Markdown with elements, tables and footnotes. Throws a `VFileMessage` where it is no MDX. */
export function parseText(file: VFile): Root {
  const tree = parse(file);
  restorePositions(tree, String(file));
  return tree;
}

/** Makes the function that compiles texts; it throws nothing, and what is wrong with a text is in its diagnostics. */
export const createPipeline = (options: PipelineOptions): ((source: TextSource) => Compilation) =>
  create(options, true);

/** Makes the function that checks texts and finds their passages, for whom nothing of them is to be shown: `text` has no HTML. */
export const createChecker = (options: PipelineOptions): ((source: TextSource) => Compilation) =>
  create(options, false);

function create(
  { base, resolve, findPicture, works }: PipelineOptions,
  isRendering: boolean,
): (source: TextSource) => Compilation {
  const checking = unified()
    .use(remarkElements)
    .use(remarkLimits)
    .use(remarkLookalikes)
    .use(remarkPassageIds)
    .use(remarkTimestamps, { base })
    .use(remarkReferences)
    .use(remarkWikilinks, { base, resolve })
    .use(remarkNotes)
    .use(remarkCitations, { base, works })
    .use(remarkHeadings)
    .use(remarkLinks, { base, findPicture })
    .use(remarkFigures)
    .use(remarkTopicClaims)
    .use(remarkPassages)
    .use(remarkPassageNumbers)
    .use(remarkTimestampOrder)
    .freeze();
  const rendering = unified()
    .use(remarkPlain)
    .use(remarkFirstMentions)
    .use(remarkRehype)
    .use(rehypeSlug)
    .use(rehypeWideBlocks)
    .use(rehypePassages, { base })
    .freeze();

  return ({ file: path, body, tree: made, context }) => {
    const file = new VFile({ path, value: body });
    const text: CompiledText = { html: '', headings: [], passages: [], notes: [], links: [], unwritten: [] };
    Object.assign(file.data, { context, compiled: text, diagnostics: [] });
    try {
      const tree = made ?? parseText(file);
      checking.runSync(tree as never, file);
      if (isRendering) {
        const html = rendering.runSync(tree as never, file) as unknown as HastRoot;
        text.notes = takeNotes(html, file);
        text.html = toHtml(html).trim();
      }
    } catch (error) {
      // remark-mdx stops at the first syntax error; its words say what it met.
      if (!(error instanceof VFileMessage)) throw error;
      const place = error.place && ('start' in error.place ? error.place.start : error.place);
      const reason = error.reason.split('\n')[0] ?? '';
      const line = body.split('\n')[(place?.line ?? 1) - 1] ?? '';
      const hint = /import|export/.test(reason)
        ? { hint: 'A line that begins with "import" or "export" is code to MDX: write &#105;mport or &#101;xport.' }
        : /\{[#.]/.test(line)
          ? { hint: 'A heading has its address from its words, and nothing has a class: take {#…} or {.…} away.' }
          : {};
      diagnose(file, 'mdx-syntax', place, `the text cannot be read as MDX (${reason})`, hint);
    }
    return {
      text,
      diagnostics: file.data.diagnostics ?? [],
      resolutions: file.data.resolutions ?? {},
      askedWorks: [...(file.data.askedWorks ?? [])],
      askedPictures: [...(file.data.askedPictures ?? [])],
      passageIds: (file.data.passages ?? []).map(({ id }) => id),
      passageTexts: (file.data.passages ?? []).map(({ text: words }) => words),
      passageEnds: file.data.passageEnds ?? [],
    };
  };
}

/** Takes the notes' texts out of the tree. */
function takeNotes(tree: HastRoot, file: VFile): Note[] {
  const uses = [...(file.data.noteUses ?? [])].map(([anchor, { label, passages }]) => ({
    label,
    anchor,
    passages: passages.map((passage) => passage.id),
  }));
  const isNote = (node: HastRoot['children'][number]): node is Element =>
    node.type === 'element' && node.properties['dataNote'] !== undefined;
  const notes = tree.children.filter(isNote).map((node) => {
    const label = String(node.properties['dataNote']);
    const html = toHtml(node.children).trim();
    return {
      label,
      html,
      text: toString(node).trim(),
      uses: uses.filter((use) => use.label === label).map(({ anchor, passages }) => ({ anchor, passages })),
      citations: file.data.noteCitations?.get(label) ?? [],
    };
  });
  tree.children = tree.children.filter((node) => !isNote(node));
  return notes;
}
