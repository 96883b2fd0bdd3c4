/** Opens a Word file: a ZIP archive of XML, which may be a trap. What is read is bounded before it is unpacked. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { MAX_PICTURE_BYTES, pictureType, type SourcePicture } from '../fit/pictures.ts';
import { ImportError, START, type OwnCode } from '../report.ts';

/** A Word file, read. */
export interface WordText {
  html: string;
  /** The parts of the file that say what mammoth does not: the text with its changes, comments, properties. */
  parts: { document: string; comments: string; core: string };
  /** Its pictures, by their addresses in the HTML; those of kinds that no browser shows are none. */
  pictures: ReadonlyMap<string, SourcePicture>;
}

const WORD_UNREADABLE: OwnCode = {
  code: 'word-unreadable',
  info: {
    severity: 'error',
    expected: 'a Word file (.docx) as Word or LibreOffice saves it',
    remedy: 'Open it there, and save it again as .docx.',
  },
};

/** More than this, in bytes, no text takes when it is unpacked, and no more files. */
const MAX_BYTES = 50_000_000;
const MAX_TEXT_BYTES = 10_000_000;
const MAX_PARTS = 2_000;

/** The parts that a text is made of. */
const IS_OF_TEXT = /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?:_rels\/|[\w-]+\.xml$)|docProps\/core\.xml$)/;
const IS_PICTURE = /^word\/media\/[^/]+$/;

const unreadable = (why: string): ImportError =>
  new ImportError({ ...START, ...WORD_UNREADABLE, found: `the file cannot be read (${why})` });

/** Reads the Word file that `read` gives. Throws an `ImportError` where it is none, or too large. */
export async function openWord(read: () => Uint8Array): Promise<WordText> {
  const parts = unpack(read(), (name) => IS_OF_TEXT.test(name) || IS_PICTURE.test(name));
  const textOf = (name: string): string => (Object.hasOwn(parts, name) ? strFromU8(parts[name]!) : '');
  const document = textOf('word/document.xml');
  if (document === '') throw unreadable('it has no text');
  if (
    Object.entries(parts).some(
      ([name, part]) => name.endsWith('.xml') && /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 2000))),
    )
  )
    throw unreadable('it declares entities');
  try {
    const file = {
      exists: (name: string) => Object.hasOwn(parts, name),
      read: async (name: string, encoding?: string) => {
        if (!Object.hasOwn(parts, name)) throw new Error(`${name} is missing`);
        const part = parts[name]!;
        return encoding === 'base64' ? Buffer.from(part).toString('base64') : encoding ? strFromU8(part) : part;
      },
    };
    let count = 0;
    const pictures = new Map<string, SourcePicture>();
    const { value } = await mammoth.convertToHtml({ file } as never, {
      includeEmbeddedStyleMap: false,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p.subtitle:fresh",
        "br[type='page'] => hr",
      ],
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `picture-${++count}`;
        const bytes = await image.readAsBuffer().catch(() => undefined);
        const extension = bytes && pictureType(bytes);
        if (extension !== undefined) pictures.set(src, { extension, read: () => pictureIn(read(), digestOf(bytes!)) });
        return { src };
      }),
    });
    return {
      html: value,
      parts: { document, comments: textOf('word/comments.xml'), core: textOf('docProps/core.xml') },
      pictures,
    };
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The picture of a Word file that has the digest. */
const pictureIn = (bytes: Uint8Array, digest: string): Uint8Array =>
  Object.values(unpack(bytes, (name) => IS_PICTURE.test(name))).find((part) => digestOf(part) === digest)!;

/** The parts of the archive whose names are asked for. */
function unpack(bytes: Uint8Array, isAsked: (name: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  let ofPictures = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++count > MAX_PARTS) throw unreadable(`it has more than ${MAX_PARTS} parts`);
        if (!isAsked(name)) return false;
        if (IS_PICTURE.test(name)) {
          // A picture that is too large, or one too many, is left out; its words stay, and so does the text.
          const fits = originalSize <= MAX_PICTURE_BYTES && ofPictures + originalSize <= MAX_BYTES;
          if (fits) ofPictures += originalSize;
          return fits;
        }
        total += originalSize;
        if (originalSize > MAX_TEXT_BYTES || total > MAX_BYTES)
          throw unreadable(`it unpacks to more than ${MAX_TEXT_BYTES / 1e6} MB`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}
