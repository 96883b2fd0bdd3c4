/** Opens a Word file: a ZIP archive of XML, which may be a trap. What is read is bounded before it is unpacked. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { ImportError, START, type OwnCode } from '../report.ts';

/** A Word file, read. */
export interface WordText {
  html: string;
  /** The parts of the file that say what mammoth does not: the text with its changes, comments, properties. */
  parts: { document: string; comments: string; core: string };
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

const unreadable = (why: string): ImportError =>
  new ImportError({ ...START, ...WORD_UNREADABLE, found: `the file cannot be read (${why})` });

/** Reads a Word file. Throws an `ImportError` where it is none, or too large. */
export async function openWord(bytes: Uint8Array): Promise<WordText> {
  const parts = unpack(bytes);
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
    let pictures = 0;
    const { value } = await mammoth.convertToHtml({ file } as never, {
      includeEmbeddedStyleMap: false,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p.subtitle:fresh",
        "br[type='page'] => hr",
      ],
      convertImage: mammoth.images.imgElement(async () => ({ src: `picture-${++pictures}` })),
    });
    return {
      html: value,
      parts: { document, comments: textOf('word/comments.xml'), core: textOf('docProps/core.xml') },
    };
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
}

/** The parts of the archive that a text is made of. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++count > MAX_PARTS) throw unreadable(`it has more than ${MAX_PARTS} parts`);
        // Pictures are not looked at: their words are in the text.
        if (!/^(?:\[Content_Types\]\.xml|_rels\/|word\/(?:_rels\/|[\w-]+\.xml$)|docProps\/core\.xml$)/.test(name))
          return false;
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
