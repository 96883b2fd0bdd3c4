/** What passes the checks and is a slip more often than not. */
import { linesOf } from '../../markdown/tree/lines.ts';
import type { Compilation } from '../../markdown/pipeline.ts';
import type { Converted } from '../convert.ts';
import { START, type Report } from '../report.ts';

/** Points out what passes the checks and is a slip more often than not. */
export function pointOut(
  { passageTexts, passageEnds }: Compilation,
  { mdx, settings, placeInSource }: Converted,
  report: Report,
): void {
  const { title } = settings;
  if (/\p{Lu}{2}/u.test(title) && title === title.toLocaleUpperCase('tr') && / /.test(title))
    report.log(
      'warning',
      START,
      `The title is in capitals, “${title}”: write it in the settings as titles are written`,
      'title-capitals',
    );
  const lines = linesOf(mdx);
  passageTexts.forEach((text, index) => {
    const { start } = passageEnds[index]!;
    // An item may be one word.
    const isItem = start > 0 && mdx[start - 1] !== '\n';
    if (isItem || /\s/.test(text.trim()) || text.trim() === '') return;
    const place = placeInSource(lines.pointAt(start));
    report.log(
      'warning',
      place,
      `“${text}” is a passage of one word: if it is no claim but a number or head of a page, take it out of the source`,
      'passage-short',
    );
  });
}
