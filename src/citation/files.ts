/** Records as files that reference managers read: BibLaTeX, RIS and CSL-JSON. */
import type { Work } from '../schemas/work.ts';
import { toBibLatex } from './biblatex.ts';
import { toRis } from './ris.ts';

/** The formats, by the ends of their files' names. */
export const FORMATS = ['bib', 'ris', 'json'] as const;

/** The end of a file's name. */
export type Format = (typeof FORMATS)[number];

const MEDIA_TYPES: Record<Format, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

const WRITERS: Record<Format, (works: readonly Work[]) => string> = {
  bib: toBibLatex,
  ris: toRis,
  json: (works) => `${JSON.stringify(works, undefined, 2)}\n`,
};

/** A response with the records of `works` in one of the formats. */
export const toResponse = (works: readonly Work[], format: Format): Response =>
  new Response(WRITERS[format](works), { headers: { 'content-type': MEDIA_TYPES[format] } });
