/**
 * Analyses with numbered notes, as PDF converters write them: title, authors, number and date at the head; marks as `[2]`,
 * `<sup>[1]</sup>` or `[\[10\]](#)`; the notes as paragraphs `[1] …` at the end; then about the author, how to cite, and the
 * publisher’s lines.
 */
import type {
  FootnoteDefinition,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isCalendarDate } from '../schemas/fields.ts';
import { walk } from '../markdown/walk.ts';
import {
  Refusal,
  type Form,
  type Imported,
  type Recognition,
  type Remark,
  type Source,
  type WrittenNode,
} from './form.ts';
import { joinParagraphs } from './joins.ts';
import { htmlAsText, insideOf, openingTag, parseSource, placeOf, replace } from './tree.ts';

/** The form. */
export const numberedNotes: Form = {
  name: 'numbered-notes',
  label: 'an analysis with numbered notes',
  recognise,
  convert,
};

const NOTE = /^\[(\d{1,3})\]\s/;
const NUMBER = /^(?<series>\p{L}[\p{L} ]*?)\s+No\s*[:.]?\s*(?<number>\d[\d\s/.-]*)$/iu;
const DAY = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
const AFTERWARDS = /^(?:about the authors?|to cite this article|how to cite)\b/i;

function recognise({ text }: Source): Recognition {
  const looked: [boolean, string][] = [
    [/^\[1\]\s/m.test(text), 'a list of notes that begins with [1]'],
    [/(?:\p{L}|[.,;:”"')])\s?(?:<sup>)?\[\\?\[?\d{1,3}\\?\]/u.test(text), 'marks of notes in the text'],
    [/\bNo\s*[:.]?\s*\d/i.test(text), 'a number of a series'],
  ];
  return { isSo: looked[0]![0] && looked[1]![0], signs: looked.map(([is, sign]) => `${is ? '' : 'no '}${sign}`) };
}

function convert({ text }: Source): Imported {
  const remarks: Remark[] = [];
  const faults: Imported['faults'] = [];
  const tree = parseSource(text);
  const { notes, afterwards } = takeNotes(tree, remarks);
  const head = takeHead(tree, remarks, faults);
  marks(tree, new Set(notes.map(({ label }) => label!)));
  tellMissingNotes(tree, notes.length, remarks, faults);
  tellCutAddresses(notes, remarks, faults);
  joinParagraphs(tree, remarks);
  tree.children.push(...notes);
  htmlAsText(tree, (place) => remarks.push({ kind: 'left-out', text: 'A comment is left out', ...place }));
  const cited = afterwards.find((block) => /^to cite|^how to cite/i.test(toString(block)));
  const link = cited && firstAddress(cited);
  const about = afterwards.map((block) => toString(block).replace(/\s+/g, ' ').trim()).filter(Boolean);
  if (afterwards[0])
    remarks.push({
      kind: 'left-out',
      text: `What follows the notes goes into the record of the source (${about.length} paragraphs)`,
      ...placeOf(afterwards[0]),
    });
  return {
    settings: {
      kind: 'analysis',
      title: head.title,
      ...(head.series ? { series: head.series } : {}),
      ...(head.number ? { number: head.number } : {}),
    },
    tree,
    work: {
      type: 'report',
      title: head.title,
      ...(head.authors.length > 0 ? { author: head.authors.map((literal) => ({ literal })) } : {}),
      ...(head.series ? { 'collection-title': head.series } : {}),
      ...(head.number ? { number: head.number } : {}),
      ...(head.day ? { issued: { 'date-parts': [head.day] } } : {}),
      ...(link ? { URL: link } : {}),
      ...(about.length > 0 ? { note: about.join(' ') } : {}),
    },
    remarks,
    faults,
  };
}

/** Takes the notes and what follows them off the end of the tree. */
function takeNotes(tree: Root, remarks: Remark[]): { notes: FootnoteDefinition[]; afterwards: RootContent[] } {
  const start = tree.children.findIndex((block) => block.type === 'paragraph' && /^\[1\]\s/.test(toString(block)));
  if (start === -1)
    throw new Refusal([
      {
        line: 1,
        column: 1,
        code: 'notes-none',
        found: 'no paragraph begins with [1]',
        expected: 'a list of notes at the end',
        remedy: 'Write each note as a paragraph: [1] …',
      },
    ]);
  const rest = tree.children.splice(start);
  const notes: FootnoteDefinition[] = [];
  while (rest.length > 0) {
    const [block] = rest as [RootContent];
    const label = block.type === 'paragraph' ? NOTE.exec(toString(block))?.[1] : undefined;
    const last = notes.at(-1);
    if (label !== undefined) notes.push(toNote(block as Paragraph, label));
    else if (block.type === 'paragraph' && last && !AFTERWARDS.test(toString(block)) && isContinuation(block, rest)) {
      remarks.push({
        kind: 'join',
        text: `“${toString(block).slice(0, 32)} …” is joined to note ${last.label}`,
        ...placeOf(block),
      });
      (last.children[0] as Paragraph).children.push({ type: 'text', value: ' ' }, ...withoutBreaks(block.children));
    } else break;
    rest.shift();
  }
  return { notes, afterwards: rest };
}

/** A paragraph among the notes belongs to the one before while another note follows, or where it goes on in mid-sentence. */
const isContinuation = (block: Paragraph, rest: readonly RootContent[]): boolean =>
  rest.slice(1, 4).some((next) => next.type === 'paragraph' && NOTE.test(toString(next))) ||
  /^\p{Ll}|^https?:/u.test(toString(block).trim());

function toNote(paragraph: Paragraph, label: string): FootnoteDefinition {
  const [first, ...others] = paragraph.children;
  const words: PhrasingContent[] =
    first?.type === 'text' ? [{ ...first, value: first.value.replace(NOTE, '') }, ...others] : [...paragraph.children];
  const position = paragraph.position ? { position: paragraph.position } : {};
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [{ ...paragraph, children: withoutBreaks(words) }],
    ...position,
  };
}

/** A break within a note is one of the page it stood on. */
const withoutBreaks = (words: PhrasingContent[]): PhrasingContent[] =>
  words.map((word): PhrasingContent => (word.type === 'break' ? { type: 'text', value: ' ' } : word));

interface Head {
  title: string;
  authors: string[];
  series?: string;
  number?: string;
  day?: number[];
}

/** Takes title, authors, number and date off the beginning. */
function takeHead(tree: Root, remarks: Remark[], faults: Imported['faults']): Head {
  const [first] = tree.children;
  if (first?.type !== 'heading' && first?.type !== 'paragraph')
    throw new Refusal([
      {
        line: 1,
        column: 1,
        code: 'title-none',
        found: 'the text does not begin with a title',
        expected: 'a heading or a line of its own',
        remedy: 'Put the title on the first line.',
      },
    ]);
  const title = tree.children.shift() as Heading | Paragraph;
  const head: Head = { title: toString(title).replace(/\s+/g, ' ').trim(), authors: [] };
  // The head goes on while its lines are short and no sentences.
  while (
    tree.children[0]?.type === 'paragraph' &&
    toString(tree.children[0]).length < 120 &&
    !/[.!?:]$/.test(toString(tree.children[0]).trim())
  ) {
    const block = tree.children[0];
    if (/\[\d|\p{Ll}.*\p{Ll}{3,}\s+\p{Ll}/u.test(toString(block)) && head.day) break;
    const lines = linesOf(block);
    const known = lines.every((line) => readLine(line, head));
    if (!known) break;
    tree.children.shift();
    remarks.push({
      kind: 'left-out',
      text: `${JSON.stringify(lines.join(' / '))} goes into the settings and the record of the source`,
      ...placeOf(block),
    });
  }
  const spellings = new Set(head.authors.map((author) => author.toLocaleLowerCase('en')));
  if (spellings.size > 1 && looksLikeOne(head.authors)) {
    const found = `The author’s name is spelt in two ways: ${head.authors.map((author) => `“${author}”`).join(' and ')}.`;
    remarks.push({ kind: 'fault', text: found.slice(0, -1), ...placeOf(title) });
    faults.push({ found, comment: 'The first is kept in the record of the source.' });
    head.authors = head.authors.slice(0, 1);
  }
  return head;
}

const linesOf = (block: Paragraph): string[] =>
  block.children
    .map((child) => (child.type === 'break' ? '\n' : toString(child)))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Whether a line of the head could be read, into `head`. */
function readLine(line: string, head: Head): boolean {
  const number = NUMBER.exec(line)?.groups;
  if (number) {
    head.series = number['series']!.trim();
    head.number = number['number']!.replace(/\s+/g, '');
    return true;
  }
  const [, day, month, year] = DAY.exec(line) ?? [];
  if (year !== undefined && isCalendarDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)) {
    head.day = [Number(year), Number(month), Number(day)];
    return true;
  }
  const isName = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|van|von|de|da|del|bin|al)){1,5}$/u.test(line);
  if (isName && !head.day) head.authors.push(line);
  return isName && !head.day;
}

