/** Turns `[[name]]` and `[[name|words]]` into links to topics and articles. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { record } from '../checks/message.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import type { WikilinkNode } from './nodes.ts';
import type { Resolve } from './references.ts';
import { replaceText, type Replacement, type TextInContext } from './replace-text.ts';
import type { Resolution } from './types.ts';

const WIKILINK = /\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g;

/** What the plugin must know. */
export interface WikilinkOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
  resolve: Resolve;
}

/** The plugin. */
export function remarkWikilinks({ base, resolve }: WikilinkOptions) {
  return (tree: Root, file: VFile): void => {
    file.data.resolutions = {};
    replaceText(tree, file, '[[', (text) => replacements(text, file, base, resolve));
    findBroken(tree, file);
  };
}

function replacements(
  { node, ancestors, places }: TextInContext,
  file: VFile,
  base: string,
  resolve: Resolve,
): Replacement[] {
  const found: Replacement[] = [];
  const inLink = ancestors.some((ancestor) => ancestor.type === 'link');
  for (const match of node.value.matchAll(WIKILINK)) {
    const [written, target = '', words] = match;
    if (!places.isLiteral(match.index)) continue;
    const place = places.placeOf(match.index);
    const name = target.trim();
    const resolution = resolve(name);
    if (resolution.slug === '' || inLink) {
      record(file, 'wikilink-broken', place, inLink ? `${written} stands in another link` : `${written} names nothing`);
      continue;
    }
    file.data.resolutions![name] = resolution;
    if (resolution.kind === 'unwritten') {
      if (resolution.suggestion !== undefined)
        record(file, 'wikilink-near-miss', place, `${written} names no topic or article`, {
          hint: `Did you mean [[${resolution.suggestion}]]?`,
        });
      file.data.compiled!.unwritten.push({ slug: resolution.slug, name, line: place.line, column: place.column });
    }
    const position = { start: place, end: places.placeOf(match.index + written.length) };
    const label = words?.trim() || defaultLabel(name, resolution);
    const isSelf =
      file.data.context?.slug === resolution.slug &&
      file.data.context.form === (resolution.kind === 'topic' ? 'topic' : 'article');
    const text = { type: 'text' as const, value: label };
    if (isSelf) found.push({ start: match.index, end: match.index + written.length, nodes: [text] });
    else
      found.push({
        start: match.index,
        end: match.index + written.length,
        nodes: [{ type: 'wikilink', resolution, children: [text], position, data: toHtml(resolution, base) }],
      });
  }
  return found;
}

/** What still looks like a wikilink has other marks inside its brackets, no beginning, or no end. */
function findBroken(tree: Root, file: VFile): void {
  const isBroken = (): boolean => file.data.messages?.some(({ code }) => code === 'wikilink-broken') ?? false;
  if (!isBroken()) {
    replaceText(tree, file, '[[', ({ node, places }) => {
      const index = node.value.indexOf('[[');
      const isMeant = places.isLiteral(index) && places.isLiteral(index + 1);
      if (isMeant) record(file, 'wikilink-broken', places.placeOf(index), '[[ has no end, or other marks inside');
      return [];
    });
  }
  if (!isBroken()) {
    replaceText(tree, file, ']]', ({ node, places }) => {
      const index = node.value.indexOf(']]');
      if (places.isLiteral(index) && places.isLiteral(index + 1) && !node.value.slice(0, index).includes('[['))
        record(file, 'wikilink-broken', places.placeOf(index), ']] has no beginning');
      return [];
    });
  }
}

/** A bare slug is shown as the title of what it leads to; a name in words is shown as typed. */
function defaultLabel(name: string, resolution: Resolution): string {
  if (resolution.kind !== 'unwritten' && name === resolution.slug) return resolution.title;
  return name.replace(/_/g, ' ');
}

function toHtml(resolution: Resolution, base: string): WikilinkNode['data'] {
  if (resolution.kind === 'unwritten')
    return {
      hName: 'span',
      hProperties: { className: ['unwritten'], title: 'No topic of this name has been written yet' },
    };
  const href = resolution.kind === 'topic' ? topicUrl(base, resolution.slug) : articleUrl(base, resolution.slug);
  return { hName: 'a', hProperties: { href } };
}
