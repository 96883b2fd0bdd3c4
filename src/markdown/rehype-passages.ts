/**
 * Gives every passage its visible number, finds its section, and makes the second html of it that other pages show:
 * with the blocks that belong to it, with ids that cannot meet those of another article, and with addresses that hold
 * wherever it stands.
 */
import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { record } from '../checks/message.ts';
import { articleUrl } from '../urls.ts';
import { element, textNode } from './nodes.ts';
import type { Heading } from './types.ts';
import { SKIP, walk } from './walk.ts';

/** Anchors that the pages themselves use. */
const RESERVED =
  /^(main|content|contents|neighbours|notes|search|cite|corrections|source-faults|coverage|p\d+[a-z]*|note-.*|noteref-.*)$/;

/** What the plugin must know. */
export interface PassageOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** Number of a passage as readers see it: `7` for `p7`. */
export const passageNumber = (id: string): string => id.slice(1);

/** The plugin. */
export function rehypePassages({ base }: PassageOptions) {
  return (tree: Root, file: VFile): void => {
    const passages = new Map((file.data.passages ?? []).map((passage) => [passage.id, passage]));
    const parts = new Map<string, ElementContent[]>();
    const add = (id: string, ...content: ElementContent[]): ElementContent[] => {
      const all = [...(parts.get(id) ?? []), ...content];
      parts.set(id, all);
      return all;
    };
    const headings: Heading[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return undefined;
      const { id, dataOf } = node.properties;
      if (node.properties['dataNote'] !== undefined) return SKIP;
      if (/^h[2-6]$/.test(node.tagName)) {
        headings.push({ depth: Number(node.tagName[1]), id: String(id), text: toString(node) });
        if (RESERVED.test(String(id)))
          record(file, 'heading-reserved', node.position?.start, `the heading’s anchor would be #${String(id)}`);
        return SKIP;
      }
      const passage = typeof id === 'string' ? passages.get(id) : undefined;
      if (passage) {
        const section = headings.at(-1);
        if (section) passage.section = { id: section.id, text: section.text };
        add(passage.id, ...ownContent(node));
      }
      if (typeof dataOf === 'string') {
        delete node.properties['dataOf'];
        for (const owner of dataOf.split(' ')) attach(parts.get(owner) ?? add(owner), node);
      }
      return undefined;
    });
    const slug = file.data.context?.slug ?? '';
    for (const [id, content] of parts) {
      const passage = passages.get(id);
      if (passage)
        passage.html = toHtml(content.map((node) => forElsewhere(node, { slug, id, url: articleUrl(base, slug) })));
    }
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id } = node.properties;
      if (typeof id !== 'string' || !passages.has(id)) return;
      // In a list or quote of paragraphs, the number belongs to the first line, not before it.
      const first = node.children.find((child) => child.type === 'element');
      (first?.tagName === 'p' ? first : node).children.unshift(numberLink(id), textNode(' '));
    });
    file.data.compiled!.headings = headings;
    file.data.compiled!.passages = [...passages.values()];
  };
}

const numberLink = (id: string): Element =>
  element('a', { className: ['number'], href: `#${id}`, ariaLabel: `Passage ${passageNumber(id)}` }, [
    textNode(passageNumber(id)),
  ]);

/** Adds a block to a passage's content: evidence goes to the end of its last paragraph, anything else behind it. */
function attach(content: ElementContent[], block: Element): void {
  const classes = block.properties['className'];
  const last = content.at(-1);
  if (Array.isArray(classes) && classes.includes('evidence') && last?.type === 'element' && last.tagName === 'p') {
    content[content.length - 1] = { ...last, children: [...last.children, ...block.children] };
    return;
  }
  const properties = withoutId(block);
  // What says "for the whole list" in the article says too much at one item.
  if (Array.isArray(classes)) properties['className'] = classes.filter((name) => name !== 'of-list');
  content.push({ ...block, properties });
}

const withoutId = (node: Element): Properties =>
  Object.fromEntries(Object.entries(node.properties).filter(([name]) => name !== 'id' && name !== 'dataOf'));

/** What a passage shows elsewhere: an item without the items in it, and without the list around it. */
function ownContent(node: Element): ElementContent[] {
  if (node.tagName !== 'li') return [{ ...node, properties: withoutId(node) }];
  const own = node.children.filter(
    (child) => child.type !== 'element' || (child.tagName !== 'ul' && child.tagName !== 'ol'),
  );
  while (own.at(-1)?.type === 'text' && toString(own.at(-1)!).trim() === '') own.pop();
  const isLoose = own.some((child) => child.type === 'element' && child.tagName === 'p');
  return isLoose ? own : [element('p', {}, own)];
}

/** Anchor that something of an article has on a page that collects passages. */
export const collectedAnchor = (slug: string, anchor: string): string => `${slug}-${anchor}`;

/** Anchor that the mark of a note has on such a page; a mark that supports several passages stands there once for each. */
export const collectedMark = (slug: string, passageId: string, anchor: string): string =>
  collectedAnchor(slug, `${passageId}-${anchor}`);

/** A copy whose ids cannot meet those of another passage, and whose notes are on the same page. */
function forElsewhere(node: ElementContent, of: { slug: string; id: string; url: string }): ElementContent {
  if (node.type !== 'element') return node;
  const { id, href, ...rest } = node.properties;
  const anchor = typeof href === 'string' && href.startsWith('#') ? href.slice(1) : undefined;
  const elsewhere =
    anchor === undefined
      ? href
      : anchor.startsWith('note-')
        ? `#${collectedAnchor(of.slug, anchor)}`
        : `${of.url}#${anchor}`;
  return {
    ...node,
    properties: {
      ...rest,
      ...(id === undefined ? {} : { id: collectedMark(of.slug, of.id, String(id)) }),
      ...(elsewhere === undefined ? {} : { href: elsewhere }),
    },
    children: node.children.map((child) => forElsewhere(child, of)),
  };
}
