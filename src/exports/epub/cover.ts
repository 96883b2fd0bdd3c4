/** The cover of a book, drawn from its content: its title, and a mark for each passage by what it rests on. */
import type { Passage } from '../../content/model.ts';
import { escape } from './xhtml.ts';

const SIZE = { width: 1200, height: 1800 };
const MARGIN = 120;
const COLOURS = {
  paper: '#fdfcf8',
  text: '#21201c',
  quiet: '#65615a',
  timestamp: '#1d4f82',
  note: '#7a3b12',
  none: '#ddd8cd',
};
const TITLE_PX = 92;
/** Letters of a serif are half as wide as high, or a little less. */
const LETTERS = Math.floor((SIZE.width - 2 * MARGIN) / (TITLE_PX * 0.52));
const MOST_LINES = 9;
/** Marks of the passages stand in rows. */
const MARK = { width: 18, height: 44, gap: 8, perRow: 36, rows: 8 };

/** A title in lines. */
function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] : lines;
}

function marks(passages: readonly Passage[]): string[] {
  const most = MARK.perRow * MARK.rows;
  // Of many passages every second, third, … is drawn.
  const step = Math.ceil(passages.length / most);
  return passages
    .filter((_, index) => index % step === 0)
    .map(({ evidence: [first] }, index) => {
      const x = MARGIN + (index % MARK.perRow) * (MARK.width + MARK.gap);
      const y = 1220 + Math.floor(index / MARK.perRow) * (MARK.height + MARK.gap);
      const colour = first === undefined ? COLOURS.none : first.kind === 'timestamp' ? COLOURS.timestamp : COLOURS.note;
      return `<rect x="${x}" y="${y}" width="${MARK.width}" height="${MARK.height}" fill="${colour}"/>`;
    });
}

/** The cover as SVG. */
export function coverOf(title: string, siteName: string, passages: readonly Passage[]): string {
  // The name of the site stands above already.
  const shown = title.startsWith(`${siteName}: `) ? title.slice(siteName.length + 2) : title;
  const lines = linesOf(shown).map(
    (line, index) => `<tspan x="${MARGIN}" dy="${index === 0 ? 0 : TITLE_PX * 1.18}">${escape(line)}</tspan>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="${COLOURS.paper}"/>
<text x="${MARGIN}" y="190" font-family="serif" font-size="44" fill="${COLOURS.quiet}">${escape(siteName)}</text>
<text y="360" font-family="serif" font-size="${TITLE_PX}" fill="${COLOURS.text}">${lines.join('')}</text>
${marks(passages).join('\n')}
</svg>
`;
}
