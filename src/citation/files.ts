/** Records as files that reference managers read. A new format is a writer and an entry here. */
import type { Work } from '../schemas/work.ts';
import { toBibLatex } from './biblatex.ts';
import { toRis } from './ris.ts';

interface FileFormat {
  /** What readers call it. */
  label: string;
  mediaType: string;
  write: (works: readonly Work[]) => string;
}

/** The formats, by the ends of their files' names. */
export const FORMATS = {
  bib: { label: 'BibLaTeX', mediaType: 'application/x-bibtex', write: toBibLatex },
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems', write: toRis },
  json: {
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (works: readonly Work[]) => `${JSON.stringify(works, undefined, 2)}\n`,
  },
} satisfies Record<string, FileFormat>;

/** The end of a file's name. */
export type Format = keyof typeof FORMATS;

/** All ends. */
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** A response with the records of `works` in one of the formats. */
export const toResponse = (works: readonly Work[], format: Format): Response =>
  new Response(FORMATS[format].write(works), {
    headers: { 'content-type': `${FORMATS[format].mediaType}; charset=utf-8` },
  });
