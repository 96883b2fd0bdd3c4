/** A source as the text of an article: converted by its form, fitted to this site, written as MDX, and compared with the source. */
import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import type { Place } from '../diagnostics/diagnostic.ts';
import { codePointOf, OF_TEXT } from '../content/source-text.ts';
import { FORBIDDEN } from '../schemas/characters.ts';
import { parseText } from '../markdown/pipeline.ts';
import { excessIn } from '../markdown/remark-limits.ts';
import { walk } from '../markdown/tree/walk.ts';
import { settleAddresses } from './fit/addresses.ts';
import { picturesOf, setFiguresApart } from './fit/pictures.ts';
import { placeEvidence } from './fit/evidence.ts';
import type { Imported, Source } from './form.ts';
import { levelHeadings } from './fit/headings.ts';
import { reportSpellings } from './fit/spellings.ts';
import type { Project } from './project.ts';
import { settleParts } from './fit/wikilink-parts.ts';
import { readTree } from './write/reading.ts';
import { START, type Report } from './report.ts';
import { toMdx } from './write/to-mdx.ts';
import { shownWords } from './fit/tree.ts';
import { verifyNoCode, verifySame, verifyWhole } from './write/verify.ts';

/** A source as the text of an article, without numbers and settings. */
export interface Converted extends Imported {
  /** The first words of the text, for its description. */
  beginning: string;
  /** The text as MDX. */
  mdx: string;
  /** The tree of the MDX. */
  written: Root;
  /** The files of its pictures, by their paths from the project's folder. */
  figures: ReadonlyMap<string, () => Uint8Array>;
  /** Where a place of the MDX stands in the source. */
  placeInSource: (place: Place) => Place;
}

/** Converts what a form has read of a source; `slug` is that of the article. Throws a `ImportError` with all that makes it unusable. */
export function convert(
  source: Source,
  imported: Imported,
  slug: string,
  project: Pick<Project, 'hasPart' | 'root'>,
  report: Report,
): Converted {
  const { tree, settings, work } = imported;
  checkLimits(tree, report);
  const pictures = picturesOf(imported.pictures ?? new Map(), source.file, slug, project.root);
  settleAddresses(tree, { file: source.file, report, pictures });
  setFiguresApart(tree, pictures);
  settleParts(tree, settings.title, project, report);
  placeEvidence(tree, report);
  levelHeadings(tree, report);
  reportSpellings(tree, report);
  report.stopAtErrors();
  const beginning = beginningOf(tree);
  composeLetters(tree);
  const wanted = readTree(tree);
  const mdx = toMdx(tree);
  checkCharacters(mdx, report);
  const written = parseText(new VFile({ value: mdx }));
  const got = readTree(written);
  const placeInSource = (place: Place): Place => wanted.placeAt(got.indexAt(place));
  verifyNoCode(written, placeInSource);
  verifySame(wanted, got);
  verifyWhole(tree.data?.leaves ?? [{ value: source.text, isAddress: false, ...START }], [
    ...leavesOf(written),
    JSON.stringify([work, settings]),
    ...report.entries.map(({ text }) => text),
  ]);
  return { ...imported, beginning, mdx, written, figures: pictures.files, placeInSource };
}

/** Letters may have been written in parts by numbers (`e&#x301;`): they are composed. */
function composeLetters(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'text') node.value = node.value.normalize('NFC');
  });
}

/** Refuses what only numbers (`&#8238;`) have brought in, and lines that no content file may have. */
function checkCharacters(mdx: string, report: Report): void {
  for (const line of mdx.split('\n')) {
    const forbidden = FORBIDDEN.exec(line)?.[0];
    if (forbidden !== undefined)
      report.error(START, 'file-character', `the character ${codePointOf(forbidden)} is written as a number`);
    if (line.length > OF_TEXT.line) report.error(START, 'file-size', `a paragraph has ${line.length} characters`);
  }
  report.stopAtErrors();
}

/** Refuses what is too much before it takes time. */
function checkLimits(tree: Root, report: Report): void {
  const labelOf = (node: Nodes): string | undefined =>
    node.type === 'written' && node.role === 'noteref' ? node.value.slice(2, -1) : undefined;
  const excess = excessIn(tree, labelOf);
  for (const { found, place } of excess) report.error(place, 'text-limit', found);
  if (excess.length > 0) report.stopAtErrors();
}

/** What the tree of a written text says, word for word and address for address. */
function leavesOf(tree: Root): string[] {
  const leaves: string[] = [];
  walk(tree, (node) => {
    const parts = node as Partial<Record<'value' | 'url' | 'title' | 'alt' | 'label', string | null>>;
    const { value, url, title, alt, label } = parts;
    leaves.push(...[value, url, title, alt, label].filter((part) => typeof part === 'string'));
  });
  return leaves;
}

/** Stands for evidence while the beginning is made: a character that no text may hold. */
const EVIDENCE = '\uFDD0';

/** The first sentence of the first paragraph, or its first 200 characters; without evidence and what only held it. */
function beginningOf(tree: Root): string {
  const words = tree.children.map((block) => (block.type === 'paragraph' ? shownWords(block, EVIDENCE) : ''));
  const text = (words.find((found) => /[\p{L}\p{N}]/u.test(found)) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?[([]\s*\uFDD0(?:[\s,;–-]*\uFDD0)*\s*[)\]]/g, '')
    .replace(/ ?\uFDD0(?:[\s,;–-]*\uFDD0)*/g, '')
    .trim();
  const sentence = /^.{20,240}?[.!?](?=\s|$)/u.exec(text)?.[0];
  return (sentence ?? (text.length > 200 ? `${text.slice(0, 200).replace(/\s\S*$/, '')} …` : text)).trim();
}
