/**
 * Finds the passages: top-level paragraphs, list items (their own text), whole tables and whole block quotes. Each gets
 * the number that is written at its end, its evidence, its topics and its dates. Blocks that are no passages are given
 * to one: a block of evidence alone to the passage before it (after a list: to all its items); code, figures, formulas
 * and remarks likewise, or to the first passage where none stands before.
 */
import type { Properties } from 'hast';
import type { BlockContent, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Code } from '../checks/codes.ts';
import { record, type Place } from '../checks/message.ts';
import { formatClock } from './clock.ts';
import type { MomentsNode } from './nodes.ts';
import type { Moment, Passage, PassageKind } from './types.ts';
import { recordStray } from './remark-passage-ids.ts';
import { SKIP, walk } from './walk.ts';

/** What each mark of a note supports, by the anchor of the mark. */
type NoteUses = Map<string, { label: string; passages: Passage[] }>;

declare module 'vfile' {
  interface DataMap {
    noteUses: NoteUses;
    /** Where the number of each passage is or would be written, in the order of the passages. */
    passageEnds: PassageEnd[];
  }
}

/** The end of a passage in the file. */
export interface PassageEnd {
  /** Offset of the passage's first character. */
  start: number;
  /** Offset of the first character behind it. */
  offset: number;
  /** True for a table or quote, whose number stands on a line of its own. */
  ownLine: boolean;
}

const htmlProperties = (node: Nodes): Properties => ((node.data ??= {}).hProperties ??= {});

/** Faults that must be mended before numbers are missed or given. */
export const MISPLACED: readonly Code[] = ['passage-id-stray', 'passage-id-invalid', 'table-broken', 'heading-space'];

/** The plugin. */
export function remarkPassages() {
  return (tree: Root, file: VFile): void => {
    // A topic's introduction is one piece: it needs no numbers, and rests on the passages that it links to.
    if (file.data.context?.form !== 'topic') new Collector(file).collect(tree);
  };
}

class Collector {
  readonly #file: VFile;
  /** Where each number stands. */
  readonly #numbers = new Map<string, Place>();
  /** Where each passage begins. */
  readonly #starts: (Place | undefined)[] = [];
  readonly #passages: Passage[] = [];
  /** The passages that evidence standing alone belongs to: the last one, or all items of the list before. */
  #current: Passage[] = [];
  /** The first passage that each run of moments supports. */
  readonly #supported = new Map<MomentsNode, Passage>();
  /** Blocks that belong to passages: none for those that wait for the first. */
  readonly #attached: { block: RootContent; passages: Passage[] }[] = [];

  constructor(file: VFile) {
    this.#file = file;
    file.data.passages = this.#passages;
    file.data.noteUses = new Map();
    file.data.passageEnds = [];
  }

