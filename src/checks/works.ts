/** Reads `content/works.json`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { worksSchema, type Work } from '../schemas/work.ts';
import type { Message } from './message.ts';
import { readSourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';

/** The records that are sound, and what is wrong. */
export interface WorkFile {
  works: Work[];
  messages: Message[];
}

const FILE = 'content/works.json';

/** Reads the records of the project in folder `root`; a project without the file has none. */
export function readWorks(root: string): WorkFile {
  const path = join(root, FILE);
  if (!existsSync(path)) return { works: [], messages: [] };
  const { text, messages } = readSourceText(path, FILE);
  if (text === undefined) return { works: [], messages };
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
  return { works, messages: read.messages };
}
