/** Makes paragraphs of cues: by who speaks, by pauses, and where sentences end. */
import type { Cue } from './cues.ts';

/** What one person says in one go. */
export interface SaidParagraph {
  speaker?: string | undefined;
  words: string;
  /** Seconds from the beginning of the recording. */
  startSeconds: number;
  endSeconds?: number | undefined;
  /** Index of its first cue. */
  first: number;
  line: number;
}

/** A pause of so many seconds divides sentences, a longer one divides anything. */
const PAUSE_SECONDS = 2;
const LONG_PAUSE_SECONDS = 5;
/** A paragraph ends with the sentence in which it gets so many words, and without a sentence’s end with so many more. */
const MANY_WORDS = 80;
const MOST_WORDS = 140;

const ENDS_SENTENCE = /[.!?…:]["”’»)\]]?$/u;

/** Words that a caption repeats from the one before, as it rolls up. */
function withoutRepeats(cues: readonly Cue[]): { cue: Cue; index: number; words: string }[] {
  let before: string[] = [];
  return cues.flatMap((cue, index) => {
    const lines = cue.words
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const shared = overlapOf(before, lines);
    before = lines;
    const words = lines.slice(shared).join(' ');
    return words === '' ? [] : [{ cue, index, words }];
  });
}

/** How many lines at the beginning of `lines` are those at the end of `before`. */
function overlapOf(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count--)
    if (before.slice(-count).every((line, index) => line === lines[index])) return count;
  return 0;
}

/** Makes paragraphs; `breaks` are indexes of cues that begin one whatever stands before. */
export function toParagraphs(cues: readonly Cue[], breaks: ReadonlySet<number>): SaidParagraph[] {
  const paragraphs: (SaidParagraph & { count: number })[] = [];
  const isPunctuated = cues.filter(({ words }) => /[.!?]/.test(words)).length > cues.length / 10;
  let speaker: string | undefined;
  for (const { cue, index, words } of withoutRepeats(cues)) {
    const last = paragraphs.at(-1);
    const pause = last ? cue.startSeconds - (last.endSeconds ?? last.startSeconds) : Infinity;
    const isEnd = last ? ENDS_SENTENCE.test(last.words) || !isPunctuated : true;
    const isOther = cue.isTurn === true || (cue.speaker !== undefined && cue.speaker !== speaker);
    const isLong = last !== undefined && ((last.count >= MANY_WORDS && isEnd) || last.count >= MOST_WORDS);
    const isPaused = pause >= LONG_PAUSE_SECONDS || (pause >= PAUSE_SECONDS && isEnd);
    const count = words.split(' ').length;
    if (!last || isOther || isLong || isPaused || breaks.has(index)) {
      // A name is said again only where somebody else has spoken.
      const isNamed = cue.speaker !== undefined && cue.speaker !== speaker;
      paragraphs.push({
        ...(isNamed ? { speaker: cue.speaker } : {}),
        words,
        startSeconds: cue.startSeconds,
        endSeconds: cue.endSeconds,
        first: index,
        line: cue.line,
        count,
      });
    } else {
      last.words += ` ${words}`;
      last.count += count;
      if (cue.endSeconds !== undefined) last.endSeconds = Math.max(cue.endSeconds, last.endSeconds ?? 0);
    }
    if (cue.speaker !== undefined) speaker = cue.speaker;
  }
  return paragraphs;
}
