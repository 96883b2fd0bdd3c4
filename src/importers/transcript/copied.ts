/** What people copy from the page of a video: a time on its line, the words below it, or both in one line. */
import { parseClock } from '../../timestamps.ts';
import { tidy, turnsIn, type Cue, type Transcript } from './cues.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const ALONE = new RegExp(String.raw`^\s*[[(]?(${CLOCK})[\])]?\s*$`);
const BESIDE = new RegExp(String.raw`^\s*(?:[[(](${CLOCK})[\])]|(${CLOCK}))(?:\s+[-–—]\s+|\t+|\s{1,})(?=\S)(.*)$`);
/** What the page says to screen readers: “1 minute, 5 seconds”. */
const SPOKEN_TIME =
  /^\s*\d+ (?:hours?|minutes?|seconds?|saat|dakika|saniye|Stunden?|Minuten?|Sekunden?)(?:,? \d+ (?:minutes?|seconds?|dakika|saniye|Minuten?|Sekunden?))*\s*$/iu;

/** What the page says of its transcript. */
const OF_PAGE =
  /\((?:auto-generated|otomatik oluşturuldu|automatisch erzeugt|générés automatiquement)\)\s*$|^(?:show transcript|search in video|transcript)$/iu;

/** How many times make a transcript, and how few lines there may be to each of them. */
const MIN_TIMES = 2;
const MAX_LINES = 6;

/** Whether most of a text is times with words. */
export function isCopied(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const times = lines.filter((line) => timeIn(line) !== undefined);
  return times.length >= MIN_TIMES && lines.length / times.length <= MAX_LINES && isRising(times);
}

const isRising = (lines: readonly string[]): boolean => {
  const seconds = lines.map((line) => parseClock(timeIn(line)!.time) ?? -1);
  const rises = seconds.filter((each, index) => index > 0 && each >= seconds[index - 1]!).length;
  return rises >= 0.9 * (seconds.length - 1);
};

function timeIn(line: string): { time: string; words: string } | undefined {
  const alone = ALONE.exec(line)?.[1];
  if (alone !== undefined) return { time: alone, words: '' };
  const [, bracketed, plain, words = ''] = BESIDE.exec(line) ?? [];
  const time = bracketed ?? plain;
  return time === undefined ? undefined : { time, words };
}

/** Reads such a text. */
export function readCopied(text: string): Transcript {
  const lines = text.split('\n').map((written, index) => ({ written, line: index + 1, time: timeIn(written) }));
  const first = lines.findIndex(({ time }) => time !== undefined);
  const head = lines.slice(0, first).filter(({ written }) => written.trim() !== '');
  const [title, ...others] = head.filter(({ written }) => !/^\s*https?:\/\/\S+\s*$/.test(written));
  const blocks: { time: string; line: number; words: { text: string; line: number }[] }[] = [];
  const leftOut: { words: string; line: number }[] = others.map(({ written, line }) => ({
    words: tidy(written),
    line,
  }));
  for (const { written, line, time } of lines.slice(first)) {
    // A time that lies before the last one is said, and stands in no margin.
    const last = blocks.at(-1);
    if (time && parseClock(time.time) !== undefined && (!last || parseClock(time.time)! >= parseClock(last.time)!))
      blocks.push({ time: time.time, line, words: time.words === '' ? [] : [{ text: time.words, line }] });
    else if (SPOKEN_TIME.test(written) || OF_PAGE.test(written)) leftOut.push({ words: tidy(written), line });
    else if (written.trim() !== '') last?.words.push({ text: written, line });
  }
  const chapters: { title: string; before: number; line: number }[] = [];
  // Where each time has one line of words, a second one before the next time is the name of a chapter.
  const single = blocks.filter(({ words }) => words.length <= 1).length >= 0.6 * blocks.length;
  const cues: Cue[] = [];
  blocks.forEach(({ time, line, words }, index) => {
    const extra = single && words.length > 1 && blocks[index + 1] ? words.at(-1) : undefined;
    const said = words.filter((each) => each !== extra || !isName(each.text));
    const startSeconds = parseClock(time)!;
    const next = blocks[index + 1];
    const text = tidy(said.map((each) => each.text).join(' '));
    if (text !== '')
      for (const { written, isTurn } of turnsIn([text], () => false))
        cues.push({
          startSeconds,
          endSeconds: Math.min(next ? parseClock(next.time)! : Infinity, startSeconds + secondsToSay(written)),
          words: written,
          line,
          ...(isTurn ? { isTurn } : {}),
        });
    if (extra && isName(extra.text)) chapters.push({ title: tidy(extra.text), before: cues.length, line: extra.line });
  });
  const address = head.map(({ written }) => /https?:\/\/\S+/.exec(written)?.[0]).find(Boolean);
  return { title: title && tidy(title.written), address, cues, chapters, faults: [], leftOut };
}

/** How long words take at most, in seconds: the page says when they begin only. */
const secondsToSay = (words: string): number => Math.max(10, words.split(' ').length);

/** Whether a line may be the name of a chapter. */
const isName = (line: string): boolean =>
  /^\s*[\p{Lu}\p{N}]/u.test(line) && !/[.,;:!?]\s*$/.test(line) && line.length <= 80;
