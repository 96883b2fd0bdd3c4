/** SubRip, as tools really write it: no standard says how. */
import webvtt from 'webvtt-parser';
import { inSmallLetters } from '../fit/capitals.ts';
import { ENTITIES, piecesOf, turnsIn, type Cue, type Transcript } from './cues.ts';

const TIME = String.raw`(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
/** A name in capitals before what is said. */
const NAMED = /^(?:\p{Lu}[\p{Lu}\p{M} .'’-]{1,30}|\[[\p{L} .'’-]{2,30}\])\s*:\s+(?=\S)/u;

/** Whether a text is SubRip: a number, and below it two times. */
export const isSrt = (text: string): boolean => /^\s*\d+[ \t]*\n\s*\d{1,2}:\d{1,2}:\d{1,2}[,.]?\d*\s*-->/.test(text);

/** Reads such a text. */
export function readSrt(text: string): Transcript {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (TIMES.test(line) ? [index] : []));
  const cues = starts.flatMap((start, order): Cue[] => {
    const parts = TIMES.exec(lines[start]!)!.slice(1);
    const next = starts[order + 1] ?? lines.length;
    const block = lines.slice(start + 1, next);
    // The number of the next cue, and the empty lines before it.
    while (block.at(-1)?.trim() === '') block.pop();
    if (next < lines.length && /^\s*\d+\s*$/.test(block.at(-1) ?? '')) block.pop();
    const timed = {
      startSeconds: secondsOf(parts.slice(0, 4)),
      endSeconds: secondsOf(parts.slice(4)),
      line: start + 1,
    };
    const said = block.map((line) => line.replace(/\{\\[^}]*\}/g, ''));
    return turnsIn(said, (line) => NAMED.test(line)).flatMap(({ written, isTurn }) => {
      const name = NAMED.exec(written)?.[0];
      const speaker = name?.replace(/^\[|\]|\s*:\s*$/g, '').trim();
      return piecesOf(parse(name === undefined ? written : written.slice(name.length))).map(({ words }) => ({
        ...timed,
        speaker: speaker !== undefined && speaker === speaker.toUpperCase() ? inSmallLetters(speaker) : speaker,
        words,
        ...(isTurn ? { isTurn } : {}),
      }));
    });
  });
  return { cues, chapters: [], faults: [], leftOut: [] };
}

/** The tree of a cue’s text: what tags mean in WebVTT, they mean here. */
const parse = (written: string) =>
  new webvtt.WebVTTCueTextParser(
    written
      .replace(/<\/?(?:font|s)\b[^>]*>/gi, '')
      .replace(/<(\/?)([BIU])>/g, (_, slash: string, tag: string) => `<${slash}${tag.toLowerCase()}>`),
    () => undefined,
    'metadata',
    ENTITIES,
  ).parse(0, Infinity);

function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const fraction = parts[3] === undefined ? 0 : Number(`0.${parts[3]}`);
  return hours * 3600 + minutes * 60 + seconds + fraction;
}
