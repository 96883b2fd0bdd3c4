/**
 * Gives every passage its visible number, finds its section, and makes the second html of it that other pages show:
 * with the blocks that belong to it, with ids that cannot meet those of another article, and with addresses that hold
 * wherever it stands.
 */
import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { collectedAnchor, collectedMark, noteAnchor, passageNumber } from '../anchors.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { articleUrl } from '../urls.ts';
import { addEntryMarks } from './entry-marks.ts';
import { element, textNode } from './tree/nodes.ts';
import type { Heading } from '../content/model.ts';
import { SKIP, walk } from './tree/walk.ts';
import { passageName } from '../i18n/index.ts';

/** Anchors that the pages themselves use. */
const RESERVED =
  /^(main|content|contents|neighbours|works|recording|notes|search|read-on|site-pages|figure-\d+|cite|corrections?(-[^.]*)?|source-faults?(-[^.]*)?|coverage|p\d+[a-z]*|(note|noteref|backref)-[^.]*)$/;

/**
 * The anchor of a heading of a verbatim edition, whose words are the source's: where the page uses it itself, it goes on with
 * a full stop, which no other heading's anchor has.
 */
export const verbatimAnchor = (slug: string): string => (RESERVED.test(slug) ? `${slug}.section` : slug);

/** What the plugin must know. */
export interface PassageOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
}

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
    const { slug = '', entryMarks = [], edition } = file.data.context ?? {};
    const url = articleUrl(base, slug);
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return undefined;
      const { id, dataOf } = node.properties;
      if (node.properties['dataNote'] !== undefined) {
        addEntryMarks(
          node,
          entryMarks.filter(({ note }) => note === node.properties['dataNote']),
          url,
        );
        return SKIP;
      }
      if (/^h[2-6]$/.test(node.tagName)) {
        const anchor = edition === 'verbatim' ? verbatimAnchor(String(id)) : String(id);
        node.properties['id'] = anchor;
        if (RESERVED.test(anchor))
          diagnose(file, 'heading-reserved', node.position?.start, `the heading’s anchor would be #${anchor}`);
        headings.push({ depth: Number(node.tagName[1]), id: anchor, text: toString(node) });
        return SKIP;
      }
      const passage = typeof id === 'string' ? passages.get(id) : undefined;
      if (passage) {
        addEntryMarks(
          node,
          entryMarks.filter((mark) => mark.passage === passage.id),
        );
        const section = headings.at(-1);
        if (section) passage.section = { id: section.id, text: section.text };
        add(passage.id, ...ownContent(node));
      }
      if (typeof dataOf === 'string') {
        for (const owner of dataOf.split(' ')) attach(parts.get(owner) ?? add(owner), node);
        // The page's scripts ask which passages a block of evidence belongs to; of other blocks nobody does.
        if (!isEvidence(node)) delete node.properties['dataOf'];
      }
      return undefined;
    });
    const supports = (id: string) => (mark: string) =>
      file.data.noteUses?.get(mark)?.passages.some((passage) => passage.id === id) ?? false;
    for (const [id, content] of parts) {
      const passage = passages.get(id);
      if (passage)
        passage.html = toHtml(content.map((node) => forElsewhere(node, { slug, id, url, isMark: supports(id) })));
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
  element('a', { className: ['number'], href: `#${id}`, ariaLabel: passageName(passageNumber(id)) }, [
    textNode(passageNumber(id)),
  ]);

/** Adds a block to a passage's content: evidence goes to the end of its last paragraph, anything else behind it. */
function attach(content: ElementContent[], block: Element): void {
  const classes = block.properties['className'];
  const last = content.at(-1);
  if (isEvidence(block) && last?.type === 'element' && last.tagName === 'p') {
    content[content.length - 1] = { ...last, children: [...last.children, ...block.children] };
    return;
  }
  const properties = withoutId(block);
  // What says "for the whole list" in the article says too much at one item.
  if (Array.isArray(classes)) properties['className'] = classes.filter((name) => name !== 'of-list');
  content.push({ ...block, properties });
}

const isEvidence = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('evidence');

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

/** What a passage that is shown elsewhere must know. */
interface Elsewhere {
  slug: string;
  /** Id of the passage. */
  id: string;
  /** Address of its article. */
  url: string;
  /** Whether the mark of a note supports the passage. */
  isMark: (anchor: string) => boolean;
}

/** Where a link within the article leads from another page. Notes are there too, backlinks only from what they support. */
function anchorElsewhere({ properties }: Element, anchor: string, { slug, id, url, isMark }: Elsewhere): string {
  if (properties['role'] !== 'doc-noteref') return `${url}#${anchor}`;
  if (isMark(String(properties['id']))) return `#${collectedMark(slug, id, anchor)}`;
  const label = anchor.replace(/^backref-|-\d+$/g, '');
  return `#${collectedAnchor(slug, noteAnchor(label))}`;
}

/** A copy whose ids cannot meet those of another passage, and whose notes are on the same page. */
function forElsewhere(node: ElementContent, of: Elsewhere): ElementContent {
  if (node.type !== 'element') return node;
  const { id, href, ...rest } = node.properties;
  const anchor = typeof href === 'string' && href.startsWith('#') ? href.slice(1) : undefined;
  const elsewhere = anchor === undefined ? href : anchorElsewhere(node, anchor, of);
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
