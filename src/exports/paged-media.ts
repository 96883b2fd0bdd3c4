/**
 * What makes a page a book on paper (CSS Paged Media; CSS Generated Content for Paged Media): running heads, the book on left pages,
 * the article on right ones; page numbers, in the contents too; notes at the foot of the page. Browsers know a part of it, formatters
 * of books all. It is a file of its own: heads hold titles, no page may have styles of its own, and the compiler of style sheets
 * does not know what only books need.
 */
import { chapterAnchor } from '../anchors.ts';
import type { Volume } from '../queries/volumes.ts';

/** The same for each book. Who does not know footnotes (nor `@supports`, as some formatters do not) finds the notes at the end. */
const SAME = `html body { display: block; }
.front { page: front; }
.contents a::after { content: leader('.') target-counter(attr(href), page); }
.footnote {
  float: footnote;
  display: block;
  font-size: 8.5pt;
  line-height: 1.35;
  text-align: left;
}
.footnote .note-number { position: static; }
.footnote .block { display: inline; }
.footnote::footnote-call { content: ''; }
.footnote::footnote-marker { content: ''; }
[role='doc-endnotes'] { display: none; }
@supports not (float: footnote) {
  .footnote { display: none; }
  [role='doc-endnotes'] { display: block; }
}
@page front:left { @top-left { content: none; } @top-right { content: none; } }
@page front:right { @top-right { content: none; } }
`;

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** The style sheet of a volume, for paper only. */
export function toPagedMedia({ title, articles }: Volume): string {
  const chapters = articles.map(
    ({ slug, data }, index) => `[id='${chapterAnchor(slug)}'] { page: chapter-${index + 1}; }
@page chapter-${index + 1}:right { @top-left { content: ${quoted(data.title)}; } }
`,
  );
  return `@page { font: 8pt Literata, Georgia, serif; }
@page :left { @top-left { content: counter(page); } @top-right { content: ${quoted(title)}; } }
@page :right { @top-right { content: counter(page); } }
${SAME}${chapters.join('')}`;
}
