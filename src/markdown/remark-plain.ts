/**
 * Writes the text once more as plain Markdown (GFM with footnotes), for readers who take it along: elements of ours become
 * words, timestamps and wikilinks links, citations formatted references. Passages keep their numbers, in Obsidian's form.
 */
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { VFile } from 'vfile';
import type { CaptionNode, CitationNode, NoteNode, NoterefNode, PictureNode, WikilinkNode } from './tree/nodes.ts';
import { markdownText } from './tree/markdown-text.ts';
import { walk } from './tree/walk.ts';

/** The plugin. It changes nothing in the tree. */
export function remarkPlain() {
  return (tree: Root, file: VFile): void => {
    if (file.data.context?.form !== 'article') return;
    file.data.compiled!.markdown = toMarkdown(
      { type: 'root', children: tree.children.flatMap(withNumber) },
      { ...OPTIONS, handlers: { ...kindsOfEvidence(tree), ...HANDLERS } },
    );
  };
}

/** The number of a table or quote stands on a line of its own. */
function withNumber(block: RootContent): RootContent[] {
  const id = block.data?.hProperties?.['id'];
  return (block.type === 'table' || block.type === 'blockquote') && typeof id === 'string'
    ? [block, { type: 'html', value: `^${id}` }]
    : [block];
}

const nothing: Handle = () => '';

const phrasing: Handle = (node, _, state, info) => state.containerPhrasing(node, info);

const paragraph: Handle = (node: Extract<Nodes, { type: 'paragraph' }>, _, state, info) => {
  const id = node.data?.passageId?.id;
  const leave = [state.enter('paragraph'), state.enter('phrasing')];
  const words = state.containerPhrasing(node, info);
  for (const exit of leave.reverse()) exit();
  return words + (id === undefined ? '' : ` ^${id}`);
};

/** Evidence of any kind as links; a note has a mark of its own. */
const links: Handle = ({ data }: Pick<Nodes, 'data'>) =>
  (data?.evidence ?? []).map(({ label, href }) => ` [${label}](${href})`).join('');

const noteref: Handle = ({ label }: NoterefNode) => `[^${label}]`;

const note: Handle = (node: NoteNode, _, state, info) => {
  const text = state.containerFlow(node as never, info);
  return `[^${node.label}]: ${text.replace(/\n(?=.)/g, '\n    ')}`;
};

const wikilink: Handle = (node: WikilinkNode, _, state, info) => {
  const words = state.containerPhrasing(node as never, info);
  const href = node.data.hProperties?.['href'];
  return typeof href === 'string' ? `[${words}](${href})` : words;
};

const picture: Handle = ({ image }: PictureNode, _, state, info) => state.handle(image, undefined, state, info);

/** The words of a caption stand with their picture; behind it stands what it rests on. */
const caption: Handle = (node: CaptionNode, _, state, info) =>
  state.containerPhrasing({ ...node, children: node.children.filter(({ data }) => data?.evidence) } as never, info);

const citation: Handle = (node: CitationNode, _, state, info) => {
  const write = (child: ElementContent): string => {
    // Spaces at the ends stand between words here, not at the ends of a line.
    if (child.type === 'text') return state.safe(child.value, { ...info, before: 'x', after: 'x' });
    if (child.type !== 'element') return '';
    const words = child.children.map(write).join('');
    if (child.tagName === 'i' && words !== '') return `_${words}_`;
    const { href } = child.properties;
    if (typeof href !== 'string') return words;
    return href === toString(child) ? href : `[${words}](${href})`;
  };
  return (node.data.hChildren ?? []).map(write).join('');
};

/** How each type of node is written that stands for evidence. */
function kindsOfEvidence(tree: Root): Record<string, Handle> {
  const handlers: Record<string, Handle> = {};
  walk<Nodes>(tree, ({ type, data }) => {
    if (data?.evidence) handlers[type] = links;
  });
  return handlers;
}

const OPTIONS: Options = { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()] };

// The tree holds nodes of ours, which the library's types do not know.
const HANDLERS = {
  text: markdownText,
  paragraph,
  noteref,
  note,
  wikilink,
  picture,
  caption,
  editorNote: phrasing,
  citation,
  dated: phrasing,
  claim: phrasing,
  foreign: phrasing,
  // What is not ours was reported; nothing of it is written.
  mdxJsxFlowElement: nothing,
  mdxJsxTextElement: nothing,
  mdxFlowExpression: nothing,
  mdxTextExpression: nothing,
  mdxjsEsm: nothing,
} as Record<string, Handle>;
