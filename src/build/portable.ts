/**
 * Makes a copy of a built site to be carried along: read from a memory stick, by any server at any address, or as files. Addresses
 * are relative and name files; scripts, which browsers refuse to files, are left out, and so is the search.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { portable as words } from '../i18n/index.ts';
import { filesBelow } from '../content/files.ts';
import { mapAddresses } from '../content/html-addresses.ts';
import { replaceFolder } from './publish.ts';

/** What has no use without scripts, without a server or without an address. */
const LEFT_OUT = /^(?:pagefind\/|_headers$|_redirects$|robots\.txt$|sitemap|_astro\/.*\.js$)/;

/** Where a copy is made. */
interface PortableOptions {
  /** The built site. */
  dist: string;
  /** The folder of the copy; what was there goes. */
  target: string;
  /** Path that the site was built for, with a slash at both ends. */
  base: string;
}

/** Makes the copy, whole or not at all; gives how many pages it has. Throws where the system refuses. */
export function makePortable({ dist, target, base }: PortableOptions): number {
  const aside = `${target}.next`;
  rmSync(aside, { recursive: true, force: true });
  const files = [...filesBelow(dist)].filter((name) => !LEFT_OUT.test(name)).sort();
  for (const name of files) {
    const to = join(aside, name);
    mkdirSync(dirname(to), { recursive: true });
    if (name.endsWith('.html')) writeFileSync(to, portablePage(readFileSync(join(dist, name), 'utf8'), name, base));
    else if (name.endsWith('.css'))
      writeFileSync(to, portableStyles(readFileSync(join(dist, name), 'utf8'), name, base));
    else copyFileSync(join(dist, name), to);
  }
  replaceFolder({ dist: target, next: aside, old: `${target}.old` });
  return files.filter((name) => name.endsWith('.html')).length;
}

/** An address within the site as the file `from` writes it: relative, and naming a file. Others stay. */
function relative(address: string, from: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(from), file) + anchor;
}

/** A page of the copy; `name` is its path. */
function portablePage(html: string, name: string, base: string): string {
  const bare = html
    // Browsers give files no origin, which the policy and scripts would need.
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/gi, '')
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*>/g, '')
    .replace(/<noscript>[\s\S]*?<\/noscript>/g, '')
    .replace(/<form\b[^>]*\brole="search"[\s\S]*?<\/form>/g, `<p class="quiet">${words.noSearch}</p>`);
  return mapAddresses(bare, 'href|src|poster|srcset', (value, attribute) =>
    attribute === 'srcset'
      ? value.replace(/(^|,\s*)(\S+)/g, (_, before: string, address: string) => before + relative(address, name, base))
      : relative(value, name, base),
  );
}

const portableStyles = (css: string, name: string, base: string): string =>
  css.replace(/url\((["']?)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${relative(address, name, base)}${quote})`;
  });
