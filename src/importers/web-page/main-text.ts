/** The main text of a saved page, by Mozilla’s Readability; the notes, which it may take for something else, are kept beside it. */
import { Readability } from '@mozilla/readability';
import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { parseHTML } from 'linkedom';
import { walk } from '../../markdown/tree/walk.ts';
import { isWebAddress } from '../../schemas/fields.ts';
import { pictureBeside, pictureType, type SourcePicture } from '../fit/pictures.ts';
import { parseHtml } from '../markup/to-tree.ts';

/** What a page says of itself, and its text. */
export interface MainText {
  tree: HtmlRoot;
  /** The pictures that the page holds itself, by their addresses in the tree. */
  pictures: ReadonlyMap<string, SourcePicture>;
  title: string;
  author?: string | undefined;
  /** YYYY-MM-DD, or as much of it as the page tells. */
  date?: string | undefined;
  siteName?: string | undefined;
  /** Its own address. */
  address?: string | undefined;
  lang?: string | undefined;
  /** How many words of the page stand outside its text. */
  others: number;
}

/** Where notes stand that a page has at its end or in its margin. */
const NOTES = /^(?:footnotes?|endnotes?|references|reflist|wp-block-footnotes|footnotes-list|doc-endnotes)$/i;

/** The main text of a page in `file`; `undefined` where it has none. */
export function mainTextOf(html: string, file: string): MainText | undefined {
  const page = parseHtml(html);
  const address = addressOf(page);
  withWholeAddresses(page, baseOf(page) ?? address, file);
  const notes = takeNoteLists(page);
  // The page is written anew: what it left open is closed, as browsers close it.
  const { document } = parseHTML(toHtml(asDocument(page)));
  const article = new Readability(document as never, { keepClasses: true, charThreshold: 100 }).parse();
  if (!article?.content) return undefined;
  const tree = parseHtml(article.content + toHtml(notes));
  const pictures = takeInlinePictures(tree);
  const words = (node: HtmlNodes): number => toString(node).split(/\s+/).length;
  const clean = (text: string | null | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;
  return {
    tree,
    pictures,
    title: clean(article.title) ?? '',
    author: clean(article.byline)?.replace(/^(?:by|von|par)\s+/i, ''),
    date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(
      article.publishedTime ??
        metaOf(page, /^(?:article:published_time|date|dc\.date|citation_publication_date)$/i)?.replaceAll('/', '-') ??
        '',
    )?.[0],
    siteName: clean(article.siteName),
    address,
    lang: clean(article.lang),
    others: Math.max(0, words(page) - words(tree)),
  };
}

/** Readability looks for a whole document. */
function asDocument(tree: HtmlRoot): HtmlRoot {
  if (tree.children.some((child) => child.type === 'element' && child.tagName === 'html')) return tree;
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: {},
    children: tree.children as Element['children'],
  };
  return { type: 'root', children: [{ type: 'element', tagName: 'html', properties: {}, children: [body] }] };
}

/** Takes the lists of notes out of the page. */
function takeNoteLists(page: HtmlRoot): Element[] {
  const found: Element[] = [];
  walk<HtmlNodes>(page, (node) => {
    if (!('children' in node)) return;
    node.children = (node.children as Element[]).filter((child) => {
      const names =
        child.type === 'element' ? [child.properties['className'], child.properties['role']].flat().map(String) : [];
      const isList =
        child.type === 'element' &&
        /^(?:ol|ul|section|aside|footer|div)$/.test(child.tagName) &&
        names.some((name) => NOTES.test(name));
      if (isList) found.push(child);
      return !isList;
    }) as never;
  });
  return found;
}

function metaOf(page: HtmlRoot, name: RegExp): string | undefined {
  let found: string | undefined;
  walk<HtmlNodes>(page, (node) => {
    if (node.type !== 'element' || node.tagName !== 'meta') return;
    const { name: own, property, content } = node.properties;
    if (name.test(String(own ?? property ?? ''))) found ??= String(content ?? '');
  });
  return found;
}

/** The page’s own address: as it says itself, or as the browser that saved it does. */
function addressOf(page: HtmlRoot): string | undefined {
  const candidates: string[] = [];
  walk<HtmlNodes>(page, (node) => {
    if (node.type === 'element' && node.tagName === 'link' && [node.properties['rel']].flat().includes('canonical'))
      candidates.push(String(node.properties['href'] ?? ''));
    if (node.type === 'comment') candidates.push(/saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1] ?? '');
  });
  candidates.push(metaOf(page, /^og:url$/i) ?? '');
  return candidates.find(isWebAddress);
}

function baseOf(page: HtmlRoot): string | undefined {
  let found: string | undefined;
  walk<HtmlNodes>(page, (node) => {
    if (node.type === 'element' && node.tagName === 'base') found ??= String(node.properties['href'] ?? '');
  });
  return found !== undefined && isWebAddress(found) ? found : undefined;
}

/**
 * Links and pictures with an address from the page’s root or folder get the whole one, if the page’s own is known; not those
 * that were saved with it.
 */
function withWholeAddresses(page: HtmlRoot, base: string | undefined, file: string): void {
  if (base === undefined) return;
  walk<HtmlNodes>(page, (node) => {
    if (node.type !== 'element') return;
    for (const name of ['href', 'src']) {
      const address = node.properties[name];
      const isRelative = typeof address === 'string' && address !== '' && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address);
      if (isRelative && name === 'src' && pictureBeside(file, address)) continue;
      if (isRelative && URL.canParse(address, base)) node.properties[name] = new URL(address, base).href;
      // A link to a part of the same page, written whole.
      else if (typeof address === 'string' && address.startsWith(`${base}#`))
        node.properties[name] = address.slice(base.length);
    }
  });
}

/** Takes the pictures out of the page that it holds in their addresses. */
function takeInlinePictures(tree: HtmlRoot): ReadonlyMap<string, SourcePicture> {
  const found = new Map<string, SourcePicture>();
  let count = 0;
  walk<HtmlNodes>(tree, (node) => {
    const src = node.type === 'element' && node.tagName === 'img' ? node.properties['src'] : undefined;
    if (node.type !== 'element' || typeof src !== 'string' || !/^\s*data:/i.test(src)) return;
    const address = `picture-${++count}`;
    const [, base64 = ''] = /^\s*data:image\/[\w.+-]+;base64,([\s\S]*)$/i.exec(src) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    const extension = pictureType(bytes);
    if (extension !== undefined) found.set(address, { extension, read: () => bytes });
    node.properties['src'] = address;
  });
  return found;
}
