/** What a form of source text is: how it is recognised, and what comes of it. A new form is one file and a line in `forms.ts`. */
import type { Literal, Root } from 'mdast';
import type { SourceSettings } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import type { RecordingSetting } from '../schemas/recording.ts';
import type { SourcePicture } from './fit/pictures.ts';
import type { Report } from './report.ts';
import type { WordText } from './word/open.ts';

/** A source text as the importer reads it. */
export interface Source {
  /** What diagnostics call the file. */
  file: string;
  /** The whole text, normalised. */
  text: string;
  /** Lines, from 1, on which a page begins, where form feeds tell. */
  pageStarts: readonly number[];
  /** The day of the import, YYYY-MM-DD. */
  today: string;
  /** The Word file, opened, where the source is one; its text is empty then. */
  word?: WordText | undefined;
  /** The recording that the editor names. */
  recording?: RecordingSetting | undefined;
}

/** A sign of a form, and whether it was found. */
export interface Sign {
  /** What was looked for, as a noun with its article. */
  name: string;
  isThere: boolean;
}

/** What of a source's form was found. */
export interface Recognition {
  isSo: boolean;
  signs: readonly Sign[];
}

/** Markdown that is already written as it is to stand in the article. */
export interface WrittenNode extends Literal {
  type: 'written';
  /** What it is to this site; `characters` for plain letters that Markdown would take for something else. */
  role: 'timestamp' | 'noteref' | 'wikilink' | 'characters';
  /** What a wikilink was made of, for those that name a part: `[[target|label]]`. */
  wikilink?: { target: string; label: string; bar: string };
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
  settings: SourceSettings;
  /**
   * The text with its notes; timestamps, marks of notes and wikilinks are `written`. Its positions are those of the normalised
   * source. Made by `parseSource`, it carries all that the source says (`data.leaves`), for the check that nothing is lost.
   */
  tree: Root;
  /** The pictures that the source holds itself, by the addresses that they have in the tree. */
  pictures?: ReadonlyMap<string, SourcePicture>;
  /** The record of the source; its id is for the command. */
  work: Omit<Work, 'id'>;
}

/** How files of Markdown are called. */
export const MARKDOWN: readonly string[] = ['.txt', '.md', '.markdown'];

/** A form of source texts. */
export interface Form {
  /** Its name, as `--kind` takes it. */
  name: string;
  /** What it is, in a few words. */
  label: string;
  /** How the names of its files end, in small letters: `.md`. */
  fileTypes: readonly string[];
  recognise: (source: Source) => Recognition;
  /** Reports what it did, what looks wrong and what must be refused; throws a `ImportError` only where it cannot go on. */
  convert: (source: Source, report: Report) => Imported;
}
