/** What all forms of transcripts have in common: words, and when they are said. */
import type { CueNode } from 'webvtt-parser';

/** Some words and when they are said. */
export interface Cue {
  /** Seconds from the beginning of the recording. */
  startSeconds: number;
  /** Where they end, if the transcript says so. */
  endSeconds?: number | undefined;
  /** Who says them, if the transcript says so. */
  speaker?: string | undefined;
  words: string;
  /** The line of the source on which the cue’s time stands, from 1. */
  line: number;
  /** Whether somebody else begins to speak, where no name says who. */
  isTurn?: boolean;
}

/** A transcript as its form has read it. */
export interface Transcript {
  /** The title, if the text has one. */
  title?: string | undefined;
  /** Address of the recording, if the text has one. */
  address?: string | undefined;
  cues: readonly Cue[];
  /** Chapters: the heading and the cue that it stands before, by its index. */
  chapters: readonly { title: string; before: number; line: number }[];
  /** What could not be read, with its line. */
  faults: readonly { message: string; line: number }[];
  /** Lines that are no part of the words: what was left out, and why. */
  leftOut: readonly { words: string; line: number }[];
}

/** The characters that WebVTT writes by names. */
export const ENTITIES: Record<string, string> = Object.fromEntries(
  Object.entries({ amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '', quot: '"', apos: "'" }).flatMap(
    ([name, character]) => [
      [`&${name};`, character],
      [`&${name}`, character],
    ],
  ),
);

/** Pieces of a cue: the words of one speaker, in the order in which they stand. */
export function piecesOf(tree: CueNode): { speaker: string | undefined; words: string }[] {
  const pieces: { speaker: string | undefined; words: string }[] = [];
  const stack: { node: CueNode; speaker: string | undefined }[] = [{ node: tree, speaker: undefined }];
  while (stack.length > 0) {
    const { node, speaker } = stack.pop()!;
    if (node.type === 'text') {
      const last = pieces.at(-1);
      if (last && last.speaker === speaker) last.words += node.value ?? '';
      else pieces.push({ speaker, words: node.value ?? '' });
      continue;
    }
    // Ruby text stands over the words, and is none of them.
    if (node.name === 'rt') continue;
    const own = node.name === 'v' ? nameIn(node.value ?? '') : speaker;
    for (const child of (node.children ?? []).toReversed()) stack.push({ node: child, speaker: own });
  }
  return pieces.map(({ speaker, words }) => ({ speaker, words: tidyLines(words) })).filter(({ words }) => words !== '');
}

const nameIn = (value: string): string | undefined =>
  tidy(value.replace(/&\w+;?/g, (entity) => ENTITIES[entity] ?? entity)) || undefined;

/** Words line by line, without empty ones. */
const tidyLines = (words: string): string => words.split('\n').map(tidy).filter(Boolean).join('\n');

/** A dash or two arrows before what somebody else says. */
const TURN = /^(?:<[^>]+>)?(?:[-–—]|>>+|&gt;&gt;)\s*(?=\S)/;

/** The lines of a cue as those of different people, where a dash or arrows say that another one begins. */
export function turnsIn(
  lines: readonly string[],
  isNamed: (line: string) => boolean,
): { written: string; isTurn: boolean }[] {
  const turns: { written: string; isTurn: boolean }[] = [];
  for (const line of lines) {
    const said = line.trim();
    const mark = TURN.exec(said)?.[0];
    const last = turns.at(-1);
    if (mark !== undefined || isNamed(said) || !last)
      turns.push({ written: mark === undefined ? said : said.slice(mark.length), isTurn: mark !== undefined });
    else last.written += `\n${said}`;
  }
  return turns.filter(({ written }) => written !== '');
}

/** Words in one line. */
export const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
