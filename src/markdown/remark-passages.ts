/**
 * Finds the passages: top-level paragraphs, list items (their own text), whole tables and whole block quotes. Each gets
 * the number that is written at its end, its evidence, its topics and its dates. Blocks that are no passages are given
 * to one: a block of evidence alone to the passage before it (after a list: to all its items); code, figures without a number, formulas
 * and editor’s notes likewise, or to the first passage where none stands before.
 */
import type { Properties } from 'hast';
import type { BlockContent, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { Passage, PassageKind } from '../content/model.ts';
import './passage-places.ts';
import { diagnoseStray } from './remark-passage-ids.ts';
import { isEvidence, isText, plainText } from './tree/plain-text.ts';
import { descriptionOf, readContent } from './tree/passage-content.ts';
import { SKIP, walk } from './tree/walk.ts';
import { evidenceOfList } from '../i18n/index.ts';

const htmlProperties = (node: Nodes): Properties => ((node.data ??= {}).hProperties ??= {});

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
  readonly #passages: Passage[] = [];
  /** The passages that evidence standing alone belongs to: the last one, or all items of the list before. */
  #current: Passage[] = [];
  /** Blocks that belong to passages: none for those that wait for the first. */
  readonly #attached: { block: RootContent; passages: Passage[] }[] = [];

  constructor(file: VFile) {
    this.#file = file;
    file.data.passages = this.#passages;
    file.data.noteUses = new Map();
    file.data.passageEnds = [];
    file.data.passageNumbers = this.#numbers;
  }

  collect(tree: Root): void {
    let previous: RootContent | undefined;
    let leadIn: string | undefined;
    tree.children = tree.children.filter((block) => {
      if (block.type === 'note') {
        this.#checkInside(block, 'at a note, which is no passage');
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
        diagnose(
          this.#file,
          'evidence-stray',
          block.position?.start,
          'the text has no passage that this block could belong to',
        );
      // The rehype plugin reads the property and removes it.
      htmlProperties(block)['dataOf'] = owners.map(({ id }) => id).join(' ');
    }
    this.#recordNoteUses(tree);
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
      else diagnoseStray(this.#file, number.id, number, 'stands alone, and not after a table or quote');
      return false;
    }
    if (paragraph.data?.isFigure && !number) return this.#figure(paragraph);
    if (paragraph.data?.isFigure || isText(paragraph)) {
      this.#current = [this.#add(paragraph, paragraph.data?.isFigure ? 'figure' : 'paragraph', number, [paragraph])];
      return true;
    }
    if (number) diagnoseStray(this.#file, number.id, number, 'stands at a block that is no passage');
    if (isEvidence(paragraph) && this.#current.length === 0) {
      diagnose(this.#file, 'evidence-stray', paragraph.position?.start, 'the evidence stands before the first passage');
      return true;
    }
    if (isEvidence(paragraph)) {
      this.#current.forEach((passage) => readContent(passage, [paragraph]));
      Object.assign(
        htmlProperties(paragraph),
        this.#current.length > 1
          ? { className: ['evidence', 'of-list'], dataLabel: evidenceOfList }
          : { className: ['evidence'] },
      );
    }
    this.#attach(paragraph);
    return true;
  }

  /** A figure without a number belongs to the passage before it: what it rests on, that passage rests on too. */
  #figure(figure: Paragraph): boolean {
    const [passage] = this.#current.slice(-1);
    if (passage) {
      readContent(passage, [figure]);
      const caption = plainText(figure).trim();
      if (caption !== '') (passage.captions ??= []).push(caption);
    } else if (
      figure.children.some((child) => 'children' in child && child.children.some(({ data }) => data?.evidence))
    )
      diagnose(this.#file, 'evidence-stray', figure.position?.start, 'the evidence stands before the first passage');
    this.#attach(figure);
    return true;
  }

  #attach(block: RootContent): void {
    const isEditorNote = block.type === 'editorNote' || (block.type === 'paragraph' && !isEvidence(block));
    // Evidence after a list is the whole list's; anything else belongs to the passage that it follows.
    const owners = block.type === 'paragraph' && isEvidence(block) ? this.#current : this.#current.slice(-1);
    this.#attached.push({ block, passages: owners });
    if (!isEditorNote) this.#current = owners;
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
      diagnoseStray(this.#file, number.id, number, 'stands before the end of the item’s own text');
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
      // Where an editor’s note is left out before a comma, its space goes too.
      text: content
        .map(plainText)
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/ ([,.])(?= |$)/g, '$1')
        .trim(),
      html: '',
      evidence: [],
      topics: [],
      unwritten: [],
      dates: [],
      claims: [],
    };
    this.#passages.push(passage);
    this.#file.data.passageEnds!.push({
      place: node.position?.start,
      start: node.position?.start.offset ?? 0,
      offset: end.position?.end.offset ?? 0,
      ownLine: kind === 'table' || kind === 'quote',
    });
    if (number) this.#number(passage, node, number);
    // A picture says what its description says, where nothing stands under it.
    if (kind === 'figure') passage.text ||= descriptionOf(content);
    if (kind === 'quote') this.#checkInside(node, 'in a quote; its number stands below it, after an empty line');
    readContent(passage, content);
    return passage;
  }

  #number(passage: Passage, node: Nodes, { id, line, column }: Place & { id: string }): void {
    const first = this.#numbers.get(id);
    if (first)
      diagnose(this.#file, 'passage-id-doubled', { line, column }, `^${id} stands on line ${first.line} already`);
    this.#numbers.set(id, { line, column });
    passage.id = id;
    htmlProperties(node)['id'] = id;
  }

  #recordNoteUses(tree: Root): void {
    const uses = this.#file.data.noteUses!;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'note') return SKIP;
      if (node.type === 'noteref') uses.set(node.anchor, { label: node.label, passages: node.data.supports ?? [] });
      return undefined;
    });
  }

  /** Numbers within something that has no passages of its own. */
  #checkInside(block: Nodes, where: string): void {
    walk(block, (node) => {
      const number = node.type === 'paragraph' ? node.data?.passageId : undefined;
      if (number) diagnoseStray(this.#file, number.id, number, `stands ${where}`);
    });
  }
}

const orElse = <T>(found: T[], other: T[]): T[] => (found.length > 0 ? found : other);
