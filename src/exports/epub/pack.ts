/** Packs the files of a book. */
import { zipSync, type Zippable } from 'fflate';

/** Zip files know no time before this; a book is the same bytes on whatever day it is made. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip file of some files, each by its path; what is packed with `level: 0` stands in it as it is. */
export const pack = (files: Zippable): Uint8Array<ArrayBuffer> => zipSync(files, { level: 6, mtime: NO_TIME });
