/** What a Word file says beside its text: tracked changes and comments, by the paragraph that they stand in; its properties. */
import type { Report } from '../report.ts';

/** A piece of XML that is looked at. */
const TOKEN =
  /<w:(p)(?=[\s>])[^>]*?(\/?)>|<\/w:(p)>|<w:(ins|del|moveFrom|moveTo)\s([^>]*?)(\/?)>|<\/w:(ins|del|moveFrom|moveTo)>|<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:(?:t|delText)>|<w:commentReference\s[^>]*w:id="(\d+)"[^>]*>/g;

/** How a kind of change is told. */
const CHANGES = {
  ins: 'is inserted in tracked changes, and stands in the text',
  moveTo: 'is moved in tracked changes, and stands where it was moved to',
  del: 'is deleted in tracked changes, and is left out',
  moveFrom: 'is moved in tracked changes, and is left out where it stood before',
} as const;

/** Tells the tracked changes and the comments of a file. Places are paragraphs with words, from 1. */
export function tellChanges({ document, comments }: { document: string; comments: string }, report: Report): void {
  const texts = commentsIn(comments);
  let paragraph = 0;
  let hasWords = false;
  let open: { kind: keyof typeof CHANGES; author: string; words: string; line: number } | undefined;
  for (const match of document.matchAll(TOKEN)) {
    const [, begins, isEmpty, ends, change, attributes = '', isPoint, closes, words, comment] = match;
    if ((begins && !isEmpty) || ends) hasWords = false;
    else if (change && !isPoint)
      open = {
        kind: change as keyof typeof CHANGES,
        author: attribute(attributes, 'author'),
        words: '',
        line: paragraph + (hasWords ? 0 : 1),
      };
    else if (closes && open) {
      if (open.words.trim() !== '')
        report.log(
          'warning',
          { line: Math.max(1, open.line), column: 1 },
          `“${open.words.trim()}” ${CHANGES[open.kind]} (${open.author || 'nobody is named'})`,
          `tracked-${open.kind}`,
        );
      open = undefined;
    } else if (words !== undefined) {
      const said = decode(words);
      if (open) open.words += said;
      const isGone = open?.kind === 'del' || open?.kind === 'moveFrom';
      if (!hasWords && !isGone && said.trim() !== '') {
        paragraph++;
        hasWords = true;
      }
    } else if (comment !== undefined) {
      const text = texts.get(comment);
      if (text)
        report.log(
          'warning',
          { line: Math.max(1, paragraph), column: 1 },
          `A comment is left out: “${text.words}” (${text.author || 'nobody is named'})`,
          'comment',
        );
    }
  }
}

function commentsIn(xml: string): Map<string, { author: string; words: string }> {
  const found = new Map<string, { author: string; words: string }>();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<w:comment\s([^>]*)>([\s\S]*?)<\/w:comment>/g)) {
    const words = [...body.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => decode(text)).join('');
    found.set(attribute(attributes, 'id'), {
      author: attribute(attributes, 'author'),
      words: words.replace(/\s+/g, ' ').trim(),
    });
  }
  return found;
}

const attribute = (attributes: string, name: string): string =>
  decode(new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const decode = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (written, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex ? 16 : 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    })
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: 'lt' | 'gt' | 'quot' | 'apos' | 'amp') => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name],
    );

/** A property of the file, as `title` or `creator`; `''` where it has none. */
export const propertyOf = (core: string, name: 'title' | 'creator'): string =>
  decode(new RegExp(`<dc:${name}[^>]*>([^<]*)</dc:${name}>`).exec(core)?.[1] ?? '').trim();
