/** WebVTT (W3C), by the parser of its own test suite. */
import webvtt from 'webvtt-parser';
import { linesOf } from '../../markdown/tree/lines.ts';
import { ENTITIES, piecesOf, tidy, turnsIn, type Cue, type Transcript } from './cues.ts';

/** What a line of times has, whatever stands behind them. */
const TIMES = /^\s*((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})\s*-->/;

/** Reads a text that begins with `WEBVTT`. */
export function readVtt(text: string): Transcript {
  const { cues: parsed } = new webvtt.WebVTTParser(ENTITIES).parse(text, 'metadata');
  const lines = text.split('\n');
  /** Lines by the time that they name, so that a cue is found again. */
  const byTime = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const time = keyOf(line);
    if (time === undefined) return;
    const known = byTime.get(time);
    if (known) known.push(index + 1);
    else byTime.set(time, [index + 1]);
  });
  const cues = parsed.flatMap(({ startTime, endTime, tree }): Cue[] => {
    const known = byTime.get(startTime.toFixed(3));
    const line = (known && known.length > 1 ? known.shift() : known?.[0]) ?? 1;
    return piecesOf(tree).flatMap(({ speaker, words }) =>
      turnsIn(words.split('\n'), () => false).map(({ written: said, isTurn }) => ({
        startSeconds: startTime,
        endSeconds: endTime,
        speaker,
        words: said,
        line,
        ...(isTurn ? { isTurn } : {}),
      })),
    );
  });
  const places = linesOf(text);
  const notes = [...text.matchAll(/^NOTE[ \t\n]([\s\S]*?)(?:\n[ \t]*\n|$(?![\s\S]))/gm)].map(
    ({ 1: words = '', index }) => ({
      words: tidy(words),
      line: places.pointAt(index).line,
    }),
  );
  const named = (name: RegExp): string | undefined =>
    notes.map(({ words }) => name.exec(words)?.[1]).find((value) => value !== undefined);
  const header = /^WEBVTT[ \t]+-?[ \t]*(\S.*)$/m.exec(lines[0] ?? '')?.[1];
  return {
    title: named(/^(?:title|titel|başlık)\s*:\s*(.+)$/iu) ?? header?.trim(),
    address: notes.map(({ words }) => /https?:\/\/\S+/.exec(words)?.[0]).find(Boolean),
    cues,
    chapters: [],
    faults: lostIn(lines, new Set(parsed.map(({ startTime }) => startTime.toFixed(3)))),
    leftOut: notes.filter(({ words }) => words !== ''),
  };
}

/** The blocks whose times the parser could not read: it passes over them, and over what they say. */
function lostIn(lines: readonly string[], known: ReadonlySet<string>): { message: string; line: number }[] {
  const blocks: { line: number; lines: string[] }[] = [];
  lines.forEach((written, index) => {
    if (written.trim() === '') return;
    if (index === 0 || lines[index - 1]!.trim() === '') blocks.push({ line: index + 1, lines: [] });
    blocks.at(-1)!.lines.push(written);
  });
  return blocks.flatMap(({ line, lines: block }) => {
    const isKnown = block.some((each) => known.has(keyOf(each) ?? ''));
    if (isKnown || /^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(block[0]!)) return [];
    const words = tidy(block.join(' '));
    return /\p{L}/u.test(words)
      ? [{ message: `No time that WebVTT knows stands here, and the words are left out: “${words}”`, line }]
      : [];
  });
}

/** The time that a cue begins at, by its line of times, as a key; `undefined` for any other line. */
function keyOf(line: string): string | undefined {
  const parts = TIMES.exec(line)?.[1]?.split(':').map(Number);
  return parts?.reduce((sum, part) => sum * 60 + part, 0).toFixed(3);
}