  collect(tree: Root): void {
    let previous: RootContent | undefined;
    let leadIn: string | undefined;
    tree.children = tree.children.filter((block) => {
      if (block.type === 'note') {
        this.#judgeInside(block, 'at a note, which is no passage');
        return true;
      }
      const keep = this.#block(block, previous, leadIn);
      leadIn =
        block.type === 'paragraph' && this.#current.length === 1 && isText(block) ? this.#current[0]?.id : undefined;
      if (keep) previous = block;
      return keep;
    });
    for (const { block, passages } of this.#attached) {
      const owners = passages.length > 0 ? passages : this.#passages.slice(0, 1);
      if (owners.length === 0)
        record(
          this.#file,
          'evidence-stray',
          block.position?.start,
          'the text has no passage that this block could belong to',
        );
      // The rehype plugin reads the property and removes it.
      htmlProperties(block)['dataOf'] = owners.map(({ id }) => id).join(' ');
    }
    if (this.#passages.length === 0 && !this.#file.data.messages?.some(({ code }) => MISPLACED.includes(code)))
      record(this.#file, 'text-empty', undefined, 'the article has no passage');
    this.#judgeNumbers();
    this.#judgeMomentOrder(tree);
  }

  /** Reads one block; false where nothing of it is to be shown (the number of a table or quote). */
  #block(block: RootContent, previous: RootContent | undefined, leadIn: string | undefined): boolean {
    switch (block.type) {
      case 'heading':
      case 'thematicBreak':
        return true;
      case 'paragraph':
        return this.#paragraph(block, previous);
      case 'list':
        // A list without words of its own leaves evidence to the passage before.
        this.#current = orElse(this.#list(block, undefined, leadIn), this.#current);
        return true;
      case 'table':
      case 'blockquote':
        this.#current = [this.#add(block, block.type === 'table' ? 'table' : 'quote', undefined, [block])];
        return true;
      default:
        this.#attach(block);
        return true;
    }
  }

  #paragraph(paragraph: Paragraph, previous: RootContent | undefined): boolean {
    const number = paragraph.data?.passageId;
    if (paragraph.children.length === 0 && number) {
      const passage = this.#current.at(-1);
      if (passage && passage.id === '' && (previous?.type === 'table' || previous?.type === 'blockquote'))
        this.#number(passage, previous, number);
      else recordStray(this.#file, number.id, number, 'stands alone, and not after a table or quote');
      return false;
    }
    if (isText(paragraph)) {
      this.#current = [this.#add(paragraph, 'paragraph', number, [paragraph])];
      return true;
    }
    if (number) recordStray(this.#file, number.id, number, 'stands at a block that is no passage');
    if (isEvidence(paragraph) && this.#current.length === 0) {
      record(this.#file, 'evidence-stray', paragraph.position?.start, 'the evidence stands before the first passage');
      return true;
    }
    if (isEvidence(paragraph)) {
      this.#current.forEach((passage) => this.#readEvidence(passage, [paragraph]));
      htmlProperties(paragraph)['className'] = this.#current.length > 1 ? ['evidence', 'of-list'] : ['evidence'];
    }
    this.#attach(paragraph);
    return true;
  }

  #attach(block: RootContent): void {
    const isRemark = block.type === 'remark' || (block.type === 'paragraph' && !isEvidence(block));
    if (isRemark) this.#readRemark(block);
    // Evidence after a list is the whole list's; anything else belongs to the passage that it follows.
    const owners = block.type === 'paragraph' && isEvidence(block) ? this.#current : this.#current.slice(-1);
    this.#attached.push({ block, passages: owners });
    if (!isRemark) this.#current = owners;
  }

  /** All passages of a list, nested ones included. */
  #list(list: List, parent: string | undefined, leadIn: string | undefined): Passage[] {
    return list.children.flatMap((item) => this.#item(item, parent, leadIn));
  }

  #item(item: ListItem, parent: string | undefined, leadIn: string | undefined): Passage[] {
    const own = item.children.filter((child) => child.type !== 'list');
    const paragraphs = own.filter((child) => child.type === 'paragraph');
    const numbered = paragraphs.filter((paragraph) => paragraph.data?.passageId);
    for (const paragraph of numbered.slice(0, -1)) {
      const number = paragraph.data!.passageId!;
      recordStray(this.#file, number.id, number, 'stands before the end of the item’s own text');
    }
    let found: Passage[] = [];
    if (paragraphs.some(isText)) {
      const passage = this.#add(item, 'item', numbered.at(-1)?.data?.passageId, own, paragraphs.findLast(isText));
      if (parent !== undefined) passage.parent = parent;
      if (leadIn !== undefined) passage.leadIn = leadIn;
      const lead = paragraphs[0]?.children[0];
      if (lead?.type === 'strong') passage.title = plainText(lead).replace(/[:.]$/, '');
      found = [passage];
    }
    const inner = found[0]?.id ?? parent;
    return [
      ...found,
      ...item.children.flatMap((child) => (child.type === 'list' ? this.#list(child, inner, undefined) : [])),
    ];
  }

  /** A new passage, made of `content`; its number goes behind `end` where it has none yet. */
  #add(
    node: Paragraph | ListItem | BlockContent,
    kind: PassageKind,
    number: (Place & { id: string }) | undefined,
    content: readonly Nodes[],
    end: Nodes = node,
  ): Passage {
    const passage: Passage = {
      id: '',
      kind,
      text: content.map(plainText).join(' ').replace(/\s+/g, ' ').trim(),
      html: '',
      moments: [],
      notes: [],
      topics: [],
      dates: [],
    };
    this.#passages.push(passage);
    this.#file.data.passageEnds!.push({
      start: node.position?.start.offset ?? 0,
      offset: end.position?.end.offset ?? 0,
      ownLine: kind === 'table' || kind === 'quote',
    });
    this.#starts.push(node.position?.start);
    if (number) this.#number(passage, node, number);
    if (kind === 'quote') this.#judgeInside(node, 'in a quote; its number stands below it, after an empty line');
    this.#readEvidence(passage, content);
    return passage;
  }

  #number(passage: Passage, node: Nodes, { id, line, column }: Place & { id: string }): void {
    const first = this.#numbers.get(id);
    if (first)
      record(this.#file, 'passage-id-doubled', { line, column }, `^${id} stands on line ${first.line} already`);
    this.#numbers.set(id, { line, column });
    passage.id = id;
    htmlProperties(node)['id'] = id;
  }

  #readEvidence(passage: Passage, content: readonly Nodes[]): void {
    const noteUses = this.#file.data.noteUses!;
    for (const block of content) {
      walk<Nodes>(block, (node) => {
        if (node.type === 'remark') {
          this.#readRemark(node);
          return SKIP;
        }
        if (node.type === 'list') return SKIP;
        if (node.type === 'moments') {
          passage.moments.push(...node.children.map(toMoment));
          if (!this.#supported.has(node)) this.#supported.set(node, passage);
        }
        if (node.type === 'noteref') {
          if (!passage.notes.includes(node.label)) passage.notes.push(node.label);
          const use = noteUses.get(node.anchor) ?? { label: node.label, passages: [] };
          use.passages.push(passage);
          noteUses.set(node.anchor, use);
        }
        if (
          node.type === 'wikilink' &&
          node.resolution.kind === 'topic' &&
          !passage.topics.includes(node.resolution.slug)
        )
          passage.topics.push(node.resolution.slug);
        if (node.type === 'dated')
          passage.dates.push({
            edtf: node.edtf,
            ...(node.event === undefined ? {} : { event: node.event }),
            text: plainText(node),
          });
        return undefined;
      });
    }
  }

  /** Marks in a remark refer to notes, and support no passage. */
  #readRemark(remark: Nodes): void {
    walk(remark, (node) => {
      if (node.type === 'noteref') this.#file.data.noteUses!.set(node.anchor, { label: node.label, passages: [] });
    });
  }

