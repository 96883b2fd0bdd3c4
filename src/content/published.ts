/**
 * The record of what was published (`content/published.json`), written by `npm run publish`: every address that the site has
 * had, with its anchors, and since when. What stands in it must not vanish without a word, and a passage's number in it is
 * never given to another passage. A text that does not stand in it is a draft: nobody has seen it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { isoDate, slug } from '../schemas/fields.ts';
import { writeWhole } from '../write-whole.ts';
import type { TextFacts } from './entries.ts';
import { readYaml } from './yaml.ts';

const NUMBERS = /^p(\d{1,6})(?:([a-z]*)|-p(\d{1,6}))$/;
const LABELS = /^([A-Za-z0-9-]+)(?:…(\d{1,6}))?$/;

/** Words in one text, a space between each two: a list of its own would make the file many times as large to read. */
const words = (pattern: RegExp, expected: string) =>
  z.string().refine((value) => value.split(' ').every((word) => pattern.test(word)), expected);

const stepSchema = z.strictObject({
  day: isoDate.describe('the day since which these anchors are published, YYYY-MM-DD'),
  passages: words(NUMBERS, 'numbers of passages, such as "p1-p96 p7a"')
    .optional()
    .describe('the numbers of its passages'),
  notes: words(LABELS, 'labels of notes, such as "1…20 e1"').optional().describe('the labels of its notes'),
  headings: words(/^\S+$/, 'anchors').optional().describe('the anchors of its headings'),
});

const stepsByName = z.record(slug, z.array(stepSchema).min(1)).optional();

const recordSchema = z.strictObject({
  articles: stepsByName.describe('each article by its file name, with what was published of it, day by day'),
  topics: stepsByName.describe('each topic by its file name'),
  works: stepsByName.describe('each work by its id'),
});

type Step = z.infer<typeof stepSchema>;

/** The kinds of address that are kept. */
export const PUBLISHED_KINDS = ['articles', 'topics', 'works'] as const;

/** A kind of address that is kept. */
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** The anchors of a page, by what they stand at. */
export interface Anchors {
  /** Ids of passages. */
  passages: readonly string[];
  /** Labels of notes. */
  notes: readonly string[];
  /** Anchors of headings. */
  headings: readonly string[];
}

/** What was published at an address. */
export interface PublishedPage extends Anchors {
  /** The day since which the address is published, YYYY-MM-DD. */
  since: string;
  /** Where the record has it. */
  place: Place;
}

/** What was published, by kind and name. */
export type Published = Readonly<Record<PublishedKind, ReadonlyMap<string, PublishedPage>>>;

/** What a site has now, by kind and name. */
export type Present = Readonly<Record<PublishedKind, ReadonlyMap<string, Anchors>>>;

/** Path of the record from the project's folder. */
export const PUBLISHED_FILE = 'content/published.json';

type PublishedRecord = z.infer<typeof recordSchema>;

/** The record of the project in folder `root`, and what is wrong with it; empty where there is none. */
export function readPublished(root: string): { published: Published; diagnostics: Diagnostic[] } {
  const { record = {}, diagnostics, text } = readRecord(root);
  const lines = text.split('\n');
  const pagesOf = (kind: PublishedKind): Map<string, PublishedPage> => {
    const head = lines.findIndex((line) => line.startsWith(`  "${kind}"`));
    const at = new Map(
      lines
        .map((line, index) => [index > head ? /^ {4}"([a-z0-9-]+)"/.exec(line)?.[1] : '', index + 1] as const)
        .reverse(),
    );
    return new Map(
      Object.entries(record[kind] ?? {}).map(([name, steps]) => [
        name,
        { ...anchorsIn(steps), since: steps[0]!.day, place: { line: at.get(name) ?? 1, column: 5 } },
      ]),
    );
  };
  return {
    published: { articles: pagesOf('articles'), topics: pagesOf('topics'), works: pagesOf('works') },
    diagnostics,
  };
}

/** The record as it stands there; none where it cannot be read. */
function readRecord(root: string): { record?: PublishedRecord; diagnostics: Diagnostic[]; text: string } {
  const path = join(root, PUBLISHED_FILE);
  if (!existsSync(path)) return { record: {}, diagnostics: [], text: '' };
  const text = readFileSync(path, 'utf8');
  const sound = readSound(text);
  if (sound) return { record: sound, diagnostics: [], text };
  const { data, diagnostics } = readYaml({ file: PUBLISHED_FILE, text, linesBefore: 0 }, recordSchema);
  return { ...(data ? { record: data } : {}), diagnostics, text };
}

/** What is sound is read by JavaScript’s own parser, which is many times as fast as one that knows lines. */
function readSound(text: string): PublishedRecord | undefined {
  try {
    const { data } = recordSchema.safeParse(JSON.parse(text));
    // JSON takes the last of two lines with one name, and what only the first one knows would be lost.
    const names = PUBLISHED_KINDS.reduce((sum, kind) => sum + Object.keys(data?.[kind] ?? {}).length, 0);
    return text.split('[').length - 1 === names ? data : undefined;
  } catch {
    return undefined;
  }
}

