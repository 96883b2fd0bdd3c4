/** Changes settings and records as an editor would: the lines around stay as they are. */
import { isMap, isSeq, parseDocument } from 'yaml';

/** The settings of a text with another name among its `formerSlugs`. `text` is a whole file with settings. */
export function withFormerSlug(text: string, former: string): string {
  const flow = /^formerSlugs:[ \t]*\[([^\]\n]*)\][ \t]*$/m;
  if (flow.test(text))
    return text.replace(
      flow,
      (_, names: string) => `formerSlugs: [${[names.trim(), former].filter(Boolean).join(', ')}]`,
    );
  const block = /^formerSlugs:[ \t]*\n((?:[ \t]+-[^\n]*\n)+)/m;
  if (block.test(text)) return text.replace(block, (whole) => `${whole}${/\n([ \t]+)-/.exec(whole)![1]}- ${former}\n`);
  // Before the line that ends the settings.
  return text.replace(/\n---[ \t]*\n/, (end) => `\nformerSlugs: [${former}]${end}`);
}

/** The `formerSlugs` of a text. */
export function formerSlugsOf(text: string): string[] {
  const settings = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*$/m.exec(text)?.[1] ?? '';
  const { formerSlugs } = (parseDocument(settings).toJS() ?? {}) as { formerSlugs?: unknown };
  return Array.isArray(formerSlugs) ? formerSlugs.map(String) : [];
}

/** One record of `content/works.json`, with the place of its text. */
function recordOf(json: string, id: string): { record: Record<string, unknown>; start: number; end: number } {
  const { contents } = parseDocument(json);
  for (const item of isSeq(contents) ? contents.items : []) {
    if (!isMap(item) || (item.get('id') as unknown) !== id || !item.range) continue;
    return { record: item.toJSON() as Record<string, unknown>, start: item.range[0], end: item.range[1] };
  }
  throw new Error(`content/works.json has no record "${id}"`);
}

/** The `formerIds` of a record. */
export const formerIdsOf = (json: string, id: string): string[] =>
  (recordOf(json, id).record['custom'] as { formerIds?: string[] } | undefined)?.formerIds ?? [];

/** The records with another id for one of them; `isPublished` says that its old one is kept among its former ids. */
export function withId(json: string, id: string, to: string, isPublished: boolean): string {
  const { record, start, end } = recordOf(json, id);
  const custom = (record['custom'] ?? {}) as { formerIds?: string[] };
  const kept = isPublished ? { custom: { ...custom, formerIds: [...(custom.formerIds ?? []), id] } } : {};
  const written = JSON.stringify({ ...record, id: to, ...kept }, null, 2).replaceAll('\n', '\n  ');
  return json.slice(0, start) + written + json.slice(end);
}

/** The records without one of them. */
export function withoutRecord(json: string, id: string): string {
  const { start, end } = recordOf(json, id);
  const before = json.slice(0, start).replace(/,?\s*$/, '');
  const after = json.slice(end);
  // The first one takes the comma behind it along.
  return before.endsWith('[') ? before + after.replace(/^\s*,/, '') : before + after;
}