  /** Numbers within something that has no passages of its own. */
  #judgeInside(block: Nodes, where: string): void {
    walk(block, (node) => {
      const number = node.type === 'paragraph' ? node.data?.passageId : undefined;
      if (number) recordStray(this.#file, number.id, number, `stands ${where}`);
    });
  }

  /** Times that run backwards are a slip more often than not. */
  #judgeMomentOrder(tree: Root): void {
    let last = 0;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'moments') return;
      const passage = this.#supported.get(node);
      const details = passage ? { passage: passage.id } : {};
      node.children.forEach((moment, index) => {
        const place = moment.position?.start;
        if (moment.startSeconds < last)
          record(this.#file, 'moment-order', place, `${moment.value} follows ${formatClock(last)}`, details);
        if (node.children.slice(0, index).some(({ value }) => value === moment.value))
          record(this.#file, 'moment-doubled', place, `${moment.value} stands here a second time`, details);
        last = moment.startSeconds;
      });
    });
  }

  #judgeNumbers(): void {
    const given = new Set([...this.#passages.map(({ id }) => id), ...(this.#file.data.context?.withdrawn ?? [])]);
    // A number that stands at the wrong place must be moved there, not given anew.
    const isMisplaced = this.#file.data.messages?.some(({ code }) => MISPLACED.includes(code)) ?? false;
    this.#passages.forEach(({ id, text }, index) => {
      if (id === '' && !isMisplaced)
        record(
          this.#file,
          'passage-id-missing',
          this.#starts[index],
          `the passage ${JSON.stringify(`${text.slice(0, 40)}…`)} has no number`,
        );
    });
    const published = this.#file.data.context?.published ?? [];
    const last = Math.max(0, ...[...given, ...published].map(numberOf));
    // A number that stands at a wrong place was told of there.
    for (const id of this.#file.data.misplacedIds ?? []) given.add(id);
    const counted = Array.from({ length: last }, (_, index) => `p${index + 1}`);
    const missing = [...new Set([...counted, ...published])].filter((id) => !given.has(id));
    if (missing.length === 0) return;
    const after = numberOf(missing[0]!);
    const next = [...this.#numbers].find(([id]) => numberOf(id) > after)?.[1] ?? [...this.#numbers.values()].at(-1);
    const found = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
    record(this.#file, 'passage-id-vanished', next, found);
  }
}

const orElse = <T>(found: T[], other: T[]): T[] => (found.length > 0 ? found : other);

/** The number of an id, without its letters: 7 for `p7a`. */
const numberOf = (id: string): number => Number(/^p(\d+)/.exec(id)?.[1] ?? 0);

const toMoment = ({ startSeconds, endSeconds }: Moment): Moment => ({
  startSeconds,
  ...(endSeconds === undefined ? {} : { endSeconds }),
});

/** The words of a node, without evidence, remarks, images and nested lists. */
function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'moments':
    case 'noteref':
    case 'remark':
    case 'list':
    case 'code':
      return '';
    default:
      return 'children' in node
        ? node.children
            .map(plainText)
            .join(node.type === 'tableRow' || node.type === 'table' || node.type === 'blockquote' ? ' ' : '')
        : '';
  }
}

/** Whether a paragraph says something of its own. */
const isText = (paragraph: Paragraph): boolean => /[\p{L}\p{N}]/u.test(plainText(paragraph));

/** Whether a paragraph holds evidence and nothing else. */
const isEvidence = (paragraph: Paragraph): boolean =>
  paragraph.children.some((child) => child.type === 'moments' || child.type === 'noteref') &&
  paragraph.children.every(
    (child) =>
      child.type === 'moments' ||
      child.type === 'noteref' ||
      (child.type === 'text' && /^[\s\p{P}]*$/u.test(child.value)),
  );
