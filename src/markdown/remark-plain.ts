/**
 * Writes the text once more as plain Markdown (GFM with footnotes), for readers who take it along: elements of ours become
 * words, moments and wikilinks links, citations formatted references. Passages keep their numbers, in Obsidian's form.
 */
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { VFile } from 'vfile';
import { formatClock } from './clock.ts';
import type { CitationNode, MomentsNode, NoteNode, NoterefNode, WikilinkNode } from './nodes.ts';

/** The plugin. It changes nothing in the tree. */
export function remarkPlain() {
  return (tree: Root, file: VFile): void => {
    if (file.data.context?.form !== 'article') return;
    file.data.compiled!.markdown = toMarkdown({ type: 'root', children: tree.children.flatMap(withNumber) }, OPTIONS);
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

const moments: Handle = ({ children }: MomentsNode) =>
  children
    .map(({ startSeconds, endSeconds, data }) => {
      const clock = [startSeconds, endSeconds].filter((seconds) => seconds !== undefined).map(formatClock);
      return ` [${clock.join('–')}](${String(data.hProperties?.['href'])})`;
    })
    .join('');

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

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  extensions: [gfmToMarkdown()],
  // The tree holds nodes of ours, which the library's types do not know.
  handlers: {
    paragraph,
    moments,
    noteref,
    note,
    wikilink,
    remark: phrasing,
    citation,
    dated: phrasing,
    foreign: phrasing,
    // What is not ours was reported; nothing of it is written.
    mdxJsxFlowElement: nothing,
    mdxJsxTextElement: nothing,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    mdxjsEsm: nothing,
  } as never,
};
