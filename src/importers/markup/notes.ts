/**
 * Notes of HTML, in the usual forms: a mark that links to a text with an anchor, which leads back. Word files, Pandoc,
 * WordPress and Wikipedia have them so, each with names of its own.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, walk } from '../../markdown/tree/walk.ts';
import { decodeAddress } from '../../urls.ts';
import type { Nodes } from 'hast';

/** A note as HTML has it. */
export interface MarkupNote {
  /** Its number, from 1, in the order of the first marks. */
  label: string;
  content: ElementContent[];
}

/** The name of the element that stands for a mark; no HTML has it. */
export const MARK = 'note-mark';

const LIST_CLASS = /foot-?notes?|end-?notes?|references|reflist|fnlist/i;
/** Notes that their page shows at the side, or when they are asked for. */
const INLINE_CLASS = /(?:^|\s)(?:[\w-]*footnote__note|sidenote|marginnote|footnote-content|margin-note)(?:\s|$)/i;
const MARK_TEXT = /^\s*[[(]?(?:note |n\. ?)?(?:\d{1,3}|[a-z]|[*†‡§]+)[\])]?\s*$/iu;
const BACK_TEXT = /^\s*(?:[↑↩⤴^⇧←]\ufe0e?|back|jump up|zurück|retour|geri)(?:\s*\d+)?\s*$/iu;

const classOf = (element: Element): string =>
  [element.properties['className'], element.properties['role'], element.properties['id']].flat().join(' ');

const anchorOf = (element: Element): string | undefined => {
  const { href } = element.properties;
  return typeof href === 'string' && /^#./.test(href) ? decodeAddress(href.slice(1)) : undefined;
};

/** Takes the notes out of `tree`, and leaves an element `note-mark` with `label` for each mark. */
export function takeMarkupNotes(tree: Root, onOrphan: (words: string) => void): MarkupNote[] {
  const targets = noteTexts(tree);
  const notes = new Map<string, MarkupNote>();
  inlineNotes(tree, targets);
  const texts = new Set(targets.values());
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'element') return undefined;
    if (texts.has(node)) return SKIP;
    const anchor = node.tagName === 'a' ? anchorOf(node) : undefined;
    const target = anchor === undefined ? undefined : targets.get(anchor);
    if (!target || !MARK_TEXT.test(toString(node))) return undefined;
    const note = notes.get(anchor!) ?? { label: String(notes.size + 1), content: contentOf(target) };
    notes.set(anchor!, note);
    node.tagName = MARK;
    node.properties = { label: note.label };
    node.children = [];
    const parent = ancestors.at(-1);
    // A mark is raised by itself.
    if (parent?.type === 'element' && parent.tagName === 'sup') parent.tagName = 'span';
    return SKIP;
  });
  const used = new Set([...notes.keys()].map((anchor) => targets.get(anchor)!));
  for (const target of texts)
    if (!used.has(target) && target.tagName === 'li') onOrphan(toString(target).replace(/\s+/g, ' ').trim());
  removeElements(tree, used);
  return [...notes.values()];
}

/** Notes that stand in the text right behind their marks, and are shown at the side: their marks lead to them. */
function inlineNotes(tree: Root, targets: Map<string, Element>): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as ElementContent[];
    for (let at = children.length - 1; at >= 0; at--) {
      const note = children[at]!;
      if (note.type !== 'element' || note.tagName !== 'span' || !INLINE_CLASS.test(classOf(note))) continue;
      const anchor = `inline-note-${targets.size + 1}`;
      const before = children
        .slice(0, at)
        .findLastIndex((child) => child.type !== 'text' || toString(child).trim() !== '');
      const mark = children[before];
      const isMark =
        mark?.type === 'element' &&
        /^(?:sup|label|a|button)$/.test(mark.tagName) &&
        (toString(mark).trim() === '' || MARK_TEXT.test(toString(mark)));
      targets.set(anchor, { ...note, properties: {} });
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: { href: `#${anchor}` },
        children: [{ type: 'text', value: '1' }],
      };
      children.splice(isMark ? before : at, isMark ? at - before + 1 : 1, link);
    }
  });
}

