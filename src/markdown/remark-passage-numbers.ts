/** Every passage has a number, and no number that was published is missed. What nobody has seen may go. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Code } from '../diagnostics/codes/index.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';

/** Errors that must be mended before numbers are missed or given. */
export const MISPLACED: readonly Code[] = ['passage-id-stray', 'passage-id-invalid', 'table-broken', 'heading-space'];

/** The plugin. It changes nothing in the tree. */
export function remarkPassageNumbers() {
  return (_: Root, file: VFile): void => {
    if (file.data.context?.form === 'topic') return;
    const { passages = [], passageEnds = [], passageNumbers = new Map(), misplacedIds = [], context } = file.data;
    // A number that stands at the wrong place must be moved there, not given anew.
    const isMisplaced = file.data.diagnostics?.some(({ code }) => MISPLACED.includes(code)) ?? false;
    if (!isMisplaced) {
      if (passages.length === 0) diagnose(file, 'text-empty', undefined, 'the article has no passage');
      passages.forEach(({ id, text }, index) => {
        const beginning = JSON.stringify(`${text.slice(0, 40)}…`);
        if (id === '')
          diagnose(file, 'passage-id-missing', passageEnds[index]?.place, `the passage ${beginning} has no number`);
      });
    }
    const given = new Set([...passages.map(({ id }) => id), ...(context?.withdrawn ?? [])]);
    // A number that stands at a wrong place was reported there.
    const missing = (context?.published ?? []).filter((id) => !given.has(id) && !misplacedIds.includes(id));
    if (missing.length === 0) return;
    const after = numberOf(missing[0]!);
    const next = [...passageNumbers].find(([id]) => numberOf(id) > after)?.[1] ?? [...passageNumbers.values()].at(-1);
    const found = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
    diagnose(file, 'passage-id-vanished', next, found);
  };
}

/** The number of an id, without its letters: 7 for `p7a`. */
const numberOf = (id: string): number => Number(/^p(\d+)/.exec(id)?.[1] ?? 0);
