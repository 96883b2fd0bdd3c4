/** Writes the missing numbers of passages into the text of an article. */
import { bodyOf } from '../content/frontmatter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { STANDALONE, STANDALONE_CONTEXT, createChecker } from './pipeline.ts';
import { MISPLACED } from './remark-passage-numbers.ts';
import type { PassageEnd } from './passage-places.ts';

/** A text with all its numbers. */
export interface Numbered {
  text: string;
  /** The numbers that were missing, in the order of the passages. */
  written: string[];
  /** Why nothing could be numbered. */
  unreadable?: Diagnostic;
}

/**
 * Numbers the passages of an article, whose whole file is `text`. Numbers that are there stay; between two of them a letter is
 * added (`p7a`), behind the last one the next number comes. Those in `withdrawn`, and all others that have gone, are not
 * given again.
 */
export function numberPassages(text: string, withdrawn: readonly string[]): Numbered {
  const check = createChecker(STANDALONE);
  const context = { ...STANDALONE_CONTEXT, withdrawn };
  const { passageIds, passageEnds, diagnostics } = check({ file: 'article.mdx', body: bodyOf(text), context });
  const unreadable = diagnostics.find(({ code }) => code === 'mdx-syntax' || MISPLACED.includes(code));
  if (unreadable) return { text, written: [], unreadable };
  const insertions = missingNumbers(passageIds, withdrawn);
  return {
    text: withNumbers(text, passageEnds, insertions),
    written: insertions.filter((id) => id !== undefined),
  };
}

/**
 * The numbers that are missing among `ids` (`''` where a passage has none), each at the index of its passage: between two
 * that are there a letter is added, behind the last one the next number comes. Those in `withdrawn` are not given again.
 */
export function missingNumbers(ids: readonly string[], withdrawn: readonly string[]): (string | undefined)[] {
  const given = new Set([...ids, ...withdrawn]);
  const lastNumbered = ids.findLastIndex((id) => id !== '');
  let next = Math.max(0, ...[...given].map((id) => Number(/\d+/.exec(id)?.[0] ?? 0)));
  let previous = 'p0';
  return ids.map((id, index) => {
    if (id !== '') {
      previous = id;
      return undefined;
    }
    const fresh = index > lastNumbered ? `p${++next}` : letterAfter(previous, given);
    given.add(fresh);
    previous = fresh;
    return fresh;
  });
}

/** `text` with the numbers of `ids` at the ends of its passages; none where an id is `undefined`. */
export function withNumbers(text: string, ends: readonly PassageEnd[], ids: readonly (string | undefined)[]): string {
  const parts: string[] = [];
  let from = 0;
  // An item's own text may go on below the items within it, so that the ends do not stand in the order of the passages.
  const inText = ends.map((end, index) => ({ ...end, id: ids[index] })).sort((a, b) => a.offset - b.offset);
  for (const { offset, ownLine, id } of inText) {
    if (id === undefined) continue;
    parts.push(text.slice(from, offset), `${ownLine ? '\n\n' : ' '}^${id}`);
    from = offset;
  }
  return [...parts, text.slice(from)].join('');
}

/** The first of `p7a`, `p7b`, … `p7z`, `p7za`, … that is free. */
function letterAfter(previous: string, given: ReadonlySet<string>): string {
  const [, base = 'p0', letters = ''] = /^(p\d+)([a-z]*)$/.exec(previous) ?? [];
  for (let stem = base + letters.slice(0, -1), from = letters.at(-1) ?? '`'; ; stem += 'z', from = '`') {
    for (let code = from.charCodeAt(0) + 1; code <= 122; code++) {
      const id = stem + String.fromCharCode(code);
      if (!given.has(id)) return id;
    }
  }
}
