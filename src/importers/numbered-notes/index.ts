/**
 * Analyses with numbered notes, as PDF converters write them: title, authors, number and date at the head; marks as `[2]`,
 * `<sup>[1]</sup>` or `[\[10\]](#)`; the notes as paragraphs `[1] …` at the end; then about the author, how to cite, and the
 * publisher’s lines.
 */
import type { FootnoteDefinition, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { z } from 'zod';
import { bodyOf, readFrontmatter } from '../../content/frontmatter.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { isoDate, isWebAddress, text as words } from '../../schemas/fields.ts';
import { takeHead, type HeadSettings } from './head.ts';
import { MARKDOWN, type Form, type Imported, type Recognition, type Source } from '../form.ts';
import { vocabularyOf } from '../pages/divided-words.ts';
import { joinLines, joinParagraphs } from '../pages/joins.ts';
import { keepLines, readPlainHeadings } from '../pages/plain-lines.ts';
import { toRunningText } from '../pages/laid-out.ts';
import { linkEarlierNotes } from './earlier-notes.ts';
import { hasStuckMarks, readStuckMarks } from './stuck-marks.ts';
import { takeNotes } from './note-list.ts';
import { readFootnotes, readMarks } from '../fit/note-marks.ts';
import { ImportError, type Report } from '../report.ts';
import { htmlAsText, parseSource, placeOf, positionOf, wordsWithAddresses } from '../fit/tree.ts';

/** The form. */
export const numberedNotes: Form = {
  name: 'numbered-notes',
  label: 'an analysis with numbered notes',
  fileTypes: MARKDOWN,
  recognise,
  convert,
};

const HAS_LIST =
  /^(?:[ \t>*-]|<span[^>]*>|<\/span>|\p{L}{1,20}:)*(?:\[?\\?\[\s?\^?1\s?\\?\]|\[?<sup>\[?1\]?<\/sup>|1[.)]\s)/mu;
/** The list of notes below its name, with bare numbers. */
const HAS_NAMED_LIST =
  /^[ \t]*(?:#+ *)?(?:end ?notes|foot ?notes|notes|references|dipnotlar|notlar|fußnoten|anmerkungen)\s*:?\n+[ \t]*1\s+\S/imu;
const HAS_MARKS =
  /[\p{L}\p{N}.,;:!?”"’')»\]^*_]\s?(?:\[?<sup>\s*\[?\\?\[?\d{1,3}|\[?\\?\[\^?\d{1,3}(?:\s*,\s*\d{1,3})*\\?\])|[\p{L}\p{P}][¹²³⁰⁴-⁹]|^\[1\][^\n]*\n[^]*^\[1\]/mu;

function recognise({ text }: Source): Recognition {
  const hasList = HAS_LIST.test(text) || HAS_NAMED_LIST.test(text);
  const hasMarks = HAS_MARKS.test(text) || hasStuckMarks(text);
  const hasNumber = /\bNo\s*[:.]?\s*\d/i.test(text);
  return {
    isSo: hasList && hasMarks,
    signs: [
      { name: 'a list of notes that begins with [1]', isThere: hasList },
      { name: 'marks of notes in the text', isThere: hasMarks },
      { name: 'a number of a series', isThere: hasNumber },
    ],
  };
}

function convert({ file, text, pageStarts, today }: Source, report: Report): Imported {
  const { settings, body: written } = readSettings(file, text);
  const { text: body, origins } = toRunningText(written, { pageStarts, title: settings?.title }, report);
  report.rearrange(origins);
  const vocabulary = vocabularyOf(body);
  const tree = parseSource(body);
  const source = new VFile({ path: file, value: body });
  definitionsAsNotes(tree);
  const footnotes = readFootnotes(tree, report);
  const { notes, afterwards } = takeNotes(tree, footnotes, vocabulary, report);
  const labels = new Set(notes.map(({ label }) => label!));
  readMarks(tree, source, labels);
  readStuckMarks(tree, source, labels, report);
  const about = afterwards.map(wordsWithAddresses).filter(Boolean);
  const head = takeHead(
    tree,
    settings,
    about.join(' '),
    [...about, ...notes.map((note) => toString(note))].join(' '),
    report,
    today,
  );
  tellMissingNotes(tree, notes.length, report);
  tellCutAddresses(notes, report);
  readPlainHeadings(tree, report);
  keepLines(tree, report);
  joinParagraphs(tree, vocabulary, report);
  linkEarlierNotes(notes, report);
  tree.children.push(...notes);
  joinLines(tree, vocabulary, report);
  htmlAsText(tree, (place) => report.log('left-out', place, 'A comment is left out'));
  const cited = afterwards.find((block) => /^(?:to|how to|please) cite|^cite this|^suggested/i.test(toString(block)));
  const link = cited && firstAddress(cited);
  if (afterwards[0])
    report.log(
      'left-out',
      placeOf(afterwards[0]),
      `What follows the notes goes into the record of the source (${about.length === 1 ? 'one paragraph' : `${about.length} paragraphs`})`,
    );
  const { title, series, number, authors, issued, others } = head;
  const note = [...others, ...about].join(' ');
  return {
    settings: { kind: 'analysis', title, ...(series ? { series } : {}), ...(number ? { number } : {}) },
    tree,
    work: {
      type: 'report',
      title,
      ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
      ...(series ? { 'collection-title': series } : {}),
      ...(number ? { number } : {}),
      ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
      ...(link ? { URL: link } : {}),
      ...(note === '' ? {} : { note }),
    },
  };
}

const settingsSchema = z.strictObject({
  title: words.describe('the title of the analysis'),
  authors: z
    .union([words.transform((name) => [name]), z.array(words)])
    .optional()
    .describe('its authors, as a list'),
  series: words.optional().describe('the series that it appeared in'),
  number: words.optional().describe('its number in the series, in quotation marks'),
  date: isoDate.optional().describe('the day when it appeared, YYYY-MM-DD'),
});

/** Settings that a tool may have put before the text, in the place of a head. */
function readSettings(file: string, text: string): { settings?: HeadSettings; body: string } {
  if (!/^---[ \t]*\n/.test(text)) return { body: text };
  const { data, diagnostics } = readFrontmatter(file, text, settingsSchema);
  if (!data) throw new ImportError(...diagnostics);
  return { settings: data, body: bodyOf(text) };
}

/** Markdown takes `[1]: https://…` for the address of a link; here it is a note. */
function definitionsAsNotes(tree: Root): void {
  tree.children = tree.children.map((node): RootContent => {
    if (node.type !== 'definition' || !/^\d{1,3}$/.test(node.identifier)) return node;
    const address = { type: 'text' as const, value: node.url };
    const words: Paragraph['children'] = [
      { type: 'text', value: `[${node.identifier}] `, ...positionOf(node) },
      { type: 'link', url: node.url, children: [address], ...positionOf(node) },
      ...(node.title == null ? [] : [{ type: 'text' as const, value: ` ${node.title}` }]),
    ];
    return { type: 'paragraph', children: words, ...positionOf(node) };
  });
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'linkReference' || !/^\d{1,3}$/.test(node.identifier)) return;
    const parent = ancestors.at(-1) as Paragraph;
    parent.children.splice(parent.children.indexOf(node), 1, {
      type: 'text',
      value: node.referenceType === 'shortcut' ? `[${node.label}]` : `${toString(node)}[${node.label}]`,
      ...positionOf(node),
    });
  });
}

/** A number in brackets that is about as high as the notes go, and has no note, was one once. */
function tellMissingNotes(tree: Root, notes: number, report: Report): void {
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'text') return;
    for (const [written, number] of node.value.matchAll(/\[(\d{1,3})\]/g))
      if (Number(number) >= 1 && Number(number) <= notes + 10)
        report.sourceError(placeOf(node), `the mark ${written} has no note`, {
          comment: 'It stands so in the source and is kept as text.',
        });
  });
}

/** An address that ends in a coded space does not name a whole file. */
function tellCutAddresses(notes: readonly FootnoteDefinition[], report: Report): void {
  for (const note of notes)
    walk<Nodes>(note, (node) => {
      if (node.type === 'link' && /(?:%20|%)$/.test(node.url))
        report.sourceError(placeOf(node), `the address in note ${note.label} ends in a coded space and is cut`, {
          note: note.label!,
          comment: 'It is kept as the source has it.',
        });
    });
}

function firstAddress(block: RootContent): string | undefined {
  let found: string | undefined;
  walk<Nodes>(block, (node) => {
    if (node.type === 'link' && isWebAddress(node.url)) found ??= node.url;
  });
  return found;
}
