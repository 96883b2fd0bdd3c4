/** Reads `content/works.json`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { worksSchema, type Work } from '../schemas/work.ts';
import { digestOf } from '../markdown/cache.ts';
import type { FindWork } from '../markdown/references.ts';
import type { Message } from './message.ts';
import { readSourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';

/** The records that are sound, and what is wrong. */
export interface WorkFile {
  works: Work[];
  messages: Message[];
  /** Finds a record, sound or not yet. */
  find: FindWork;
  /** What a record is made of, as a digest; the same for an id that there is no record of. */
  digestOf: (id: string) => string;
}

const FILE = 'content/works.json';

/** Addresses below /works/ that are not those of works. */
const RESERVED = ['page', 'by-date', 'by-language', 'by-kind'];

/** Reads the records of the project in folder `root`; a project without the file has none. */
export function readWorks(root: string): WorkFile {
  const path = join(root, FILE);
  if (!existsSync(path)) return toFile([], []);
  const { text, messages } = readSourceText(path, FILE);
  if (text === undefined) return toFile([], messages);
  const read = readYaml({ file: FILE, text, linesBefore: 0 }, worksSchema);
  const works = read.data ?? [];
  const first = new Map<string, number>();
  works.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      read.messages.push({
        file: FILE,
        code: 'work-doubled',
        found: `${JSON.stringify(id)} stands on line ${read.placeOf([before, 'id']).line} already`,
        ...read.placeOf([index, 'id']),
      });
  });
  works.forEach(({ id }, index) => {
    if (RESERVED.includes(id))
      read.messages.push({
        file: FILE,
        code: 'work-reserved',
        found: `the work is called ${JSON.stringify(id)}`,
        ...read.placeOf([index, 'id']),
      });
  });
  return toFile(works, read.messages);
}

function toFile(works: Work[], messages: Message[]): WorkFile {
  const byId = new Map(works.map((work) => [work.id, work]));
  const digests = new Map<string, string>();
  return {
    works,
    messages,
    find: { find: (id) => byId.get(id), keys: [...byId.keys()], isComplete: messages.length === 0 },
    digestOf(id) {
      const digest = digests.get(id) ?? digestOf(JSON.stringify(byId.get(id) ?? null));
      digests.set(id, digest);
      return digest;
    },
  };
}
