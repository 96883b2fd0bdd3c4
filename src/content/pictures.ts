/** Pictures that texts may show: files below `content/figures/`, at `/figures/…`, and any below `public/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { filesBelow } from './files.ts';

/** A picture's size in pixels, upright. */
export interface Picture {
  width: number;
  height: number;
}

/** Why an address gives no picture: there is no such file, two files claim the address, or the file is no picture. */
export type NoPicture = 'missing' | 'doubled' | 'unreadable';

/** Gives the picture of an address, without the leading slash. */
export type FindPicture = (path: string) => Picture | NoPicture;

/** The folder of pictures below `content/`, and the first part of their addresses. */
export const FIGURES = 'figures';

/** From these orientations of EXIF on, a camera lay on its side. */
const FIRST_LYING = 5;

/** The pictures of the project in folder `root`; a file is read when it is asked for, and once. */
export function findPictures(root: string): FindPicture {
  const folders = [
    { folder: join(root, 'content', FIGURES), prefix: `${FIGURES}/` },
    { folder: join(root, 'public'), prefix: '' },
  ].map((place) => ({ ...place, names: filesBelow(place.folder) }));
  const known = new Map<string, Picture | NoPicture>();
  const read = (path: string): Picture | NoPicture => {
    const found = folders.flatMap(({ folder, prefix, names }) => {
      const name = path.slice(prefix.length);
      return path.startsWith(prefix) && names.has(name) ? [join(folder, name)] : [];
    });
    const [file] = found;
    if (file === undefined) return 'missing';
    return found.length > 1 ? 'doubled' : sizeOf(file);
  };
  return (path) => {
    const picture = known.get(path) ?? read(path);
    known.set(path, picture);
    return picture;
  };
}

function sizeOf(file: string): Picture | NoPicture {
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    return orientation < FIRST_LYING ? { width, height } : { width: height, height: width };
  } catch {
    return 'unreadable';
  }
}
