/** Joins what page breaks have divided: a paragraph that ends in mid-sentence, and the one that goes on. */
import type { Paragraph, Root, RootContent } from 'mdast';
import type { Report } from '../report.ts';
import { placeOf, shownWords, wordsWithAddresses } from '../fit/tree.ts';

const wordsOf = (paragraph: Paragraph): string => shownWords(paragraph).trim();

/** Whether a paragraph stops before its sentence does. */
const isOpen = (paragraph: Paragraph): boolean => /[\p{L}\p{N},;–—-]$/u.test(wordsOf(paragraph));

/** Whether a paragraph goes on with a sentence. */
const goesOn = (paragraph: Paragraph): boolean => /^["“'(]?\p{Ll}/u.test(wordsOf(paragraph));

/** What a page break leaves behind: a rule, a page’s number, a picture of the page, a comment. */
const isOfPage = (block: RootContent): boolean =>
  block.type === 'thematicBreak' ||
  (block.type === 'html' && block.value.startsWith('<!--')) ||
  (block.type === 'paragraph' &&
    (/^(?:page\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?$/i.test(wordsOf(block)) ||
      (block.children.length === 1 && block.children[0]!.type === 'image')));

/** Joins the top-level paragraphs of `tree`; tells each join, and what stood between the two parts. */
export function joinParagraphs(tree: Root, report: Report): void {
  tree.children = tree.children.reduce<RootContent[]>((done, block) => {
    const at = done.findLastIndex((other) => !isOfPage(other));
    const last = done[at];
    if (
      last?.type !== 'paragraph' ||
      block.type !== 'paragraph' ||
      isOfPage(block) ||
      !isOpen(last) ||
      !goesOn(block)
    ) {
      done.push(block);
      return done;
    }
    for (const between of done.splice(at + 1))
      report.log('left-out', placeOf(between), `What a page break left is left out: “${leftBy(between)}”`);
    report.log(
      'join',
      placeOf(block),
      `“… ${wordsOf(last).slice(-24)}” and “${wordsOf(block).slice(0, 24)} …” are joined`,
    );
    // A word that was divided keeps its hyphen: nobody can tell whether it had one.
    const space = /\p{L}[-\u2010]$/u.test(wordsOf(last)) ? [] : [{ type: 'text' as const, value: ' ' }];
    last.children.push(...space, ...block.children);
    return done;
  }, []);
}

const leftBy = (block: RootContent): string =>
  block.type === 'html' ? block.value : wordsWithAddresses(block) || '---';
