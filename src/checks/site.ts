/**
 * Judges the built pages before they are published: what a page refers to is there, ids are its own, and nothing in it
 * needs what our security policy forbids. Content faults were found before; a fault here is one of our code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** What a page holds, as far as it is judged. */
interface PageFacts {
  file: string;
  ids: Set<string>;
  /** `href` and `src` of the page's elements. */
  references: string[];
  faults: string[];
}

/** Judges all pages below `folder`, which are served below `base`; gives a line for each fault. */
export function judgeSite(folder: string, base: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const pages = new Map(
    files
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, collect(name, readFileSync(join(folder, name), 'utf8'))]),
  );
  const known = new Set(files);
  const faults = [...pages.values()].flatMap((page) =>
    [
      ...page.faults,
      ...page.references.flatMap((reference) => judgeReference(reference, page, { pages, known, base })),
    ].map((fault) => `${page.file}: ${fault}`),
  );
  for (const name of ['index.html', '404.html', '_headers']) if (!known.has(name)) faults.push(`${name} is missing`);
  if (files.some((name) => name.startsWith('.prerender')))
    faults.push('.prerender/ is still there: the build did not end');
  return faults;
}

function collect(file: string, html: string): PageFacts {
  const page: PageFacts = { file, ids: new Set(), references: [], faults: [] };
  let titles = 0;
  let links = 0;
  const parser = new Parser({
    onopentag(name, { id, href, src, lang, style, type, ...rest }) {
      if (id !== undefined) {
        if (page.ids.has(id)) page.faults.push(`the id "${id}" stands twice`);
        page.ids.add(id);
      }
      for (const reference of [href, src]) if (reference !== undefined) page.references.push(reference);
      if (name === 'h1') titles++;
      if (name === 'html' && !lang) page.faults.push('the page has no language');
      if (style !== undefined) page.faults.push(`<${name}> has a style attribute`);
      if (name === 'script' && src === undefined && type !== 'application/ld+json')
        page.faults.push('a script stands in the page');
      const handler = Object.keys(rest).find((key) => key.startsWith('on'));
      if (handler) page.faults.push(`<${name}> has ${handler}`);
      if (name === 'a') {
        if (links > 0) page.faults.push(`a link stands in a link (${href ?? ''})`);
        links++;
      }
    },
    onclosetag(name) {
      if (name === 'a') links--;
    },
  });
  parser.end(html);
  if (titles !== 1) page.faults.push(`the page has ${titles} titles (h1)`);
  return page;
}

function judgeReference(
  reference: string,
  page: PageFacts,
  { pages, known, base }: { pages: ReadonlyMap<string, PageFacts>; known: ReadonlySet<string>; base: string },
): string[] {
  if (/^(https?:|mailto:|data:)/.test(reference)) return [];
  const [address = '', anchor = ''] = reference.split('#');
  const path = (address.split('?')[0] ?? '').replace(/\/$/, '/index.html');
  if (address !== '' && !path.startsWith(base)) return [`${reference} leads out of the site`];
  const file = address === '' ? page.file : decodeURIComponent(path.slice(base.length));
  if (!known.has(file)) return [`${reference} leads nowhere`];
  const target = pages.get(file);
  return anchor !== '' && target && !target.ids.has(decodeURIComponent(anchor))
    ? [`${reference} leads to an anchor that is not there`]
    : [];
}
