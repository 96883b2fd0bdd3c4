/** Wikilinks as note-taking tools write them. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { toSlug } from '../../content/resolve.ts';
import { replaceText, type Replacement } from '../../markdown/tree/replace-text.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { toWikilink } from '../fit/wikilink-parts.ts';
import type { WrittenNode } from '../form.ts';
import type { Report } from '../report.ts';

/** Marks and code within the label of a wikilink are taken off: `[[slug | **label**]]`. */
function plainLabels(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    for (let at = 1; at < children.length - 1; at++) {
      const [before, label, after] = children.slice(at - 1, at + 2);
      const isMarked = label!.type === 'strong' || label!.type === 'emphasis' || label!.type === 'inlineCode';
      if (!isMarked || before!.type !== 'text' || after!.type !== 'text') continue;
      if (!/\[\[[^[\]|]+\|[^[\]]*$/.test(before!.value) || !/^[^[\]]*\]\]/.test(after!.value)) continue;
      before!.value += toString(label) + after!.value;
      if (before!.position && after!.position) before!.position.end = after!.position.end;
      children.splice(at, 2);
      at--;
    }
  });
}

/** `[[slug | label]]` as this site writes it. */
export function readWikilinks(tree: Root, source: VFile, report: Report): void {
  plainLabels(tree);
  replaceText(tree, source, '[[', ({ node, ancestors, places }) => {
    const bar = ancestors.some(({ type }) => type === 'tableCell') ? '\\|' : '|';
    if (ancestors.some(({ type }) => type === 'link' || type === 'linkReference')) return [];
    return [...node.value.matchAll(/\[\[([^[\]|]+?)\\?(?:\|([^[\]]+))?\]\]/g)].flatMap((match): Replacement[] => {
      const target = match[1]!.trim();
      const label = match[2]?.trim() ?? '';
      if (toSlug(target) === '' || !places.isLiteral(match.index)) return [];
      const end = match.index + match[0].length;
      const position = { start: places.placeOf(match.index), end: places.placeOf(end) };
      if (node.value[match.index - 1] === '!') {
        report.log('left-out', position.start, `The file ![[${target}]] is left out; its name stays`);
        return [{ start: match.index - 1, end, nodes: [{ type: 'text', value: label || target, position }] }];
      }
      const link: WrittenNode = {
        type: 'written',
        role: 'wikilink',
        value: toWikilink(target, label, bar),
        wikilink: { target, label, bar },
        position,
      };
      return [{ start: match.index, end, nodes: [link] }];
    });
  });
}
