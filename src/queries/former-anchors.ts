/** Anchors that a page has had: each stands at the beginning of what it leads to now. */

/** An anchor of old: nothing is seen of it. */
const anchor = (id: string): string => `<span id="${id}"></span>`;

/**
 * The html of a text with the anchors that it has had. `former` gives for each of old the one that it leads to; those that
 * lead to something that the html does not hold are left out.
 */
export function withFormerAnchors(html: string, former: Readonly<Record<string, string>> | undefined): string {
  let written = html;
  for (const [old, id] of Object.entries(former ?? {})) {
    const at = written.indexOf(` id="${id}"`);
    if (at === -1) continue;
    const start = written.lastIndexOf('<', at);
    // Within a table nothing but rows may stand.
    const place = written.startsWith('<table', start) ? start : written.indexOf('>', at) + 1;
    written = written.slice(0, place) + anchor(old) + written.slice(place);
  }
  return written;
}

/** The anchors of old that lead to the note with this anchor. */
export const formerAnchorsOf = (id: string, former: Readonly<Record<string, string>> | undefined): string[] =>
  Object.entries(former ?? {}).flatMap(([old, target]) => (target === id ? [old] : []));
