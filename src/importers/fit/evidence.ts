/**
 * Puts evidence where a passage can carry it: a timestamp or note in a heading, or before the first passage, goes to the
 * beginning of the passage that follows.
 */
import type { Heading, List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import type { WrittenNode } from '../form.ts';
import type { Report } from '../report.ts';
import { placeOf, positionOf, replace, shownWords } from './tree.ts';

const isEvidence = (node: Nodes): node is WrittenNode =>
  node.type === 'written' && (node.role === 'timestamp' || node.role === 'noteref');

/** Whether a node says something, beside its evidence. */
function hasWords(node: Nodes): boolean {
  if (node.type === 'written') return !isEvidence(node);
  if ('value' in node) return /[\p{L}\p{N}]/u.test(node.value);
  return 'children' in node && node.children.some(hasWords);
}

/** Moves evidence in `tree` from where it cannot stand; tells each move. */
export function placeEvidence(tree: Root, report: Report): void {
  const waiting: { node: WrittenNode; heading?: Heading }[] = [];
  let hasPassage = false;
  const done: RootContent[] = [];
  for (const written of tree.children) {
    const block = written.type === 'list' ? withoutEmptyList(written, report) : written;
    if (block.type === 'heading') {
      waiting.push(...takeEvidence(block).map((node) => ({ node, heading: block })));
      done.push(block);
      continue;
    }
    nestedHeadings(block, report);
    const isAlone = block.type === 'paragraph' && !hasWords(block) && block.children.some(isEvidence);
    // Right below a heading, evidence is that of what follows.
    if (isAlone && (!hasPassage || waiting.length > 0 || done.at(-1)?.type === 'heading')) {
      waiting.push(...block.children.filter(isEvidence).map((node) => ({ node })));
      continue;
    }
    done.push(block);
    const target = firstText(block);
    const isPassage = target !== undefined || block.type === 'table' || block.type === 'blockquote';
    hasPassage ||= isPassage;
    if (!isPassage || waiting.length === 0) continue;
    const moved = waiting.splice(0);
    for (const { node } of moved)
      report.log(
        'moved',
        placeOf(node),
        `${node.value} moves to the passage that follows on line ${report.inSource(placeOf(block)).line}`,
      );
    const evidence = moved.flatMap(({ node }): PhrasingContent[] => [node, { type: 'text', value: ' ' }]);
    if (target) target.children.unshift(...evidence);
    else done.push({ type: 'paragraph', children: evidence.slice(0, -1) });
  }
  // Where no passage follows, evidence is plain text of its heading, or stays alone.
  for (const { node, heading } of waiting) {
    const text = { type: 'text' as const, value: ` ${node.value}`, ...positionOf(node) };
    if (heading) heading.children.push(text);
    else done.push({ type: 'paragraph', children: [node] });
  }
  tree.children = done;
}

/** A list of nothing but evidence is a line of evidence. */
function withoutEmptyList(list: List, report: Report): List | Paragraph {
  const evidence: PhrasingContent[] = [];
  walk<Nodes>(list, (node) => {
    if (isEvidence(node)) evidence.push(node, { type: 'text', value: ' ' });
  });
  if (evidence.length === 0 || hasWords(list)) return list;
  report.log('moved', placeOf(list), 'A list of nothing but evidence becomes a line');
  return { type: 'paragraph', children: evidence.slice(0, -1), ...positionOf(list) };
}

/** Takes timestamps and notes out of a heading, and what only stood between them. */
function takeEvidence(heading: Heading): WrittenNode[] {
  const found: WrittenNode[] = [];
  walk<Nodes>(heading, (node, ancestors) => {
    if (!isEvidence(node)) return;
    found.push(node);
    const parent = ancestors.at(-1) as Parents;
    const before = parent.children[parent.children.indexOf(node as never) - 1];
    const isSpaced = before?.type !== 'text' || /\s$/.test(before.value);
    replace(parent, node, ...(isSpaced ? [] : [{ type: 'text' as const, value: ' ' }]));
  });
  if (found.length === 0) return found;
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/\s*(?:\(\s*\)|\[\s*\])?[\s,;–—-]*$/u, '');
  return found;
}

/** In a list or quote, a heading's evidence stands below it. */
function nestedHeadings(block: RootContent, report: Report): void {
  walk<Nodes>(block, (node, ancestors) => {
    if (node.type !== 'heading') return;
    const evidence = takeEvidence(node);
    if (evidence.length === 0) return;
    for (const moved of evidence) report.log('moved', placeOf(moved), `${moved.value} moves below its heading`);
    const paragraph: Paragraph = { type: 'paragraph', children: evidence };
    replace(ancestors.at(-1) as Parents, node, ...(shownWords(node).trim() === '' ? [paragraph] : [node, paragraph]));
  });
}

/** The first paragraph that a passage of the block begins with. */
function firstText(block: RootContent | ListItem): Paragraph | undefined {
  if (block.type === 'paragraph') return hasWords(block) ? block : undefined;
  if (block.type !== 'list' && block.type !== 'listItem' && block.type !== 'blockquote') return undefined;
  for (const child of block.children) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}