const split = (written: string | undefined): string[] => (written === undefined ? [] : written.split(' '));

const anchorsIn = (steps: readonly Step[]): Anchors => ({
  passages: [...new Set(steps.flatMap(({ passages }) => split(passages).flatMap(idsIn)))],
  notes: [...new Set(steps.flatMap(({ notes }) => split(notes).flatMap(labelsIn)))],
  headings: [...new Set(steps.flatMap(({ headings }) => split(headings)))],
});

/** The ids of passages that an article has had under its present name and its former ones. */
export const publishedIds = (published: Published, name: string, formerNames: readonly string[] = []): string[] => [
  ...new Set([name, ...formerNames].flatMap((each) => published.articles.get(each)?.passages ?? [])),
];

/** What content has now. */
export const presentOf = ({
  articles,
  topics,
  works,
}: {
  articles: readonly { slug: string; facts: TextFacts }[];
  topics: readonly { slug: string; facts: TextFacts }[];
  works: readonly { id: string }[];
}): Present => {
  const ofTexts = (texts: readonly { slug: string; facts: TextFacts }[]): Map<string, Anchors> =>
    new Map(
      texts.map(({ slug: name, facts: { passages, notes, headings } }) => [
        name,
        { passages: [...passages], notes: [...notes], headings },
      ]),
    );
  const none = { passages: [], notes: [], headings: [] };
  return { articles: ofTexts(articles), topics: ofTexts(topics), works: new Map(works.map(({ id }) => [id, none])) };
};

/** What a page has that the record does not know, as a step of it; nothing where it knows all. */
function newStep(present: Anchors, known: Anchors | undefined): Omit<Step, 'day'> | undefined {
  const fresh = (kind: keyof Anchors): string[] => {
    const has = new Set(known?.[kind]);
    return present[kind].filter((anchor) => !has.has(anchor));
  };
  const found = { passages: toRanges(fresh('passages')), notes: toSpans(fresh('notes')), headings: fresh('headings') };
  const step = Object.entries(found).filter(([, anchors]) => anchors.length > 0);
  if (known && step.length === 0) return undefined;
  return Object.fromEntries(step.map(([kind, anchors]) => [kind, anchors.join(' ')]));
}

/**
 * Adds what is published on `day` (YYYY-MM-DD) and not yet known; nothing is taken away, and no day comes before one that
 * stands there. Written whole or not at all. Throws where the record cannot be read: nothing else knows what is in it.
 */
export function recordPublished(root: string, present: Present, day: string): void {
  const { record } = readRecord(root);
  if (!record) throw new Error(`${PUBLISHED_FILE} cannot be read: npm run check:content says why`);
  const sections = PUBLISHED_KINDS.map((kind) => {
    const known = new Map(Object.entries(record[kind] ?? {}));
    for (const [name, anchors] of present[kind]) {
      const steps = known.get(name) ?? [];
      const step = newStep(anchors, steps.length > 0 ? anchorsIn(steps) : undefined);
      const last = steps.at(-1)?.day ?? day;
      if (step) known.set(name, [...steps, { day: day < last ? last : day, ...step }]);
    }
    // A line an address is readable in a diff, and merges.
    const lines = [...known]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, steps]) => `    ${JSON.stringify(name)}: ${JSON.stringify(steps)}`);
    return `  ${JSON.stringify(kind)}: {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}`;
  });
  writeWhole(join(root, PUBLISHED_FILE), `{\n${sections.join(',\n')}\n}\n`);
}

/** Whether the record knows all that a site has now. */
export function isRecordedWhole(root: string, present: Present): boolean {
  const { published } = readPublished(root);
  return PUBLISHED_KINDS.every((kind) =>
    [...present[kind]].every(([name, anchors]) => {
      const known = published[kind].get(name);
      return newStep(anchors, known) === undefined;
    }),
  );
}

function idsIn(range: string): string[] {
  const [, first = '', , last] = NUMBERS.exec(range)!;
  if (last === undefined) return [range];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `p${Number(first) + index}`);
}

/** Ids as ranges, those with letters behind them. */
function toRanges(ids: readonly string[]): string[] {
  const all = [...new Set(ids)];
  const numbers = all.flatMap((id) => (/^p\d+$/.test(id) ? Number(id.slice(1)) : [])).sort((a, b) => a - b);
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  const ranges = starts.map((start, index) => (start === ends[index] ? `p${start}` : `p${start}-p${ends[index]}`));
  return [...ranges, ...all.filter((id) => /[a-z]$/.test(id)).sort()];
}

function labelsIn(span: string): string[] {
  const [, first = '', last] = LABELS.exec(span)!;
  if (last === undefined) return [span];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

/** Labels with spans of numbers that follow each other: `1…20`. */
function toSpans(labels: readonly string[]): string[] {
  const isNumber = (label: string): boolean => /^[1-9]\d{0,5}$/.test(label);
  const numbers = labels
    .filter(isNumber)
    .map(Number)
    .sort((a, b) => a - b);
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  const spans = starts.map((start, index) => (start === ends[index] ? String(start) : `${start}…${ends[index]}`));
  return [...spans, ...labels.filter((label) => !isNumber(label)).sort()];
}
