/** Characters that no text of this project holds, whether it stands in a file or in an escape (`\u202e`) in one. */

/** Control characters; bidirectional ones show a text in another order than it has, tag characters cannot be seen at all. */
export const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;

/** More marks on one letter than any script puts there. */
export const PILED_MARKS = /\p{M}{33,}/u;

/** Whether a text holds none of them, no half of a character, and no letter in parts (Unicode NFC). */
export const isSound = (value: string): boolean =>
  value.isWellFormed() && !FORBIDDEN.test(value) && !PILED_MARKS.test(value) && value.normalize('NFC') === value;
