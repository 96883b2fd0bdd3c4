/**
 * Pictures that a source brings along, in itself or in files beside it: they are put into `content/figures/`, and the article
 * shows those of which the source says what they show.
 */
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { imageSize } from 'image-size';
import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { FIGURES } from '../../content/pictures.ts';
import { decodeAddress } from '../../urls.ts';
import { positionOf } from './tree.ts';

/** A picture that a source brings along. */
export interface SourcePicture {
  /** How its file ends, without the dot. */
  extension: string;
  /** Its file, read again: it is not kept while other sources are read. */
  read: () => Uint8Array;
}

/** The pictures of one source. */
export interface SourcePictures {
  /** Takes the picture at an address as the source writes it. Gives its address on the site; `undefined` where there is none. */
  take: (url: string) => string | undefined;
  /** Whether an address on the site is that of a picture that was taken. */
  has: (address: string) => boolean;
  /** The files to be written, by their paths from the project's folder. */
  files: ReadonlyMap<string, () => Uint8Array>;
}

declare module 'mdast' {
  interface ImageData {
    /** Its paragraph holds nothing else but its caption. */
    isCaptioned?: boolean;
  }
}

/** The kinds of pictures that browsers show, as `image-size` calls them; their files end so. */
const TYPES: readonly string[] = ['jpg', 'png', 'gif', 'webp', 'avif'];
/** Larger than this, in bytes or in pixels, no picture is taken. */
export const MAX_PICTURE_BYTES = 20_000_000;
const MAX_PIXELS = 100_000_000;

/** What `bytes` are a picture of: how its file ends; `undefined` where they are none that a browser shows. */
export function pictureType(bytes: Uint8Array): string | undefined {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const fits = bytes.length <= MAX_PICTURE_BYTES && width * height <= MAX_PIXELS;
    return fits && TYPES.includes(type) ? type : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes the list of a source's pictures. `within` are those that the source holds itself, by their addresses in its tree; others
 * are looked for in the folder of `file`. Their files are called after the article `slug`; one that is there stays.
 */
export function picturesOf(
  within: ReadonlyMap<string, SourcePicture>,
  file: string,
  slug: string,
  root: string,
): SourcePictures {
  const taken = new Map<string, string>();
  const files = new Map<string, () => Uint8Array>();
  let count = 0;
  /** A path that no other picture has, or that this very one has since an import before. */
  const pathOf = ({ extension, read }: SourcePicture): { path: string; isThere: boolean } => {
    for (;;) {
      const path = `content/${FIGURES}/${slug}-${++count}.${extension}`;
      const isThere = existsSync(join(root, path));
      if (!isThere || Buffer.compare(readFileSync(join(root, path)), read()) === 0) return { path, isThere };
    }
  };
  return {
    files,
    has: (address) => [...taken.values()].includes(address),
    take(url) {
      const known = taken.get(url);
      if (known !== undefined) return known;
      const picture = within.get(url) ?? pictureBeside(file, url);
      if (!picture) return undefined;
      const { path, isThere } = pathOf(picture);
      if (!isThere) files.set(path, picture.read);
      const address = path.slice('content'.length);
      taken.set(url, address);
      return address;
    },
  };
}

/** The picture that a relative address leads to from `file`, in its folder or below. */
export function pictureBeside(file: string, url: string): SourcePicture | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[#/\\]|^$/i.test(url) || leavesFolder(url, file)) return undefined;
  const path = resolve(dirname(resolve(file)), pathIn(url));
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isFile() || entry.size > MAX_PICTURE_BYTES) return undefined;
  const read = (): Uint8Array => readFileSync(path);
  const extension = pictureType(read());
  return extension === undefined ? undefined : { extension, read };
}

const pathIn = (url: string): string => decodeAddress(url.split(/[?#]/)[0]!).replaceAll('\\', '/');

/** Whether a path leads out of the folder of the source, by itself or through a link in the file system. */
export function leavesFolder(url: string, file: string): boolean {
  const written = pathIn(url);
  if (isAbsolute(written) || /^[a-z]:/i.test(written) || written.includes('\0')) return true;
  const folder = dirname(resolve(file));
  const whole = resolve(folder, written);
  const isOutside = (target: string, of: string): boolean => /^\.\.(?:[\\/]|$)/.test(relative(of, target));
  return isOutside(whole, folder) || (existsSync(whole) && isOutside(realpathSync(whole), realpathSync(folder)));
}

/**
 * Pictures of the source at the beginning or the end of a paragraph stand on lines of their own: they are figures. Paragraphs
 * that held nothing but a picture that is not shown go.
 */
export function setFiguresApart(tree: Root, pictures: SourcePictures): void {
  const isOurs = (node: PhrasingContent | undefined): node is Image => node?.type === 'image' && pictures.has(node.url);
  tree.children = tree.children.flatMap((block): RootContent[] => {
    if (block.type !== 'paragraph') return [block];
    const before: Paragraph[] = [];
    const after: Paragraph[] = [];
    const alone = (image: Image): Paragraph => ({ type: 'paragraph', children: [image], ...positionOf(image) });
    let rest = trimmed(block.children);
    if (rest.length === 0) return [];
    while (isOurs(rest[0])) {
      before.push(alone(rest[0]));
      rest = trimmed(rest.slice(1));
    }
    while (isOurs(rest.at(-1))) {
      after.unshift(alone(rest.at(-1) as Image));
      rest = trimmed(rest.slice(0, -1));
    }
    if (before.length + after.length === 0) return [block];
    const only = before.length === 1 && after.length === 0 ? (before[0]!.children[0] as Image) : undefined;
    if (only?.data?.isCaptioned && rest.length > 0 && rest.every(({ type }) => type === 'text')) {
      only.title = rest
        .map((node) => (node.type === 'text' ? node.value : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .replaceAll('|', '/')
        .trim();
      return before;
    }
    const middle: Paragraph[] = rest.length > 0 ? [{ ...block, children: rest }] : [];
    return [...before, ...middle, ...after];
  });
}

/** Without the spaces and line breaks at both ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let [from, to] = [0, nodes.length];
  while (from < to && isBlank(nodes[from])) from++;
  while (to > from && isBlank(nodes[to - 1])) to--;
  return nodes.slice(from, to);
}
