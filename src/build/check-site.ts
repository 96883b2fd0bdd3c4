/**
 * Checks the built pages before they are published: what a page refers to is there, ids are its own, and nothing in it
 * needs what our security policy forbids. Content errors were found before; an error here is one of our code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../content/files.ts';

/** What a page holds, as far as it is checked. */
interface PageFacts {
  file: string;
  ids: Set<string>;
  /** `href` and `src` of the page's elements. */
  references: string[];
  errors: string[];
}

/** A site that was checked before, of which some files are the same. */
export interface CheckedSite {
  folder: string;
  /** The files that are in the new site byte for byte. */
  same: ReadonlySet<string>;
}

/** The ids in a page of a site; `undefined` for what is no page of it. */
type IdsOf = (name: string) => ReadonlySet<string> | undefined;

/**
 * Checks the pages below `folder`, which are served below `base`; gives a line for each error. Pages that were checked `before`
 * are passed over, unless something is gone that they may lead to.
 */
export function checkSite(folder: string, base: string, before?: CheckedSite): string[] {
  const files = namesBelow(folder);
  const known = new Set(files);
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf: IdsOf = (name) => {
    if (!known.has(name) || !name.endsWith('.html')) return undefined;
    const found = ids.get(name) ?? idsIn(readPage(folder, name));
    ids.set(name, found);
    return found;
  };
  const isAll = !before || isAnythingGone(before, known, idsOf);
  const errors = files.flatMap((name) => {
    if (!name.endsWith('.html') || (!isAll && before.same.has(name))) return [];
    const page = collect(name, readPage(folder, name));
    ids.set(name, page.ids);
    const ofReferences = page.references.flatMap((each) => checkReference(each, page, { idsOf, known, base }));
    return [...page.errors, ...ofReferences].map((error) => `${name}: ${error}`);
  });
  for (const [name, other] of Map.groupBy(files, (each) => each.toLowerCase()).values())
    if (other !== undefined) errors.push(`${name} and ${other} are one file on systems that know no capitals`);
  for (const name of ['index.html', '404.html', '_headers']) if (!known.has(name)) errors.push(`${name} is missing`);
  if (files.some((name) => name.startsWith('.prerender')))
    errors.push('.prerender/ is still there: the build did not end');
  return errors;
}

const namesBelow = (folder: string): string[] => [...filesBelow(folder)].sort();

const readPage = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** A tag with an id, up to it. */
const WITH_ID = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*?\s+id="([^"]*)"/gi;

/** All ids in a page; what else is to be known of it costs far more. */
const idsIn = (html: string): ReadonlySet<string> => new Set([...html.matchAll(WITH_ID)].map(([, id = '']) => id));

/** Whether a file or an anchor of the site before is gone. No page leads into the folder of the index. */
function isAnythingGone({ folder, same }: CheckedSite, known: ReadonlySet<string>, idsOf: IdsOf): boolean {
  return namesBelow(folder).some((name) => {
    if (name.startsWith('pagefind/') || same.has(name)) return false;
    const ids = idsOf(name);
    if (!ids) return !known.has(name);
    return [...idsIn(readPage(folder, name))].some((id) => !ids.has(id));
  });
}

/** A tag and its attributes, as serializers write them: `<` in text and `"` in values are escaped. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;

const ATTRIBUTE = /\s([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Whether a tag may have an attribute that is checked; most have none. */
const HAS_CHECKED = /\s(?:id|href|src|lang|style|type|on)/;

/**
 * Reads what is checked off a page. The tags are found by a pattern and not by a parser, which took a fifth of the time
 * of an unchanged build of 1,000 articles; that the pages are valid HTML is for the tests to say.
 */
function collect(file: string, html: string): PageFacts {
  const page: PageFacts = { file, ids: new Set(), references: [], errors: [] };
  let titles = 0;
  let links = 0;
  for (const [, end, tag, attributes] of html.matchAll(TAG)) {
    const name = tag!.toLowerCase();
    if (name === 'a') {
      if (!end && links > 0) page.errors.push(`a link stands in a link (${attributes!.trim()})`);
      links += end ? -1 : 1;
    }
    if (end) continue;
    if (name === 'h1') titles++;
    const found = HAS_CHECKED.test(attributes!) ? readAttributes(attributes!) : {};
    checkElement(name, found, page);
  }
  if (titles !== 1) page.errors.push(`the page has ${titles} titles (h1)`);
  return page;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value = ''] of text.matchAll(ATTRIBUTE)) {
    found[name!] = value.includes('&') ? value.replace(/&(?:#x26|#38|amp);/g, '&') : value;
  }
  return found;
}

function checkElement(name: string, attributes: Record<string, string>, page: PageFacts): void {
  const { id, href, src, lang, style, type } = attributes;
  if (id !== undefined) {
    if (page.ids.has(id)) page.errors.push(`the id "${id}" stands twice`);
    page.ids.add(id);
  }
  for (const reference of [href, src]) if (reference !== undefined) page.references.push(reference);
  if (name === 'html' && !lang) page.errors.push('the page has no language');
  if (style !== undefined) page.errors.push(`<${name}> has a style attribute`);
  if (name === 'script' && src === undefined && type !== 'application/ld+json')
    page.errors.push('a script stands in the page');
  if (name === 'style') page.errors.push('a style stands in the page');
  const handler = Object.keys(attributes).find((key) => key.startsWith('on'));
  if (handler) page.errors.push(`<${name}> has ${handler}`);
}

function checkReference(
  reference: string,
  page: PageFacts,
  { idsOf, known, base }: { idsOf: IdsOf; known: ReadonlySet<string>; base: string },
): string[] {
  if (/^(https?:|mailto:|data:)/.test(reference)) return [];
  const [address = '', anchor = ''] = reference.split('#');
  const path = (address.split('?')[0] ?? '').replace(/\/$/, '/index.html');
  if (address !== '' && !path.startsWith(base)) return [`${reference} leads out of the site`];
  const file = address === '' ? page.file : decodeURIComponent(path.slice(base.length));
  if (!known.has(file)) return [`${reference} leads nowhere`];
  const ids = anchor === '' ? undefined : idsOf(file);
  return ids && !ids.has(decodeURIComponent(anchor)) ? [`${reference} leads to an anchor that is not there`] : [];
}
