/** A page in another language is that of an original, and has its headings in the same order: links to a section lead by that order. */
import { bodyOf } from '../content/frontmatter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { oneOf } from '../diagnostics/suggest.ts';
import type { Rule, SitePage } from './rule.ts';

/** The depths of the headings of a page, and where each stands. A page of the site is read by Astro, not by our plugins. */
const headingsIn = ({ content }: SitePage): { depth: number; line: number }[] =>
  bodyOf(content)
    .split('\n')
    .flatMap((text, index) => {
      const marks = /^(#{2,6}) /.exec(text)?.[1];
      return marks === undefined ? [] : [{ depth: marks.length, line: index + 1 }];
    });

export const pagesOfOriginals: Rule = ({ pages, translatedPages }) =>
  translatedPages.flatMap((page): Diagnostic[] => {
    const { slug, file } = page;
    const at = (line: number): Pick<Diagnostic, 'file' | 'line' | 'column'> => ({ file, line, column: 1 });
    const original = pages.find((each) => each.slug === slug);
    if (!original) {
      const names = pages.map((each) => each.slug);
      return [
        { ...at(1), code: 'page-original', found: `there is no content/pages/${slug}.mdx`, ...oneOf(slug, names) },
      ];
    }
    const [own, others] = [headingsIn(page), headingsIn(original)];
    const first = own.findIndex(({ depth }, index) => depth !== others[index]?.depth);
    if (first === -1 && own.length === others.length) return [];
    const found =
      own.length === others.length
        ? `this heading has ${own[first]!.depth} marks, and that of the same place in ${original.file} has ${others[first]!.depth}`
        : `the page has ${own.length} headings, and ${original.file} has ${others.length}`;
    return [{ ...at(first === -1 ? 1 : own[first]!.line), code: 'page-headings', found }];
  });