/** Whether names are so alike that they are meant as one. */
function looksLikeOne(names: readonly string[]): boolean {
  const letters = (name: string): string =>
    name
      .normalize('NFD')
      .toLocaleLowerCase('en')
      .replace(/ı/g, 'i')
      .replace(/[^\p{L}]/gu, '');
  const [first = '', ...others] = names.map(letters);
  return others.every(
    (other) =>
      Math.abs(other.length - first.length) <= 1 &&
      [...other].filter((letter, index) => letter !== first[index]).length <= 2,
  );
}

/** Turns marks of notes that are there into marks of this site; `[sic]`, years and numbers of no note stay. */
function marks(tree: Root, labels: ReadonlySet<string>): void {
  const mark = (label: string): WrittenNode => ({ type: 'written', value: `[^${label}]` });
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    if (node.type === 'link' && node.url === '#') {
      const label = /^\[(\d{1,3})\]$/.exec(toString(node))?.[1];
      if (label !== undefined && labels.has(label)) replace(parent, node, mark(label) as never);
      return;
    }
    if (node.type === 'html' && openingTag(node)?.tagName === 'sup') {
      const children = parent.children as PhrasingContent[];
      const at = children.indexOf(node);
      const found = insideOf(children, at, 'sup');
      const label = /^\s*\[?(\d{1,3})\]?\s*$/.exec(found?.inside.map((child) => toString(child)).join('') ?? '')?.[1];
      if (found && label !== undefined && labels.has(label))
        children.splice(at, found.closing - at + 1, mark(label) as never);
      return;
    }
    if (node.type !== 'text' || ancestors.some(({ type }) => type === 'link')) return;
    const parts: (Text | WrittenNode)[] = [];
    let cursor = 0;
    for (const match of node.value.matchAll(/\[(\d{1,3})\]/g)) {
      if (!labels.has(match[1]!)) continue;
      parts.push({ ...node, value: node.value.slice(cursor, match.index) }, mark(match[1]!));
      cursor = match.index + match[0].length;
    }
    if (cursor > 0)
      replace(
        parent,
        node,
        ...([...parts, { ...node, value: node.value.slice(cursor) }].filter(({ value }) => value !== '') as never[]),
      );
  });
  // A mark on a line of its own, within a paragraph, belongs to its last words.
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'paragraph') return;
    node.children = node.children.filter(
      (child, index) => child.type !== 'break' || node.children[index + 1]?.type !== 'written',
    );
  });
}

