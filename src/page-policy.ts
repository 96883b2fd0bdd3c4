/** The part of the security policy that differs from page to page: the hosts of the recordings that a page plays. */
import { momentOf, playerSource } from './recordings.ts';

/** A page that lets in the players of its own recordings, and no others. */
export const withPlayers = (html: string): string =>
  html.replace(/<meta http-equiv="content-security-policy" content="/, (policy) => policy + playerDirectives(html));

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
