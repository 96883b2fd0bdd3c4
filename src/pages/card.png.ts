/** The picture that other sites show with a link to this one (Open Graph), drawn from the site's name and subject. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import { frame } from '../i18n/index.ts';
import { site } from '../site.ts';

/** What Open Graph's readers expect, in pixels. */
const SIZE = { width: 1200, height: 630 };
const MARGIN = 100;
/** The light colours of `styles/tokens.css`, which a picture cannot read. */
const COLOURS = { page: '#fdfcf8', text: '#21201c', quiet: '#65615a', mark: '#1d4f82', line: '#ddd8cd' };
/** Where the timestamps of the strip lie, along its length. */
const MARKS = [0, 34, 58, 78, 122, 144, 170, 194, 224, 252, 286, 302, 332, 354, 380, 404, 432, 466, 488, 522, 552];
const MORE_MARKS = [608, 620, 650, 674, 694, 740, 762, 790, 814, 828, 868, 894, 964, 980];

const font = create(readFileSync('src/styles/fonts/literata-reading.woff2')) as Font;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A line of text as outlines, at most as wide as the card allows. Letters that our font does not have are left to the fonts
 * of the machine, all of the line: only then the picture depends on it.
 */
function line(text: string, baseline: number, size: number, colour: string): string {
  const glyphs = [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0)!));
  if (glyphs.some(({ id }) => id === 0))
    return `<text x="${MARGIN}" y="${baseline}" font-family="serif" font-size="${size}" fill="${colour}">${escape(text)}</text>`;
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
  const scale = Math.min(size / font.unitsPerEm, (SIZE.width - 2 * MARGIN) / width);
  let x = 0;
  const outlines = glyphs.map(({ path, advanceWidth }) => {
    const outline = `<path transform="translate(${x})" d="${path.toSVG()}"/>`;
    x += advanceWidth;
    return outline;
  });
  return `<g fill="${colour}" transform="translate(${MARGIN} ${baseline}) scale(${scale} -${scale})">${outlines.join('')}</g>`;
}

export const GET: APIRoute = async () => {
  const marks = [...MARKS, ...MORE_MARKS].map(
    (x) => `<rect x="${MARGIN + x}" y="510" width="4" height="24" fill="${COLOURS.mark}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <rect width="100%" height="100%" fill="${COLOURS.page}"/>
    ${line(site.name, 270, 104, COLOURS.text)}
    ${line(site.subject, 345, 48, COLOURS.quiet)}
    ${line(frame.motto, 472, 32, COLOURS.quiet)}
    <rect x="${MARGIN}" y="540" width="${SIZE.width - 2 * MARGIN}" height="2" fill="${COLOURS.line}"/>
    ${marks.join('')}
  </svg>`;
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
