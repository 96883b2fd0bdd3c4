/** Numbers the passages of an imported text: those that were there before keep their numbers. */
import { ALONE, ALONE_CONTEXT, createPipeline } from '../markdown/pipeline.ts';
import { numberPassages, withNumbers } from '../markdown/number.ts';
import type { ArticleData } from '../schemas/article.ts';

/** A passage of the article that stands there already. */
export interface KnownPassage {
  id: string;
  text: string;
}

/** Whether most words of two texts are the same. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...first!].filter((word) => second!.has(word)).length;
  return shared >= 3 && shared / Math.max(first!.size, second!.size) >= 0.7;
}

type Corrections = NonNullable<ArticleData['corrections']>;

/** `body` with numbers, and corrections for the passages that are no longer in it. */
export function numbered(
  body: string,
  known: readonly KnownPassage[],
  today: string,
): { text: string; corrections: Corrections } {
  const compile = createPipeline(ALONE);
  const { passageTexts, passageEnds } = compile({ file: 'article.mdx', body, context: ALONE_CONTEXT });
  const free = [...known];
  const take = (test: (old: KnownPassage) => boolean): string | undefined => {
    const index = free.findIndex(test);
    return index === -1 ? undefined : free.splice(index, 1)[0]!.id;
  };
  const same = passageTexts.map((words) => take((old) => old.text === words));
  // What was edited a little is the same passage still.
  const kept = same.map((id, index) => id ?? take((old) => isAlike(old.text, passageTexts[index] ?? '')));
  const withKept = withNumbers(body, passageEnds, kept);
  const gone = free.map(({ id }) => id);
  return {
    text: numberPassages(withKept, withKept, gone).text,
    corrections: gone.map((passage) => ({
      date: today,
      passage,
      what: 'The passage is no longer in the text.',
      why: 'The source was imported again, and does not have it.',
      withdrawn: true,
    })),
  };
}
