/** Keeps the entries that hold what stands in quotation marks. */
import type { ShownEntry } from '../../search/entry.ts';
import type { RankedEntry } from '../../search/rank.ts';
import { wordsOf } from '../../search/words.ts';
import type { TermRecord } from './index-files.ts';
import type { Understood } from './understanding.ts';

/** An entry in the index, before anything of it is loaded. */
export interface Located extends RankedEntry {
  load: TermRecord['load'];
}

/** How many of the entries with a phrase are looked at before they are counted: what they show must be loaded for it. */
const VERIFIED = 40;

/** The entries that hold all words in quotation marks, those of a phrase in its order and nothing between them. */
export function inPhrases(understood: readonly Understood[], ranked: readonly RankedEntry[]): RankedEntry[] {
  const exact = understood.flatMap(({ term }, index) => (term.isExact ? [{ index, ...term }] : []));
  if (exact.length === 0) return [...ranked];
  const phrases = [...Map.groupBy(exact, ({ phrase }) => phrase).values()];
  return ranked.filter(({ found }) =>
    phrases.every(([first, ...others]) =>
      found
        .get(first!.index)
        ?.some((at) =>
          others.every((other) => found.get(other.index)?.includes(at + other.position - first!.position) ?? false),
        ),
    ),
  );
}

/** Leaves out entries whose words are other forms of those of a phrase; far down the list they may stay. */
export async function withPhrases(
  located: readonly Located[],
  phrases: readonly (readonly string[])[],
): Promise<Located[]> {
  const first = await Promise.all(
    located.slice(0, VERIFIED).map(async (entry) => ({ entry, shown: await shownOf(entry) })),
  );
  const kept = first.filter(({ shown }) => shown && holdsPhrases(shown, phrases)).map(({ entry }) => entry);
  return [...kept, ...located.slice(VERIFIED)];
}

/** What an entry shows. */
export const shownOf = async ({ cell, load }: Located): Promise<ShownEntry | undefined> =>
  (await load()).entries.findLast((entry) => entry.cell <= cell);

/** Whether an entry holds each phrase word by word. */
function holdsPhrases({ text, title }: ShownEntry, phrases: readonly (readonly string[])[]): boolean {
  if (phrases.length === 0) return true;
  const words = wordsOf(`${title} . ${text}`).map(({ folded }) => folded);
  return phrases.every((phrase) => words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word)));
}
