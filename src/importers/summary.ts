/** What an editor is told of imports: what is to be decided, each kind of it in one line; everything, for other programs. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { LogEntry } from './report.ts';

/** What was said of one text several times. */
export interface Group<Said> {
  first: Said;
  places: readonly Place[];
}

/** Something that is said of a place. */
type Said = Place & { code: string } & ({ kind: string; text: string } | { found: string });

/** What an editor should look at: the rest was done as it is always done. */
const DECISIONS: readonly LogEntry['kind'][] = ['warning', 'source-error', 'join'];

/** Words without what differs from one case to the next: what is quoted, numbers, addresses. */
const patternOf = (said: Said): string =>
  `${'kind' in said ? said.kind : ''} ${said.code} ${('text' in said ? said.text : said.found).replace(/“[^”]*”|"[^"]*"|\[\[.*?\]\]|https?:\S+|\d+/g, '…')}`;

/** What is said of one text, what says the same together, in the order of the first of each. */
export function groupsOf<Each extends Said>(all: readonly Each[]): Group<Each>[] {
  const groups = new Map<string, { first: Each; places: Place[] }>();
  for (const each of all) {
    const key = patternOf(each);
    const known = groups.get(key);
    if (known) known.places.push(each);
    else groups.set(key, { first: each, places: [each] });
  }
  return [...groups.values()];
}

/** Whether an editor should look at it. */
export const isDecision = ({ kind }: Pick<LogEntry, 'kind'>): boolean => DECISIONS.includes(kind);

/** How many places of a group are named. */
const NAMED = 4;

/** A group as a line: `12:4 warning: …`, or `12:4, 19:1 and 11 more, join: …`. */
export function formatGroup({ first: { kind, text }, places }: Group<LogEntry>): string {
  const named = places.slice(0, NAMED).map(({ line, column }) => `${line}:${column}`);
  const rest = places.length - named.length;
  const where = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return `${where} ${kind}${places.length > 1 ? ` (${places.length} times)` : ''}: ${text}.`;
}

/** What was done beside that, counted: `2 left out, 12 written another way`. */
export function countOthers(log: readonly LogEntry[]): string {
  const names: Partial<Record<LogEntry['kind'], string>> = {
    moved: 'moved',
    'left-out': 'left out',
    normalised: 'written another way',
    remark: 'remarked',
  };
  return Object.entries(names)
    .map(([kind, name]) => [log.filter((entry) => entry.kind === kind).length, name] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

/** How often each code stands in some texts, and in how many of them, the most frequent first: a row each. */
export function tableOf(logs: readonly (readonly { kind: string; code: string }[])[]): string[][] {
  const counts = new Map<string, { count: number; texts: Set<number> }>();
  logs.forEach((log, text) => {
    for (const { kind, code } of log) {
      const name = kind === code ? code : `${kind}: ${code}`;
      const known = counts.get(name) ?? { count: 0, texts: new Set() };
      known.count++;
      known.texts.add(text);
      counts.set(name, known);
    }
  });
  const rows = [...counts].sort(([a, { count: first }], [b, { count: second }]) => second - first || (a < b ? -1 : 1));
  return [
    ['what', 'times', 'texts'],
    ...rows.map(([name, { count, texts }]) => [name, String(count), String(texts.size)]),
  ];
}