/** A number in brackets that is about as high as the notes go, and has no note, was one once. */
function tellMissingNotes(tree: Root, notes: number, remarks: Remark[], faults: Imported['faults']): void {
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'text') return;
    for (const [written, number] of node.value.matchAll(/\[(\d{1,3})\]/g)) {
      if (Number(number) < 1 || Number(number) > notes + 10) continue;
      const found = `The mark ${written} has no note`;
      remarks.push({ kind: 'fault', text: found, ...placeOf(node) });
      faults.push({ found: `${found}.`, comment: 'It stands so in the source and is kept as text.' });
    }
  });
}

/** An address that ends in a coded space does not name a whole file. */
function tellCutAddresses(notes: readonly FootnoteDefinition[], remarks: Remark[], faults: Imported['faults']): void {
  for (const note of notes)
    walk<Nodes>(note, (node) => {
      if (node.type !== 'link' || !/(?:%20|%)$/.test(node.url)) return;
      const found = `The address in note ${note.label} ends in a coded space and is cut`;
      remarks.push({ kind: 'fault', text: found, ...placeOf(node) });
      faults.push({ note: note.label!, found: `${found}.`, comment: 'It is kept as the source has it.' });
    });
}

function firstAddress(block: RootContent): string | undefined {
  let found: string | undefined;
  walk<Nodes>(block, (node) => {
    if (node.type === 'link' && /^https?:/.test(node.url)) found ??= node.url;
  });
  return found;
}
