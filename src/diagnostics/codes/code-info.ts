/** What the code of a diagnostic says. */
export interface CodeInfo {
  /** An error stops the build or the import; a warning is printed. */
  severity: 'error' | 'warning';
  /** What should be there, in words that follow “expected”. */
  expected: string;
  /** What the editor should do about it, in one or more sentences. */
  remedy: string;
  /** True for an error that the source itself may contain: in a verbatim edition it passes if `sourceErrors` lists it. */
  ofSource?: true;
  /** True for what the settings of the text may explain: it is not reported while they cannot be read. */
  bySettings?: true;
}
