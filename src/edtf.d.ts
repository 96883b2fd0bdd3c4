/** The library has no types of its own; what we use of it. */
declare module 'edtf' {
  /** Parses an Extended Date/Time Format string (ISO 8601-2); throws where it is not one. */
  export function parse(text: string): { type: string; level: number };
  /** The date of such a string, with its first and last millisecond; `null` where an end is unknown. Throws as `parse` does. */
  export default function edtf(text: string): { min: number | null; max: number | null };
}
