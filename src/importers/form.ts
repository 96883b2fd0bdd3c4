/** What a form of source text is: how it is recognised, and what comes of it. A new form is one file and a line in `forms.ts`. */
import type { Literal, Root } from 'mdast';
import type { ArticleData, SourceFault } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';

/** A place in the source file, both counted from 1. */
export interface SourcePlace {
  line: number;
  column: number;
}

/** Something that the importer did or noticed, to be told to the editor. */
export interface Remark extends SourcePlace {
  /** `join` for what a page break had divided, `left-out`, `fault` of the source, `normalised`. */
  kind: 'join' | 'left-out' | 'fault' | 'normalised';
  /** What it is, as a sentence without its full stop. */
  text: string;
}

/** A source text as the importer reads it. */
export interface Source {
  /** What messages call the file. */
  file: string;
  /** The whole text, normalised. */
  text: string;
}

/** What of a source's form was found. */
export interface Recognition {
  isSo: boolean;
  /** What speaks for it, or what was looked for and is not there. */
  signs: string[];
}

/** Markdown that is already written as it is to stand in the article. */
export interface WrittenNode extends Literal {
  type: 'written';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    written: WrittenNode;
  }
  interface RootContentMap {
    written: WrittenNode;
  }
}

/** The article that a source becomes, before it is written as MDX. */
export interface Imported {
  /** The settings that the source gives; the rest is for the command. */
  settings: Pick<ArticleData, 'kind' | 'title'> & Partial<ArticleData>;
  /** The text with its notes; moments, marks of notes and wikilinks are `written`. */
  tree: Root;
  /** The record of the source; its id is for the command. */
  work: Omit<Work, 'id'>;
  remarks: Remark[];
  /** What the source itself has wrong, where no check of the article will find it. */
  faults: Omit<SourceFault, 'passage'>[];
}

/** A form of source texts. */
export interface Form {
  /** Its name, as `--kind` takes it. */
  name: string;
  /** What it is, in a few words. */
  label: string;
  recognise: (source: Source) => Recognition;
  /** Throws a `Refusal` where the source cannot be imported. */
  convert: (source: Source) => Imported;
}

/** Why a source is refused: all that is wrong with it. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ found }) => found).join('; '));
    this.problems = problems;
  }
}

/** One thing that makes a source unusable. */
export interface Problem extends SourcePlace {
  /** A short name, as checks have theirs. */
  code: string;
  found: string;
  expected: string;
  remedy: string;
}
