/** What we use of edtf, which ships no types of its own. */
declare module 'edtf' {
  /** Parses an Extended Date/Time Format string (ISO 8601-2); throws where it is not one. */
  export function parse(text: string): { type: string; level: number };
}
