/** Records as files that reference managers read: BibLaTeX (by Citation.js), RIS and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Work } from '../schemas/work.ts';
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

// Keys are ours, and letters stay letters: every program that reads BibLaTeX reads UTF-8.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

const WRITERS: Record<Format, (works: readonly Work[]) => string> = {
  bib: (works) =>
    works.length === 0
      ? ''
      : // The day of access stands in a field of its own; a note that says it again is none of the record’s.
        new Cite(works.map(forBib)).format('biblatex').replace(/^\tnote = \{\[Online; accessed [^\]]*\]\},\n/gm, ''),
  ris: toRis,
  json: (works) => `${JSON.stringify(works, undefined, 2)}\n`,
};

/** BibLaTeX has no place for what we keep beside CSL, and one number for a report and its series. */
const forBib = ({ custom: _, ...work }: Work): Omit<Work, 'custom'> => {
  const number = work.number ?? work['collection-number'];
  return work.type === 'report' && number !== undefined ? { ...work, number } : work;
};

/** A response with the records of `works` in one of the formats. */
export const toResponse = (works: readonly Work[], format: Format): Response =>
  new Response(WRITERS[format](works), { headers: { 'content-type': MEDIA_TYPES[format] } });
