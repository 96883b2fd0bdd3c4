/**
 * Astro gives every page the same list of hashes, of all styles and scripts of the site. A page needs those of its own:
 * fewer bytes, and nothing is allowed that is not there.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a page and needs a hash: styles, and scripts that are no data. */
const INLINE = /<(style|script)(\s[^>]*)?>([\s\S]*?)<\/\1>/g;

const HASH = /\s*'(sha256-[A-Za-z0-9+/=]+)'/g;

/** Takes out of the policies of all pages below `folder` the hashes of what the page does not hold. */
export function tightenPolicies(folder: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const name of pages) {
    const path = join(folder, name);
    writeFileSync(path, tighten(readFileSync(path, 'utf8')));
  }
}

/** A page with the hashes of its own styles and scripts only. */
export function tighten(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(
      ([, , , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(HASH, (written, hash: string) => (own.has(hash) ? written : '')),
  );
}
