/** Marks of notes in a text, in the ways in which converters write them, several in one text. */
import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { replaceText, type Replacement } from '../../markdown/tree/replace-text.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { noteLabel } from '../../schemas/fields.ts';
import type { WrittenNode } from '../form.ts';
import type { Report } from '../report.ts';
import { forgetAddress, insideOf, openingTag, placeOf, positionOf, replace } from './tree.ts';

const mark = (label: string, at: Nodes): WrittenNode => ({
  type: 'written',
  role: 'noteref',
  value: `[^${label}]`,
  ...positionOf(at),
});

const NUMBERS = String.raw`\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*`;
const IN_TEXT = new RegExp(String.raw`\^?\[(${NUMBERS})\]\^?`, 'g');
const ONLY = new RegExp(String.raw`^\s*\[?(${NUMBERS})\]?\s*$`);
/** A longer range is no mark. */
const MAX_RANGE = 20;
const RAISED = /(?<=[\p{L}\p{P}])(?<!(?:^|[^\p{L}])(?:[kcmd]?m|ha|ft|mi|in))[¹²³⁰⁴-⁹]{1,3}/gu;

/** The numbers of a mark; `3–5` stands for all between. */
function numbers(written: string): string[] {
  return written.split(/\s*[,;]\s*/).flatMap((part) => {
    const [first, last] = part.split(/\s*[–-]\s*/).map(Number);
    if (last === undefined || !(last > first! && last - first! < MAX_RANGE)) return [part];
    return Array.from({ length: last - first! + 1 }, (_, index) => String(first! + index));
  });
}

/** Turns marks of the notes with these labels into marks of this site; `[sic]`, years and numbers of no note stay. */
export function readMarks(tree: Root, source: VFile, labels: ReadonlySet<string>): void {
  const areNotes = (found: readonly string[]): boolean => found.every((label) => labels.has(label));
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    if (node.type === 'link' && node.url.includes('#')) {
      const found = numbers(ONLY.exec(toString(node, { includeHtml: false }))?.[1] ?? '');
      if (!areNotes(found) || !/^#|#_?(?:ftn|fn|foot|note|sdfoot|cite|_edn|edn)/.test(node.url)) return;
      withoutBrackets(parent.children as Nodes[], node);
      replace(parent, node, ...found.map((label) => mark(label, node)));
      forgetAddress(tree, node.url);
      return;
    }
    if (node.type !== 'html' || openingTag(node)?.tagName !== 'sup') return;
    const children = parent.children as PhrasingContent[];
    const at = children.indexOf(node);
    const found = insideOf(children, at, 'sup');
    const written = found?.inside.map((child) => toString(child)).join('') ?? '';
    const inside = numbers(ONLY.exec(written)?.[1] ?? '');
    if (found && areNotes(inside))
      children.splice(at, found.closing - at + 1, ...inside.map((label) => mark(label, node)));
  });
  const inText = (needle: string, pattern: RegExp, read: (match: RegExpExecArray) => string[]): void =>
    replaceText(tree, source, needle, ({ node, ancestors, places }) =>
      ancestors.some(({ type }) => type === 'link')
        ? []
        : [...node.value.matchAll(pattern)].flatMap((match): Replacement[] => {
            const found = read(match);
            if (!areNotes(found)) return [];
            const end = match.index + match[0].length;
            const position = { start: places.placeOf(match.index), end: places.placeOf(end) };
            return [{ start: match.index, end, nodes: found.map((label) => ({ ...mark(label, node), position })) }];
          }),
    );
  inText('[', IN_TEXT, (match) => numbers(match[1]!));
  const marked = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'written') marked.add(node.value.slice(2, -1));
  });
  // A raised figure is a power as often as a mark; it is one where nothing else marks the note.
  inText('', RAISED, ([raised]) => {
    const label = raised.normalize('NFKC');
    return marked.has(label) ? [''] : [label];
  });
  // A mark on a line of its own, within a paragraph, belongs to its last words.
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'paragraph') return;
    node.children = node.children.filter((child, index) => {
      const next = node.children[index + 1];
      return child.type !== 'break' || next?.type !== 'written' || next.role !== 'noteref';
    });
  });
}

/** Brackets around the link of a mark, or those that it lacks: `[` before it and `]` behind it. */
function withoutBrackets(children: readonly Nodes[], link: Nodes): void {
  const at = children.indexOf(link);
  const [before, after] = [children[at - 1], children[at + 1]];
  if (before?.type !== 'text' || !/\[$/.test(before.value)) return;
  if (toString(link).trim().endsWith(']')) before.value = before.value.slice(0, -1);
  else if (after?.type === 'text' && after.value.startsWith(']')) {
    before.value = before.value.slice(0, -1);
    after.value = after.value.slice(1);
  }
}

/** Notes that the source has as Markdown has them, `[^1]`: their labels are made fit, and notes in notes are text. */
export function readFootnotes(tree: Root, report: Report): FootnoteDefinition[] {
  const labels = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const newLabel = (identifier: string, written: string): string => {
    const plain = noteLabel.safeParse(written).success ? written : `n${labels.size + 1}`;
    labels.set(identifier, plain);
    return plain;
  };
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'footnoteDefinition') return;
    replace(ancestors.at(-1) as Parents, node);
    const written = node.label ?? node.identifier;
    const isSecond = labels.has(node.identifier);
    const label = isSecond
      ? `${labels.get(node.identifier)}-${definitions.length + 1}`
      : newLabel(node.identifier, written);
    if (isSecond) report.sourceError(placeOf(node), `note ${written} stands a second time`, { note: label });
    else if (label !== written) report.log('normalised', placeOf(node), `Note ${written} is called ${label}`);
    definitions.push({ ...node, label, identifier: label.toLowerCase() });
  });
  const inNote = (ancestors: readonly Nodes[]): boolean => ancestors.some(({ type }) => type === 'footnoteDefinition');
  const markIn = (root: Nodes): void =>
    walk<Nodes>(root, (node, ancestors) => {
      if (node.type !== 'footnoteReference') return;
      const label = labels.get(node.identifier) ?? node.label ?? node.identifier;
      const text = { type: 'text' as const, value: `[^${node.label ?? node.identifier}]`, ...positionOf(node) };
      replace(ancestors.at(-1) as Parents, node, inNote(ancestors) ? text : mark(label, node));
    });
  markIn(tree);
  definitions.forEach((definition) => markIn(definition));
  return definitions;
}
