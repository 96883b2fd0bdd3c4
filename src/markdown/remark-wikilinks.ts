/**
 * Turns `[[name]]` and `[[name|words]]` into links to topics and articles; `[[name#A heading]]`, `[[name#p3]]` and
 * Obsidian's `[[name#^p3]]` lead to a part of them, and `[[#A heading]]` to one of the same text.
 */
import { slug as headingAnchor } from 'github-slugger';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { articleUrl, topicUrl } from '../urls.ts';
import { isNameless } from './link-words.ts';
import type { WikilinkNode } from './tree/nodes.ts';
import type { Resolve } from '../content/resolve.ts';
import { replaceText, type Replacement, type TextInContext } from './tree/replace-text.ts';
import type { Resolution } from '../content/model.ts';

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
  const own = ownPage(file);
  const inLink = ancestors.some((ancestor) => ancestor.type === 'link');
  for (const match of node.value.matchAll(WIKILINK)) {
    const [written, target = '', words] = match;
    if (!places.isLiteral(match.index)) continue;
    const place = places.placeOf(match.index);
    const { name, part, anchor } = partsOf(target);
    const isOwn = name === '' && part !== '';
    const resolution = isOwn ? own : resolve(name);
    if (resolution.slug === '' || inLink) {
      diagnose(
        file,
        'wikilink-broken',
        place,
        inLink ? `${written} stands in another link` : `${written} names nothing`,
      );
      continue;
    }
    if (!isOwn) file.data.resolutions![name] = resolution;
    if (resolution.kind === 'unwritten') {
      if (resolution.suggestion !== undefined)
        diagnose(file, 'wikilink-near-miss', place, `${written} names no topic or article`, {
          hint: `Did you mean [[${resolution.suggestion}]]?`,
        });
      else if (part !== '') diagnose(file, 'wikilink-part', place, `${written} names a part of what is not written`);
      const { slug } = resolution;
      file.data.compiled!.unwritten.push({ slug, name: bare(name), line: place.line, column: place.column });
    } else if (anchor !== '' || name.includes('/')) {
      const path = isOwn ? '' : addressOf(resolution, '/');
      file.data.compiled!.links.push({ path, anchor, line: place.line, column: place.column });
    }
    const position = { start: place, end: places.placeOf(match.index + written.length) };
    const isVerbatim = file.data.context?.edition === 'verbatim';
    const label = words?.trim() || defaultLabel(name, part, resolution, isVerbatim);
    if (words !== undefined && !isVerbatim && isNameless(label))
      diagnose(file, 'link-words', place, `the link says ${JSON.stringify(label)}`);
    const isSelf = own.slug === resolution.slug && own.kind === resolution.kind;
    const text = { type: 'text' as const, value: label };
    const isPlain = isSelf && anchor === '';
    found.push({
      start: match.index,
      end: match.index + written.length,
      nodes: isPlain
        ? [text]
        : [
            {
              type: 'wikilink',
              resolution,
              children: [text],
              position,
              data: toHtml(resolution, isSelf, anchor, base),
            },
          ],
    });
  }
  return found;
}

/** The two sides of the first `#`, and the anchor that the second one is: the last of some headings, or a passage. */
function partsOf(target: string): { name: string; part: string; anchor: string } {
  const [name = '', ...parts] = target.split('#').map((part) => part.trim());
  const part = (parts.at(-1) ?? '').replace(/^\^/, '');
  return { name, part, anchor: headingAnchor(part) };
}

/** The text itself, as what a link to a part of it leads to. */
const ownPage = (file: VFile): Resolution & { kind: 'topic' | 'article' } => ({
  kind: file.data.context?.form ?? 'article',
  slug: file.data.context?.slug ?? '',
  title: '',
});

/** What still looks like a wikilink has other marks inside its brackets, no beginning, or no end. */
function findBroken(tree: Root, file: VFile): void {
  const isBroken = (): boolean => file.data.diagnostics?.some(({ code }) => code === 'wikilink-broken') ?? false;
  if (!isBroken()) {
    replaceText(tree, file, '[[', ({ node, places }) => {
      const index = node.value.indexOf('[[');
      const isMeant = places.isLiteral(index) && places.isLiteral(index + 1);
      if (isMeant) diagnose(file, 'wikilink-broken', places.placeOf(index), '[[ has no end, or other marks inside');
      return [];
    });
  }
  if (!isBroken()) {
    replaceText(tree, file, ']]', ({ node, places }) => {
      const index = node.value.indexOf(']]');
      if (places.isLiteral(index) && places.isLiteral(index + 1) && !node.value.slice(0, index).includes('[['))
        diagnose(file, 'wikilink-broken', places.placeOf(index), ']] has no beginning');
      return [];
    });
  }
}

/**
 * A bare slug is shown as the title of what it leads to; a name in words, and that of a heading, as typed. In a text that is
 * kept word for word, a word is a word, though it is a slug too.
 */
function defaultLabel(name: string, part: string, resolution: Resolution, isVerbatim: boolean): string {
  const isWord = isVerbatim && !/[-_/]/.test(name);
  const isSlug = !isWord && resolution.kind !== 'unwritten' && (name === resolution.slug || name.includes('/'));
  const whole = isSlug ? resolution.title : bare(name).replace(/_/g, ' ');
  const separator = PASSAGE.test(part) ? ', ' : ': ';
  return [whole, part].filter((words) => words !== '').join(separator);
}

/** A name without the folder that it is looked for in. */
const bare = (name: string): string => name.replace(/^\/?topics\/|\/$/g, '');

const PASSAGE = /^p\d/;

const addressOf = (resolution: Resolution & { kind: 'topic' | 'article' }, base: string): string =>
  resolution.kind === 'topic' ? topicUrl(base, resolution.slug) : articleUrl(base, resolution.slug);

function toHtml(resolution: Resolution, isSelf: boolean, anchor: string, base: string): WikilinkNode['data'] {
  if (resolution.kind === 'unwritten')
    return {
      hName: 'span',
      hProperties: { className: ['unwritten'], title: 'No topic of this name has been written yet' },
    };
  const hash = anchor === '' ? '' : `#${anchor}`;
  return { hName: 'a', hProperties: { href: (isSelf ? '' : addressOf(resolution, base)) + hash } };
}
