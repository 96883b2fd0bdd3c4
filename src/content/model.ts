/** What the pipeline knows of an article, and what it gives. */
import type { EvidenceSources } from '../schemas/article.ts';
import type { Root as HastRoot } from 'hast';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Evidence } from '../evidence.ts';
import type { ClaimedStatement } from './claims.ts';
import type { DateSpan } from './edtf.ts';
import type { LocatorLabel } from '../schemas/locator.ts';

/** A date that a passage speaks of. */
export interface DatedStatement extends DateSpan {
  /** The date in EDTF (ISO 8601-2). */
  edtf: string;
  /** What happened then, in words that stand alone. */
  event?: string;
  /** The date as the text has it. */
  text: string;
}

/** What a passage is made from. */
export type PassageKind = 'paragraph' | 'item' | 'table' | 'quote' | 'figure';

/** A heading with its anchor. */
export interface Heading {
  /** 2 for a section, 3 for a section within it, and so on. */
  depth: number;
  /** Anchor on the article's page. */
  id: string;
  text: string;
}

/** A numbered block of an article: the unit of linking, citing, searching and collecting. */
export interface Passage {
  /** Anchor on the article's page, such as `p7`. */
  id: string;
  kind: PassageKind;
  /** Id of the item that this item stands in. */
  parent?: string;
  /** Id of the paragraph that introduces this item's list. */
  leadIn?: string;
  /** The bold words at the beginning of an item. */
  title?: string;
  /** Anchor and words of the heading above; none before the first. */
  section?: Pick<Heading, 'id' | 'text'>;
  /** The words, without marks of evidence and editor’s notes. */
  text: string;
  /** What stands under the figures that belong to it. */
  captions?: string[];
  /** The passage for pages that collect passages: no id of it meets another's, its notes lead to `#<slug>-note-…` there. */
  html: string;
  /** What it rests on, in the order of the text, each once. */
  evidence: Evidence[];
  /** Slugs of the topics that it links to. */
  topics: string[];
  /** Slugs of the topics that it links to and nobody has written. */
  unwritten: string[];
  dates: DatedStatement[];
  claims: ClaimedStatement[];
}

/** A place in the text that refers to a note. */
export interface NoteUse {
  /** Anchor of the mark on the article's page. */
  anchor: string;
  /** Ids of the passages that the mark supports; empty in an editor's note. */
  passages: string[];
}

/** A work that a note cites, and where in it. */
export interface NoteCitation {
  /** Id of the work. */
  work: string;
  /** Such as `590`. */
  locator?: string | undefined;
  /** What the locator counts, as CSL names it; `page` where the text names nothing. */
  label?: LocatorLabel | undefined;
}

/** A work that a note of a passage cites. */
export interface CitationInNote extends NoteCitation {
  /** Label of the note. */
  note: string;
}

/** A numbered note. */
export interface Note {
  /** The number as the text has it. */
  label: string;
  html: string;
  text: string;
  uses: NoteUse[];
  /** The works that it cites, in order; none for a note in free text. */
  citations: NoteCitation[];
}

/** A link to another page of the site, to be checked when all pages are known. */
export interface InternalLink extends Place {
  /** Path from the site's root, without the base path; `''` for the article itself. */
  path: string;
  /** Anchor without `#`; `''` for none. */
  anchor: string;
}

/** A wikilink to a topic that nobody has written yet. */
export interface UnwrittenTopic extends Place {
  /** The name in the form that addresses have. */
  slug: string;
  /** The name as typed. */
  name: string;
}

/** A text after compilation: all that pages need, as data. */
export interface CompiledText {
  /** The body, with ids, without notes. */
  html: string;
  /** Body and notes as plain Markdown; of an article only. */
  markdown?: string;
  headings: Heading[];
  passages: Passage[];
  notes: Note[];
  links: InternalLink[];
  unwritten: UnwrittenTopic[];
}

/** What a wikilink leads to. */
export type Resolution =
  { kind: 'topic' | 'article'; slug: string; title: string } | { kind: 'unwritten'; slug: string; suggestion?: string };

/** What the pipeline must know of a file beside its text. */
export interface TextContext {
  /** The slug of the article or topic. */
  slug: string;
  /** `article` has passages; `topic` is an introduction without numbers. */
  form: 'article' | 'topic';
  lang: string;
  edition: 'restated' | 'verbatim';
  /** What evidence in the text points into. */
  sources: EvidenceSources;
  /** Ids of passages that corrections have withdrawn. */
  withdrawn: readonly string[];
  /** Ids that passages of the article have had on the published site. */
  published: readonly string[];
  entryMarks: readonly EntryMark[];
}

/** Says at a passage or note that the article's list of corrections or of errors in the source has an entry on it. */
export interface EntryMark {
  /** Id of the passage, for one at a passage. */
  passage?: string | undefined;
  /** Label of the note, for one at a note. */
  note?: string | undefined;
  kind: 'correction' | 'source-error';
  /** Anchor of the entry on the article's page. */
  anchor: string;
}

declare module 'vfile' {
  interface DataMap {
    context: TextContext;
    compiled: CompiledText;
    /** The answers that wikilinks were given, by the name asked for. */
    resolutions: Record<string, Resolution>;
    /** Passages by the order in which they stand, before their html is known. */
    passages: Passage[];
    notes: Note[];
  }
}

/** The tree between remark and rehype, for plugins that need no other type of it. */
export type HtmlTree = HastRoot;
