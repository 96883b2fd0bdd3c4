/** Finds places of a text by offset, and offsets by place, without counting its lines anew each time. */
import type { Point } from 'unist';
import type { Place } from '../../diagnostics/diagnostic.ts';

/** Looks places of one text up. */
export interface Lines {
  /** The place of the character at `offset`. */
  pointAt: (offset: number) => Point & { offset: number };
  /** The offset of a place. */
  offsetAt: (place: Place) => number;
}

/** The lines of `text`. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    pointAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1, offset };
    },
    offsetAt: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}