/** Takes out what leads back to marks that are not there. */
export function withoutBacklinks(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as ElementContent[];
    node.children = children.filter((child, index) => {
      if (child.type !== 'element') return true;
      const only = child.tagName === 'a' ? child : child.children.length === 1 ? child.children[0] : undefined;
      const isBack =
        only?.type === 'element' && only.tagName === 'a' && anchorOf(only) !== undefined && isBacklink(only);
      const [before, after] = [children[index - 1], children[index + 1]];
      if (
        isBack &&
        before?.type === 'text' &&
        after?.type === 'text' &&
        /\[\s*$/.test(before.value) &&
        /^\s*\]/.test(after.value)
      ) {
        before.value = before.value.replace(/\[\s*$/, '');
        after.value = after.value.replace(/^\s*\]/, '');
      }
      return !isBack;
    }) as never;
  });
}

/** The elements that may hold the text of a note, by their anchors: they stand in a list of notes, or lead back to their mark. */
function noteTexts(tree: Root): Map<string, Element> {
  const found = new Map<string, Element>();
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'element' || !/^(?:li|p|div|aside|td|dd)$/.test(node.tagName)) return;
    const id = idOf(node);
    if (id === undefined || found.has(id)) return;
    const isListed = ancestors.some((each) => each.type === 'element' && LIST_CLASS.test(classOf(each)));
    const isNote = /^(?:doc-footnote|doc-endnote)$/.test(String(node.properties['role'] ?? ''));
    if (isListed || isNote || leadsBack(node)) found.set(id, node);
  });
  return found;
}

/** The anchor of an element, or of the empty one that it begins with. */
function idOf(element: Element): string | undefined {
  if (typeof element.properties['id'] === 'string') return element.properties['id'];
  const [first] = element.children.filter((child) => child.type === 'element');
  const id = first && (first.properties['id'] ?? first.properties['name']);
  return first?.tagName === 'a' && typeof id === 'string' ? id : undefined;
}

const leadsBack = (element: Element): boolean => {
  let isBack = false;
  walk<Nodes>(element, (node) => {
    if (node.type !== 'element' || node.tagName !== 'a' || anchorOf(node) === undefined) return;
    if (isBacklink(node)) isBack = true;
  });
  return isBack;
};

const isBacklink = (link: Element): boolean =>
  link.properties['role'] === 'doc-backlink' ||
  /backref|back-?link/i.test(classOf(link)) ||
  BACK_TEXT.test(toString(link));

/** What a note says, without the ways back and without its number. */
function contentOf(element: Element): ElementContent[] {
  walk<Nodes>(element, (node) => {
    if (!('children' in node)) return;
    node.children = (node.children as ElementContent[]).filter(
      (child) =>
        child.type !== 'element' ||
        !(
          (child.tagName === 'a' &&
            anchorOf(child) !== undefined &&
            (isBacklink(child) || MARK_TEXT.test(toString(child)))) ||
          /mw-cite-backlink/.test(classOf(child))
        ),
    ) as never;
  });
  return element.children;
}

/** Removes elements, and what holds nothing else: their list, and the heading above it. */
function removeElements(tree: Root, elements: ReadonlySet<Element>): void {
  const prune = (node: Root | Element): void => {
    node.children = (node.children as ElementContent[]).filter((child) => {
      if (child.type !== 'element') return true;
      if (elements.has(child)) return false;
      const before = child.children.length;
      prune(child);
      const isEmptied = child.children.length < before && toString(child).trim() === '';
      return !isEmptied;
    }) as never;
    const children = node.children as ElementContent[];
    const last = children.findLastIndex((child) => child.type === 'element');
    const heading = children[last];
    const isNotes =
      heading?.type === 'element' &&
      /^(?:h[1-6]|hr)$/.test(heading.tagName) &&
      (heading.tagName === 'hr' ||
        /^\s*(?:foot|end)?notes?|^\s*references|^\s*(?:dip)?notlar|^\s*anmerkungen/i.test(toString(heading)));
    if (elements.size > 0 && isNotes) children.splice(last, 1);
  };
  prune(tree);
}
