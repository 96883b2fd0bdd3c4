/**
 * Checks the built pages before they are published: what a page refers to is there, ids are its own, and nothing in it
 * needs what our security policy forbids. Content errors were found before; an error here is one of our code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../content/files.ts';

/** What a page holds, as far as it is checked. */
interface PageFacts {
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

/** The check of a site that is served below a base path. Pages may be read before the others are there. */
export class SiteCheck {
  readonly #folder: string;
  readonly #base: string;
  /** The errors of the pages that were read. */
  readonly #errors = new Map<string, readonly string[]>();
  /** The ids of pages, each between spaces. */
  readonly #ids = new Map<string, string>();
  /** All that the pages lead to in this site, outside themselves. */
  readonly #references = new Set<string>();

  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /** Reads a page that will not change any more. */
  read(name: string): void {
    const page = collect(readPage(this.#folder, name));
    const ids = spaced(page.ids);
    this.#ids.set(name, ids);
    const dead = page.references.filter((each) => isOfPage(each) && !hasAnchor(ids, each.slice(1)));
    this.#errors.set(name, [...page.errors, ...dead.map(noAnchor)]);
    for (const reference of page.references)
      if (isOfSite(reference) && !this.#references.has(reference)) this.#references.add(copyOf(reference));
  }

  /**
   * Checks the site, once all of it is there; gives a line for each error. Pages that were checked `before` are passed over,
   * unless something is gone that they may lead to.
   */
  end(before?: CheckedSite): string[] {
    const files = namesBelow(this.#folder);
    const known = new Set(files);
    const isAll = !before || this.#isAnythingGone(before, known);
    const pages = files.filter((name) => name.endsWith('.html') && (isAll || !before.same.has(name)));
    for (const name of pages) if (!this.#errors.has(name)) this.read(name);
    const wrong = new Map([...this.#references].flatMap((each) => this.#errorOf(each, known)));
    // Where each reference stands is looked up only if one is wrong.
    const wrongOn = (name: string): string[] =>
      wrong.size > 0
        ? collect(readPage(this.#folder, name)).references.flatMap((reference) => wrong.get(reference) ?? [])
        : [];
    const errors = pages.flatMap((name) =>
      [...this.#errors.get(name)!, ...wrongOn(name)].map((error) => `${name}: ${error}`),
    );
    const seen = new Map<string, string>();
    for (const name of files) {
      const other = seen.get(name.toLowerCase());
      if (other !== undefined) errors.push(`${other} and ${name} are one file on systems that know no capitals`);
      seen.set(name.toLowerCase(), name);
    }
    for (const name of ['index.html', '404.html', '_headers']) if (!known.has(name)) errors.push(`${name} is missing`);
    if (files.some((name) => name.startsWith('.prerender')))
      errors.push('.prerender/ is still there: the build did not end');
    return errors;
  }

  #idsOf(name: string): string {
    const found = this.#ids.get(name) ?? spaced(idsIn(readPage(this.#folder, name)));
    this.#ids.set(name, found);
    return found;
  }

  /** A reference that leads to another page or file, with what is wrong with it. */
  #errorOf(reference: string, known: ReadonlySet<string>): [string, string][] {
    const [address = '', anchor = ''] = reference.split('#');
    const path = (address.split('?')[0] ?? '').replace(/\/$/, '/index.html');
    if (!path.startsWith(this.#base)) return [[reference, `${reference} leads out of the site`]];
    const file = decodeURIComponent(path.slice(this.#base.length));
    if (!known.has(file)) return [[reference, `${reference} leads nowhere`]];
    const isThere = anchor === '' || !file.endsWith('.html') || hasAnchor(this.#idsOf(file), anchor);
    return isThere ? [] : [[reference, noAnchor(reference)]];
  }

  /** Whether a file or an anchor of the site before is gone. No page leads into the folder of the index. */
  #isAnythingGone({ folder, same }: CheckedSite, known: ReadonlySet<string>): boolean {
    return namesBelow(folder).some((name) => {
      if (name.startsWith('pagefind/') || same.has(name)) return false;
      if (!known.has(name) || !name.endsWith('.html')) return !known.has(name);
      const ids = this.#idsOf(name);
      return [...idsIn(readPage(folder, name))].some((id) => !holds(ids, id));
    });
  }
}

/** Whether a reference leads to a place in its own page. */
const isOfPage = (reference: string): boolean => /^(#|$)/.test(reference);

/** Whether it leads to something else in the site. */
const isOfSite = (reference: string): boolean => !isOfPage(reference) && !/^(https?:|mailto:|data:)/.test(reference);

const spaced = (ids: Iterable<string>): string => ` ${[...ids].join(' ')} `;

const holds = (ids: string, id: string): boolean => ids.includes(` ${id} `);

/** Whether an anchor is among the ids of a page; the empty one is its beginning. */
const hasAnchor = (ids: string, anchor: string): boolean => anchor === '' || holds(ids, decodeURIComponent(anchor));

const noAnchor = (reference: string): string => `${reference} leads to an anchor that is not there`;

/** The same text by itself: a piece of a page keeps the whole page in memory. */
const copyOf = (piece: string): string => Buffer.from(piece).toString();

const namesBelow = (folder: string): string[] => [...filesBelow(folder)].sort();

const readPage = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** A tag with an id, up to it. */
const WITH_ID = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*?\s+id="([^"]*)"/gi;

/** All ids in a page; what else is to be known of it costs far more. */
const idsIn = (html: string): ReadonlySet<string> => new Set([...html.matchAll(WITH_ID)].map(([, id = '']) => id));

/** A tag and its attributes, as serializers write them: `<` in text and `"` in values are escaped. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;

const ATTRIBUTE = /\s([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Whether a tag may have an attribute that is checked; most have none. */
const HAS_CHECKED = /\s(?:id|href|src|lang|style|type|on)/;

/**
 * Reads what is checked off a page. The tags are found by a pattern and not by a parser, which took a fifth of the time
 * of an unchanged build of 1,000 articles; that the pages are valid HTML is for the tests to say.
 */
function collect(html: string): PageFacts {
  const page: PageFacts = { ids: new Set(), references: [], errors: [] };
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
