/** What passages claim of a thing, so that two that differ can be found: figures and readings. */
import { datesAgree } from './edtf.ts';

/** A figure: all numbers from `least` to `most`, both among them. */
export interface Figure {
  least: number;
  most: number;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e\d+)?`;
const FIGURE = new RegExp(`^(?:(?<sign>[<>~])?(?<number>${NUMBER})|(?<least>${NUMBER})\\.\\.(?<most>${NUMBER}))$`);

/** What “about” leaves open: a tenth either way. */
const ABOUT = 0.1;

/** A figure as editors write it: `6.3e9`, `>50`, `<33`, `~7000000000`, `5..7`. `undefined` for anything else. */
export function readFigure(written: string): Figure | undefined {
  const found = FIGURE.exec(written)?.groups;
  if (!found) return undefined;
  if (found['least'] !== undefined) {
    const figure = { least: Number(found['least']), most: Number(found['most']) };
    return figure.least <= figure.most ? figure : undefined;
  }
  const value = Number(found['number']);
  // A bound is no value itself: more than 50 and 50 do not agree.
  const step = Math.max(Math.abs(value), 1) * Number.EPSILON;
  if (found['sign'] === '>') return { least: value + step, most: Infinity };
  if (found['sign'] === '<') return { least: -Infinity, most: value - step };
  if (found['sign'] === '~') return { least: value - Math.abs(value) * ABOUT, most: value + Math.abs(value) * ABOUT };
  return { least: value, most: value };
}

/** What a passage says of one thing, marked by `<Claim>`. */
export interface ClaimedStatement {
  /** The thing, in words that name it wherever it is spoken of: `Mongolia’s exports to China`. */
  about: string;
  /** The time that is spoken of, in EDTF. */
  when?: string;
  /** The claim as the text has it. */
  text: string;
  /** A figure, as the editor wrote it. */
  value?: string;
  /** What the figure counts: `percent`, `US dollars`. */
  unit?: string;
  /** A reading, in few words: `rather limited`. */
  says?: string;
}

/** Whether two claims on one thing can both hold: they speak of different times, or say the same. */
export function claimsAgree(a: ClaimedStatement, b: ClaimedStatement): boolean {
  if (a.when !== undefined && b.when !== undefined && !datesAgree(a.when, b.when)) return true;
  if (a.value === undefined || b.value === undefined) return a.value === b.value && a.says === b.says;
  const [one, other] = [readFigure(a.value), readFigure(b.value)];
  if (!one || !other || a.unit !== b.unit) return false;
  return one.least <= other.most && other.least <= one.most;
}
