/** The nodes that our plugins put into a Markdown tree (mdast), and how remark-rehype turns them into elements. */
import type { Data, Image, Literal, Node, Parent, PhrasingContent } from 'mdast';
import type { Element, ElementContent, Properties } from 'hast';
import type { Evidence, EvidenceOf } from '../../evidence.ts';
import type { ClaimedStatement } from '../../content/claims.ts';
import type { DatedStatement, Passage, Resolution } from '../../content/model.ts';
import type { Timestamp } from '../../timestamps.ts';

/** What remark-rehype reads: the element that a node becomes. */
interface HtmlData extends Data {
  hName?: string;
  hProperties?: Properties;
  hChildren?: ElementContent[];
}

/** One time. */
export interface TimestampNode extends Literal, Timestamp {
  type: 'timestamp';
  /** Number of its recording among those of the article, from 1. */
  recording: number;
  evidence: EvidenceOf<'timestamp'>;
  data: HtmlData;
}

/** Times that stand together, with the space before them: one piece of evidence, invisible to search. */
export interface TimestampsNode extends Parent {
  type: 'timestamps';
  children: TimestampNode[];
  data: HtmlData;
}

/** Pages or figures that stand together, with the space before them: one piece of evidence, invisible to search. */
export interface ReferencesNode extends Node {
  type: 'references';
  data: HtmlData;
}

/** The mark of a note. */
export interface NoterefNode extends Literal {
  type: 'noteref';
  label: string;
  /** Anchor of this mark. */
  anchor: string;
  data: HtmlData;
}

/** The text of a note, moved to the end of the tree. */
export interface NoteNode extends Parent {
  type: 'note';
  label: string;
  data: HtmlData;
}

/** A link by name to a topic or an article. */
export interface WikilinkNode extends Parent {
  type: 'wikilink';
  resolution: Resolution;
  children: PhrasingContent[];
  data: HtmlData;
}

/** A reference to works in a note. */
export interface CitationNode extends Literal {
  type: 'citation';
  /** Whether the sentence ends with it. */
  hasStop: boolean;
  data: HtmlData;
}

/** `<Dated>`: a date that the text speaks of. */
export interface DatedNode extends Parent {
  type: 'dated';
  statement: Omit<DatedStatement, 'text'>;
  children: PhrasingContent[];
  data: HtmlData;
}

/** `<Claim>`: what the text says of a thing that others may speak of too. */
export interface ClaimNode extends Parent {
  type: 'claim';
  statement: Omit<ClaimedStatement, 'text'>;
  children: PhrasingContent[];
  data: HtmlData;
}

/** `<Foreign>` (as in TEI): words of another language than the text's. */
export interface ForeignNode extends Parent {
  type: 'foreign';
  children: PhrasingContent[];
  data: HtmlData;
}

/** `<EditorNote>`: words of the editor, no part of the source. */
export interface EditorNoteNode extends Parent {
  type: 'editorNote';
  children: PhrasingContent[];
  data: HtmlData;
}

/** A picture on a line of its own, and the way to the whole of it. */
export interface PictureNode extends Node {
  type: 'picture';
  image: Image;
  data: HtmlData;
}

/** What stands under a picture: words of ours, and its evidence. */
export interface CaptionNode extends Parent {
  type: 'caption';
  children: PhrasingContent[];
  data: HtmlData;
}

/** A piece of a caption that is no part of its words: the number of the figure, the credit. */
export interface CaptionPartNode extends Node {
  type: 'captionPart';
  data: HtmlData;
}

interface OurPhrasing {
  picture: PictureNode;
  caption: CaptionNode;
  captionPart: CaptionPartNode;
  timestamps: TimestampsNode;
  references: ReferencesNode;
  noteref: NoterefNode;
  wikilink: WikilinkNode;
  citation: CitationNode;
  dated: DatedNode;
  claim: ClaimNode;
  foreign: ForeignNode;
  editorNote: EditorNoteNode;
}

declare module 'mdast' {
  interface PhrasingContentMap extends OurPhrasing {}
  interface RootContentMap extends OurPhrasing {
    timestamp: TimestampNode;
    note: NoteNode;
  }
  interface ImageData extends HtmlData {}
  interface ParagraphData extends HtmlData {
    /** Whether it is a picture with what stands under it. */
    isFigure?: boolean;
    /** The number that stood at the paragraph's end (`^p7`), without the circumflex, and where it stood. */
    passageId?: { id: string; line: number; column: number };
  }
  interface Data {
    hProperties?: Properties;
    /** What a node stands for as evidence. A node that has some is evidence, and no words of the passage. */
    evidence?: Evidence[];
    /** The passages that this evidence supports. */
    supports?: Passage[];
  }
}

/** A text node of HTML. */
export const textNode = (value: string): ElementContent => ({ type: 'text', value });

/** An element of HTML. */
export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
