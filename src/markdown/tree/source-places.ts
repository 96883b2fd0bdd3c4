/** Finds where the characters of a text node stand in the file: escapes, entities and line breaks shift them. */
import type { Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from 'unist';
import { linesOf, type Lines } from './lines.ts';

/** Where a character of a text node comes from. */
export interface Origin {
  /** Offset in the file. */
  offset: number;
  /** False where it was written as an escape (`\[`) or an entity (`&#91;`), that is, meant as a plain character. */
  literal: boolean;
}

/** Looks characters of one text node up in its file. */
export interface SourcePlaces {
  /** Whether the character at `index` of the node's value was written as itself, not as an escape or entity. */
  isLiteral: (index: number) => boolean;
  /** Where the character at `index` of the node's value stands. */
  placeOf: (index: number) => Point;
}

/** Relates the value of `node` to the text of `file`. A node without a position is taken as literal. */
export function sourcePlaces(file: VFile, node: Text): SourcePlaces {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) {
    return { isLiteral: () => true, placeOf: () => ({ line: start?.line ?? 1, column: start?.column ?? 1 }) };
  }
  const written = String(file.value).slice(start.offset, end.offset);
  // Many texts are looked at, and few of them hold what is looked for.
  let known: Origin[] | undefined;
  const origins = (): Origin[] => (known ??= originsIn(node.value, written));
  let lines: Lines | undefined;
  return {
    isLiteral: (index) => origins()[index]?.literal ?? true,
    placeOf(index) {
      const within = origins()[index]?.offset ?? origins().at(-1)?.offset ?? 0;
      const { line, column } = (lines ??= linesOf(written)).pointAt(within);
      return {
        line: start.line + line - 1,
        column: line === 1 ? start.column + column - 1 : column,
        offset: start.offset! + within,
      };
    },
  };
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/** Where each character of a text's `value` comes from in `source`, the text as it is written; offsets count from its beginning. */
export function originsIn(value: string, source: string): Origin[] {
  const origins: Origin[] = [];
  let offset = 0;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index];
    // After a line break the source has the indentation or quote marks of its container.
    if (value[index - 1] === '\n')
      while (offset < source.length && source[offset] !== wanted && /[\s>]/.test(source[offset]!)) offset++;
    const entity = source[offset] === '&' ? ENTITY.exec(source.slice(offset, offset + 40))?.[0] : undefined;
    if (entity && !(wanted === '&' && source.startsWith(value.slice(index, index + entity.length), offset))) {
      origins.push({ offset, literal: false });
      if (/[\uD800-\uDBFF]/.test(wanted!)) (origins.push({ offset, literal: false }), index++);
      offset += entity.length;
    } else if (source[offset] === '\\' && source[offset + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted!)) {
      origins.push({ offset, literal: false });
      offset += 2;
    } else {
      // Spaces at a line's end are dropped by Markdown.
      while (offset < source.length && source[offset] !== wanted && /[ \t]/.test(source[offset]!)) offset++;
      origins.push({ offset, literal: true });
      offset++;
    }
  }
  return origins;
}
