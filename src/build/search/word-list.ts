/** Writes the list of all words of the texts, by which words that stand nowhere are understood. */
import { gzipSync } from 'node:zlib';
import { digestOf } from '../../content/digest.ts';
import { WORD_LIST } from '../../search/spelling.ts';

/** Above so many bytes the list is divided by the beginnings of words. */
const WHOLE_BYTES = 24_000;

/** Words that are no use to be guessed: short ones, and numbers. */
const GUESSABLE = /^\p{L}{4,}$/u;

/** The list as files. */
export interface WordFiles {
  /** Name of the folder, which changes with its content. */
  folder: string;
  /** Beginnings that have a file of their own; empty where one file has all. */
  shards: string[];
  files: { path: string; content: Uint8Array }[];
}

/** The file name of a beginning: letters of all scripts, as code points. */
export const shardName = (shard: string): string =>
  shard === '' ? 'all' : [...shard].map((letter) => letter.codePointAt(0)!.toString(36)).join('-');

/** The files of a word list. */
export function toWordFiles(counts: ReadonlyMap<string, number>): WordFiles {
  const lines = [...counts]
    .filter(([word]) => GUESSABLE.test(word))
    .map(([word, count]) => (count === 1 ? word : `${word} ${count}`))
    .sort();
  const whole = lines.join('\n');
  const shardOf = whole.length <= WHOLE_BYTES ? () => '' : (line: string) => [...line][0]!;
  const groups = [...Map.groupBy(lines, shardOf)];
  const folder = `words-${digestOf(whole).slice(0, 10)}`;
  return {
    folder,
    shards: groups.map(([shard]) => shard).filter(Boolean),
    files: groups.map(([shard, group]) => ({
      path: `${folder}/${shardName(shard)}.words`,
      content: gzipSync([WORD_LIST[0], ...group, WORD_LIST[1]].join('\n'), { level: 9 }),
    })),
  };
}
