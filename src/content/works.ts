/** Reads `content/works.json`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { worksSchema, type Work } from '../schemas/work.ts';
import { digestOf } from './digest.ts';
import type { FindWork } from './resolve.ts';
import type { ResultCache } from './result-cache.ts';
import { RESERVED_IDS } from '../urls.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { OF_RECORDS, readKnownText } from './source-text.ts';
import { readYaml, type Validated } from './yaml.ts';

/** The records that are sound, and what is wrong. */
export interface WorkFile {
  works: Work[];
  diagnostics: Diagnostic[];
  /** Finds a record, sound or not yet. */
  find: FindWork;
  /** What a record is made of, as a digest; the same for an id that there is no record of. */
  digestOf: (id: string) => string;
}

const FILE = 'content/works.json';

/**
 * Reads the records of the project in folder `root`; a project without the file has none. What `sound` knows of the file serves
 * again.
 */
export function readWorks(root: string, sound?: ResultCache): WorkFile {
  const path = join(root, FILE);
  if (!existsSync(path)) return toFile([], []);
  const { text, diagnostics, known, keep } = readKnownText<Work[]>(path, FILE, sound, OF_RECORDS);
  if (text === undefined) return toFile([], diagnostics);
  if (known) return toFile(known, []);
  const anew = readSound(text);
  if (anew) {
    keep(anew);
    return toFile(anew, []);
  }
  const read: Validated<Work[]> = readYaml({ file: FILE, text, linesBefore: 0 }, worksSchema);
  const works = read.data ?? [];
  // Keys are checked in all records, also where others have errors.
  const written = Array.isArray(read.value) ? (read.value as ({ id?: unknown } | null)[]) : [];
  const keys = written
    .map((record, index) => ({ id: record?.id, index }))
    .filter((key): key is { id: string; index: number } => typeof key.id === 'string');
  const first = new Map<string, number>();
  keys.forEach(({ id, index }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      read.diagnostics.push({
        file: FILE,
        code: 'work-doubled',
        found: `${JSON.stringify(id)} stands on line ${read.placeOf([before, 'id']).line} already`,
        ...read.placeOf([index, 'id']),
      });
  });
  keys.forEach(({ id, index }) => {
    if (RESERVED_IDS.includes(id))
      read.diagnostics.push({
        file: FILE,
        code: 'work-reserved',
        found: `the work is called ${JSON.stringify(id)}`,
        ...read.placeOf([index, 'id']),
      });
  });
  return toFile(works, read.diagnostics);
}

/**
 * The records of a file with which nothing is wrong, a hundred times faster than with the places of everything in it;
 * `undefined` where something is, which is then read again to say where.
 */
function readSound(text: string): Work[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data: works } = worksSchema.safeParse(value);
  if (!works) return undefined;
  // JSON.parse takes the last of two equal keys in silence.
  const written = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  const ids = new Set(works.map(({ id }) => id));
  const isSound =
    written === keysIn(value) && ids.size === works.length && !RESERVED_IDS.some((reserved) => ids.has(reserved));
  return isSound ? works : undefined;
}

const keysIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const values: unknown[] = Object.values(value);
  return values.reduce<number>((sum, inner) => sum + keysIn(inner), Array.isArray(value) ? 0 : values.length);
};

const toFile = (works: Work[], diagnostics: Diagnostic[]): WorkFile => ({
  works,
  diagnostics,
  ...asFound(works, diagnostics.length === 0),
});

/** Finds records among `works`; where they are not complete, what is not there may be one that could not be read. */
export function asFound(works: readonly Work[], isComplete: boolean): Pick<WorkFile, 'find' | 'digestOf'> {
  const byId = new Map(works.map((work) => [work.id, work]));
  const digests = new Map<string, string>();
  return {
    find: { find: (id) => byId.get(id), keys: [...byId.keys()], isComplete },
    digestOf(id) {
      const digest = digests.get(id) ?? digestOf(JSON.stringify(byId.get(id) ?? null));
      digests.set(id, digest);
      return digest;
    },
  };
}
