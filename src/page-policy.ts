/**
 * Astro gives every page the same policy: the hashes of all styles and scripts of the site. A page needs those of its own, and
 * the hosts of the recordings that it plays: fewer bytes, and nothing is allowed that is not there.
 */
import { createHash } from 'node:crypto';
import { momentOf, playerSource } from './recordings.ts';

/** What stands in a page itself and needs a hash: styles and scripts. */
const INLINE = /<(style|script)(?![^>]*\ssrc=)(\s[^>]*)?>([\s\S]*?)<\/\1>/g;

const HASH = /\s*'(sha256-[A-Za-z0-9+/=]+)'/g;

/** A page with the hashes of its own styles and scripts only, and the sources of its own recordings. */
export function tighten(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(
      ([, , , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  );
  const players = playerDirectives(html);
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(HASH, (written, hash: string) => (own.has(hash) ? written : '')).replace(/(?<=content=")/, players),
  );
}

/** Links to moments, as the timestamps and the marks of timelines are. */
const MOMENT = /<a\s[^>]*\bclass="(?:timestamp|mark)"[^>]*>/g;

/** What a page must let in to play its recordings, as directives with their semicolons. */
function playerDirectives(html: string): string {
  const sources = new Map<string, Set<string>>();
  for (const [link] of html.matchAll(MOMENT)) {
    const address = /\bhref="([^"]*)"/.exec(link)?.[1]?.replace(/&(?:amp|#x26|#38);/gi, '&') ?? '';
    const moment = momentOf(address);
    if (!moment) continue;
    const { directive, origin } = playerSource(moment.recording);
    sources.set(directive, (sources.get(directive) ?? new Set()).add(origin));
  }
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([directive, origins]) => `${directive} ${[...origins].sort().join(' ')}; `)
    .join('');
}
