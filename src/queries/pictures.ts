/** Pictures of `content/figures/`: the files themselves, and what pages show of them, in the sizes and formats that fit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { filesBelow } from '../content/files.ts';
import { FIGURES } from '../content/pictures.ts';
import { base } from './articles.ts';
import { asked } from './reads.ts';

/** Pictures that can be made smaller; drawings (SVG) and moving ones (GIF) are shown as they are. */
const files = import.meta.glob<ImageMetadata>('../../content/figures/**/*.{jpg,jpeg,png,webp,avif}', {
  eager: true,
  import: 'default',
});
const byPath = new Map(
  Object.entries(files).map(([path, picture]) => [path.replace(/^.*?\/content\/figures\//, ''), picture]),
);

/** Widths in pixels that are made of a picture: of a phone, and of a column of text, on plain and on fine screens. */
const WIDTHS = [360, 640, 960, 1280];
/** The formats that are offered, the smallest first; the file itself is for browsers that know neither. */
const FORMATS = ['avif', 'webp'] as const;
/** How wide a picture stands on a page. */
const SIZES = '(min-width: 48rem) 36rem, calc(100vw - 2.5rem)';

const IMAGE = /<img src="([^"]*)"[^>]*>/g;

/** Names of the files below `content/figures/`, with slashes, in their order. */
export const figureFiles = (): string[] =>
  [...filesBelow(join(process.cwd(), 'content', FIGURES))].filter((name) => !/(?:^|\/)\.[^/]*$/.test(name)).sort();

/** The bytes of one of them. */
export const figureBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(process.cwd(), 'content', FIGURES, name)));

/** The html of a text, each picture of `content/figures/` in it offered in several widths and formats. */
export async function withPictures(html: string): Promise<string> {
  const start = `${base}${FIGURES}/`;
  const found = [...html.matchAll(IMAGE)].flatMap(([image, src = '']) => {
    const path = src.startsWith(start) ? decodeURI(src.slice(start.length)) : '';
    return byPath.has(path) ? [{ image, path }] : [];
  });
  if (found.length === 0) return html;
  const offered = new Map(
    await Promise.all(
      found.map(async ({ image, path }) => [image, `<picture>${await sourcesOf(path)}${image}</picture>`] as const),
    ),
  );
  return html.replace(IMAGE, (image) => offered.get(image) ?? image);
}

/**
 * The sources of a picture, as html. Astro writes the files that it was asked for: that a page which serves again has asked is
 * noted, and it is asked anew.
 */
const sourcesOf = asked('picture', async (path) => {
  const src = byPath.get(path)!;
  const widths = WIDTHS.filter((width) => width < src.width);
  const sources = await Promise.all(
    FORMATS.map(async (format) => {
      const { srcSet } = await getImage({ src, format, widths: [...widths, Math.min(src.width, WIDTHS.at(-1)!)] });
      return `<source type="image/${format}" srcset="${srcSet.attribute}" sizes="${SIZES}">`;
    }),
  );
  return sources.join('');
});
