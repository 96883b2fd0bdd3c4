/** What a code of a diagnostic says. */
export interface CodeInfo {
  /** An error stops the build or the import; a warning is printed. */
  severity: 'error' | 'warning';
  /** What should stand there, in words that follow "expected". */
  expected: string;
  /** What the editor does about it, as a sentence. */
  remedy: string;
  /** True for what a source can have wrong itself: in a verbatim edition it passes where `sourceErrors` lists it. */
  ofSource?: true;
  /** True for what the settings of the text can account for: it is not told while they cannot be read. */
  bySettings?: true;
}
